import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from cases.models.contact import ContactPlace
from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of
from partners.models import Worker

#: How long after its planned end a visit may run before somebody should ask whether the worker is safe.
LATE_AFTER = datetime.timedelta(minutes=30)


@keeps_history()
class Action(models.Model):
    """What somebody has promised to do, and by when. What it is is the envelope's words.

    Nobody writes that it is late: the day does.
    """

    record = EnvelopeKey(related_name="action")
    person = SubjectKey(related_name="actions")
    tracker_ref = RefField()
    owner = models.ForeignKey(Worker, models.PROTECT, related_name="actions")
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")

    objects = DetailQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="what_was_done_says_who_did_it",
                condition=Q(done_on__isnull=True, done_by__isnull=True)
                | Q(done_on__isnull=False, done_by__isnull=False),
            ),
        )
        indexes = (
            models.Index(
                fields=("owner", "due_on"), name="what_a_worker_has_to_do", condition=Q(done_on__isnull=True)
            ),
        )

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]


class VisitQuerySet(DetailQuerySet):
    def standing(self) -> "VisitQuerySet":
        """Planned or under way."""
        return self.filter(ended_at__isnull=True, called_off_at__isnull=True)

    def under_way(self) -> "VisitQuerySet":
        """Set out, and nobody has said that they are back."""
        return self.standing().filter(started_at__isnull=False)

    def not_back(self, now: datetime.datetime) -> "VisitQuerySet":
        """Under way, half an hour past the planned end."""
        return self.under_way().filter(ends_at__lt=now - LATE_AFTER)


@keeps_history()
class Visit(models.Model):
    """Going to see somebody: planned, set out, back. The worker says both on the phone, so that others know.

    Where exactly is for the envelope's words, which have a reader each. What came of it is a contact.
    """

    record = EnvelopeKey(related_name="visit")
    person = SubjectKey(related_name="visits")
    tracker_ref = RefField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="visits")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=16, choices=ContactPlace, blank=True, default="")
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)

    objects = VisitQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("place", ContactPlace, "a_visit_is_at_a_known_sort_of_place", or_empty=True),
            models.CheckConstraint(
                name="a_visit_takes_some_time",
                condition=Q(ends_at__gt=F("starts_at")),
                violation_error_message="It has to end after it starts.",
            ),
            not_before(
                "started_at", "ended_at", "a_visit_ends_after_it_began", "It cannot end before it began."
            ),
            models.CheckConstraint(
                name="a_visit_that_ended_had_begun",
                condition=Q(ended_at__isnull=True) | Q(started_at__isnull=False),
            ),
            models.CheckConstraint(
                name="a_visit_that_began_is_not_called_off",
                condition=Q(called_off_at__isnull=True) | Q(started_at__isnull=True),
                violation_error_message="It has begun already. End it instead.",
            ),
        )
        indexes = (
            models.Index(fields=("worker", "starts_at"), name="diary_of_a_worker"),
            models.Index(
                fields=("ends_at",),
                name="visits_under_way",
                condition=Q(started_at__isnull=False, ended_at__isnull=True),
            ),
        )

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]

    @property
    def is_late(self) -> bool:
        """As `not_back`, of one."""
        out = self.started_at is not None and self.ended_at is None
        return out and self.ends_at < timezone.now() - LATE_AFTER
