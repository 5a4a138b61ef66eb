from django.db import models
from django.db.models import Q

from cases.models import Record
from cases.models.envelope import OF_ENVELOPE
from hubs.columns import ReferenceField, keeps_history, one_of
from partners import access
from partners.models import Worker
from partners.rows import of_envelope


class Released(models.TextChoices):
    YES = "yes", "Yes, in these words"
    NO = "no", "No"


class ReleaseAskQuerySet(models.QuerySet["ReleaseAsk"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "ReleaseAskQuerySet":
        return access.visible(self, user, OF_ENVELOPE, row="source_id")

    def waiting(self) -> "ReleaseAskQuerySet":
        return self.filter(answer="")


@keeps_history()
class ReleaseAsk(models.Model):
    """Somebody asks the originator whether something of their material may be read by more people, and how worded.

    Both wordings are read by whoever reads the source. `published` is the note that was written of it afterwards.
    """

    reference = ReferenceField()
    source = models.ForeignKey(Record, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    wording = models.TextField()
    why = models.TextField()
    answer = models.CharField(max_length=3, choices=Released, blank=True, default="")
    answered_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    words = models.TextField(blank=True, default="")
    published = models.ForeignKey(Record, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ReleaseAskQuerySet.as_manager()
    rows = of_envelope("source_id")

    class Meta:
        constraints = (
            one_of("answer", Released, "an_originator_answers_yes_or_no", or_empty=True),
            models.CheckConstraint(
                name="an_originators_answer_says_who_when_and_in_which_words",
                condition=Q(answer="", answered_by__isnull=True, answered_at__isnull=True, words="")
                | ~Q(answer="") & Q(answered_by__isnull=False, answered_at__isnull=False) & ~Q(words=""),
                violation_error_message="Write the words that may be published, or why not.",
            ),
            models.CheckConstraint(
                name="only_what_was_released_is_published",
                condition=Q(published__isnull=True) | Q(answer="yes"),
            ),
        )

    def __str__(self) -> str:
        return "Asked of the originator"

    @property
    def person_ids(self) -> list[int]:
        return [self.source.person_id]
