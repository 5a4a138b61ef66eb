import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, Q

from hubs.columns import ReferenceField, keeps_history, not_before, period
from partners.models.worker import Worker


class LeaveQuerySet(models.QuerySet["Leave"]):
    def not_over_on(self, day: datetime.date) -> "LeaveQuerySet":
        """Away, or away soon."""
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day))


@keeps_history(exclude=["days"])
class Leave(models.Model):
    """A worker is away from a day on, back on `end_on` where that is known. Why is nobody's business here."""

    reference = ReferenceField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="leaves")
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    days = period()

    objects = LeaveQuerySet.as_manager()

    class Meta:
        constraints = (
            not_before("start_on", "end_on", "a_leave_ends_after_it_starts", "They are back before they go."),
            ExclusionConstraint(
                name="a_worker_is_on_one_leave_a_day",
                expressions=[("worker", RangeOperators.EQUAL), ("days", RangeOperators.OVERLAPS)],
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="They are away on some of those days already. End that first.",
            ),
        )

    def __str__(self) -> str:
        return self.reference
