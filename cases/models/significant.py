from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import keeps_history, one_of
from partners.models import Worker


class EventSort(models.TextChoices):
    GOOD = "good", "Something good"
    HARD = "hard", "Something hard"
    CHANGE = "change", "A change"


class ManagersAnswer(models.TextChoices):
    APPROVED = "approved", "Approved"
    PUT_ASIDE = "put_aside", "Put aside"


@keeps_history()
class SignificantEvent(models.Model):
    """One version of what mattered in somebody's story: the first, or one whose envelope corrects the first's.

    Headline and words are the envelope's. A version without an answer waits for a manager; the newest approved one
    stands until the next is approved. The database locks what was answered, and what was written. `lifted_from` is
    what the first was lifted from: triggers keep its marking on the event, and nobody marks the event by itself.
    """

    record = EnvelopeKey(related_name="significant_event")
    person = SubjectKey(related_name="significant_events")
    sort = models.CharField(max_length=8, choices=EventSort, blank=True, default="")
    lifted_from = models.ForeignKey(
        "cases.Record", models.PROTECT, null=True, blank=True, db_constraint=False, related_name="lifted"
    )
    answer = models.CharField(max_length=12, choices=ManagersAnswer, blank=True, default="")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    why = models.TextField(blank=True, default="")

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("sort", EventSort, "a_significant_event_is_of_a_known_sort", or_empty=True),
            one_of("answer", ManagersAnswer, "a_significant_event_has_a_known_answer", or_empty=True),
            models.CheckConstraint(
                name="an_answer_to_a_significant_event_says_when_and_by_whom",
                condition=Q(answer="", answered_at__isnull=True, answered_by__isnull=True, why="")
                | ~Q(answer="") & Q(answered_at__isnull=False, answered_by__isnull=False),
            ),
            models.CheckConstraint(
                name="what_is_put_aside_says_why",
                condition=~Q(answer="put_aside") | ~Q(why=""),
                violation_error_message="Say in a few words why it is put aside.",
            ),
        )
        indexes = (models.Index(fields=("person",), name="events_that_wait", condition=Q(answer="")),)
