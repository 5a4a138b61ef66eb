"""How safe, 0 to 10, as each person at a RAISE sees it: placed apart, shown as a spread, never only an average."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import keeps_history, one_of, within
from partners import access
from partners.models import Agency, Worker
from partners.rows import of_holder
from raise_meetings.models.meetings import Meeting


class Rater(models.TextChoices):
    WORKER = "worker", "Somebody at work"
    YOUNG_PERSON = "young_person", "The young person"
    FAMILY = "family", "Family"
    OTHER = "other", "Somebody else"


@keeps_history()
class Rating(models.Model):
    """`why` is the words of the envelope once the meeting closes: until then it is for those who placed their own.
    `worker` is who placed it for themselves, `name` the role of anybody else: what each agency heard from mum is its
    own. The database keeps `agency` as the envelope has it, and `set_apart` once fewer than its people read it: who
    may not is told by no refusal that it is there.
    """

    record = EnvelopeKey(related_name="raise_rating")
    person = SubjectKey(related_name="raise_ratings")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="ratings")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", editable=False)
    set_apart = models.BooleanField(default=False, db_default=False, editable=False)
    rater = models.CharField(max_length=12, choices=Rater)
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=60, blank=True, default="")
    score = models.PositiveSmallIntegerField()
    why = models.TextField(blank=True, default="", db_default="")

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("rater", Rater, "a_rating_is_by_a_known_sort"),
            within("score", 0, 10, "a_rating_is_0_to_10"),
            models.CheckConstraint(
                name="a_worker_rates_for_themselves",
                condition=Q(rater="worker", worker__isnull=False)
                | ~Q(rater="worker") & Q(worker__isnull=True),
            ),
            models.UniqueConstraint(
                fields=("meeting", "person", "agency", "rater", "worker", "name"),
                condition=Q(set_apart=False),
                nulls_distinct=False,
                name="somebody_places_one_young_person_once_at_a_meeting",
                violation_error_message="They have placed it already.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.score} out of 10"

    @property
    def whose(self) -> str:
        """With the agency: theirs, or the one that heard it of somebody who is not at a keyboard."""
        if self.rater == Rater.WORKER:
            return f"{self.worker}, {self.agency}"
        return f"{self.name or self.get_rater_display()}, told to {self.agency}"


class PassedQuerySet(models.QuerySet["Passed"]):
    def visible_to(self, user: access.Actor | access.Reader) -> Self:
        return self.filter(meeting__in=Meeting.objects.visible_to(user))


@keeps_history()
class Passed(models.Model):
    """A worker who says that it is not theirs to place, and sees what the others placed."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="passed")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    objects = PassedQuerySet.as_manager()
    rows = of_holder("raise_meetings_meeting", "meeting_id")

    class Meta:
        verbose_name_plural = "passed"
        constraints = (
            models.UniqueConstraint(fields=("meeting", "worker"), name="a_worker_passes_at_a_meeting_once"),
        )
