import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, F, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of, period
from partners.models import Worker
from partners.says import Given


class AllocationQuerySet(DetailQuerySet):
    def live_on(self, day: "datetime.date | Given") -> "AllocationQuerySet":
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day), start_on__lte=day)

    def overlapping(self, start_on: datetime.date, end_on: datetime.date | None) -> "AllocationQuerySet":
        """On some day from `start_on` to before `end_on`, which may never come. One of no day is on none."""
        until = Q(start_on__lt=end_on) if end_on else Q()
        covering = Q(end_on__isnull=True) | Q(end_on__gt=start_on) & Q(end_on__gt=F("start_on"))
        return self.filter(until, covering)


class AllocationRole(models.TextChoices):
    KEY_WORKER = "key_worker", "Key worker"
    CO_KEY_WORKER = "co_key_worker", "Co-key worker"
    SOCIAL_WORKER = "social_worker", "Social worker"
    PERSONAL_ADVISER = "personal_adviser", "Personal adviser"
    SPECIALIST = "specialist", "Specialist"


class TheirChoice(models.TextChoices):
    """What the young person says about who works with them."""

    CHOSE = "chose", "They chose them"
    AGREED = "agreed", "They agreed"
    ANOTHER = "another", "They would rather have somebody else"
    NOT_ASKED = "not_asked", "They have not been asked yet"


@keeps_history(exclude=["days"])
class Allocation(models.Model):
    """Who works with a young person, as what, from a day to a day. At most one key worker on any day.

    Whoever stands in while a key worker is away is a co-key worker whose row says whom it `covers`: the key
    worker's own goes on beside it. Why is the envelope's words.
    """

    record = EnvelopeKey(related_name="allocation")
    person = SubjectKey(related_name="allocations")
    tracker_ref = RefField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="allocations")
    role = models.CharField(max_length=20, choices=AllocationRole)
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    end_reason = models.TextField(blank=True, default="")
    choice = models.CharField(max_length=12, choices=TheirChoice, blank=True, default="", db_default="")
    their_words = models.TextField(blank=True, default="", db_default="")
    covers = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="covered_by")
    days = period()

    objects = AllocationQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("role", AllocationRole, "an_allocation_has_a_known_role"),
            one_of("choice", TheirChoice, "an_allocation_has_a_known_choice", or_empty=True),
            not_before(
                "start_on", "end_on", "an_allocation_ends_after_it_starts", "It cannot end before it starts."
            ),
            ExclusionConstraint(
                name="a_young_person_has_one_key_worker_a_day",
                expressions=[("person", RangeOperators.EQUAL), ("days", RangeOperators.OVERLAPS)],
                condition=Q(role="key_worker"),
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="They already have a key worker on some of those days.",
            ),
        )
