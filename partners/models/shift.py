"""Who was to be on shift at a hub, and who was: one row holds the plan and what became of it.

Source: Children's Homes Regulations 2015, Schedule 4 (duty rosters of staff, planned and actually worked); kept for
15 years, so no verb removes a row. Hours are counted in hours passed: a night is 23 or 25 hours' worth of clock twice
a year.
"""

import datetime
from typing import cast

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from hubs.columns import ReferenceField, keeps_history, one_of
from hubs.models import Hub
from partners.models.worker import Worker

#: Whoever has not said that they left counts as here for so long after their planned end, or an unplanned start.
FORGOT_AFTER = datetime.timedelta(hours=3)
FORGOT_UNPLANNED = datetime.timedelta(hours=16)


class ShiftSort(models.TextChoices):
    DAY = "day", "Day"
    LATE = "late", "Late"
    SLEEP_IN = "sleep_in", "Sleep-in"
    WAKING_NIGHT = "waking_night", "Waking night"
    ON_CALL = "on_call", "On call"


class MomentRange(Func):
    """From a moment until before another; an empty end is still running."""

    function = "tstzrange"
    output_field = DateTimeRangeField()


class ShiftQuerySet(models.QuerySet["Shift"]):
    def standing(self) -> "ShiftQuerySet":
        return self.filter(taken_off_at__isnull=True)

    def at(self, hub: Hub, moment: datetime.datetime) -> "ShiftQuerySet":
        """Who was at the hub, as they signed in and out: a fact, whatever was planned."""
        return self.filter(here_at(moment), hub=hub, taken_off_at__isnull=True)

    def planned_at(self, hub: Hub, moment: datetime.datetime) -> "ShiftQuerySet":
        """Who was to be there, on call too."""
        return self.standing().filter(hub=hub, starts_at__lte=moment, ends_at__gt=moment)

    def between(self, first: datetime.datetime, last: datetime.datetime) -> "ShiftQuerySet":
        """Planned or worked at some moment of those."""
        planned = Q(starts_at__lt=last, ends_at__gt=first)
        ended = Q(ended_at__isnull=True) | Q(ended_at__gt=first)
        return self.filter(planned | Q(ended, began_at__lt=last))

    def not_signed_out(self, now: datetime.datetime) -> "ShiftQuerySet":
        """Begun so long ago that somebody has forgotten to say that they left."""
        return self.filter(began_at__isnull=False, ended_at__isnull=True).exclude(here_at(now))


def passed(first: datetime.datetime | None, last: datetime.datetime | None) -> datetime.timedelta:
    """Hours as they pass. Python subtracts two moments of one time zone as the clock on the wall shows them."""
    if first is None or last is None:
        return datetime.timedelta()
    return last.astimezone(datetime.UTC) - first.astimezone(datetime.UTC)


def here_at(moment: datetime.datetime) -> Q:
    forgot = Q(ends_at__gt=moment - FORGOT_AFTER) | Q(
        ends_at__isnull=True, began_at__gt=moment - FORGOT_UNPLANNED
    )
    return Q(began_at__lte=moment) & (Q(ended_at__gt=moment) | Q(forgot, ended_at__isnull=True))


@keeps_history()
class Shift(models.Model):
    """A worker's, or that of somebody whom a staffing agency sent, who is named here and has no sign-in.

    `reason`, `put_right_at`, `put_right_by`: why times were put right by somebody else, or a shift not worked.
    """

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="shifts")
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="shifts")
    agency_worker = models.CharField(max_length=80, blank=True, default="")
    sent_by = models.CharField(max_length=80, blank=True, default="")
    sort = models.CharField(max_length=16, choices=ShiftSort)
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    taken_off_at = models.DateTimeField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True, default="")
    put_right_at = models.DateTimeField(null=True, blank=True)
    put_right_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ShiftQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("sort", ShiftSort, "a_shift_is_of_a_known_sort"),
            models.CheckConstraint(
                name="a_shift_is_a_worker_s_or_names_who_was_sent",
                condition=Q(worker__isnull=False, agency_worker="", sent_by="")
                | (Q(worker__isnull=True) & ~Q(agency_worker="")),
                violation_error_message="Choose a worker, or write who was sent and by whom.",
            ),
            models.CheckConstraint(
                name="a_shift_is_planned_or_worked",
                condition=Q(starts_at__isnull=False, ends_at__isnull=False)
                | Q(starts_at__isnull=True, ends_at__isnull=True, began_at__isnull=False),
                violation_error_message="Say from when until when.",
            ),
            models.CheckConstraint(
                name="a_shift_takes_some_time",
                condition=Q(starts_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                violation_error_message="It has to end after it starts.",
            ),
            models.CheckConstraint(
                name="a_worked_shift_ends_after_it_began",
                condition=Q(ended_at__isnull=True) | Q(began_at__isnull=False, ended_at__gte=F("began_at")),
                violation_error_message="They cannot leave before they came.",
            ),
            models.CheckConstraint(
                name="a_shift_taken_off_was_not_worked",
                condition=Q(taken_off_at__isnull=True) | Q(began_at__isnull=True),
                violation_error_message="It has been worked, so it stays.",
            ),
            ExclusionConstraint(
                name="a_worker_works_one_shift_at_a_time",
                expressions=[
                    ("worker", RangeOperators.EQUAL),
                    (MomentRange(F("began_at"), F("ended_at")), RangeOperators.OVERLAPS),
                ],
                condition=Q(worker__isnull=False, began_at__isnull=False),
                violation_error_message="They were on another shift for some of that time. Put that right first.",
            ),
            ExclusionConstraint(
                name="a_worker_is_planned_once_at_a_time",
                expressions=[
                    ("worker", RangeOperators.EQUAL),
                    (MomentRange(F("starts_at"), F("ends_at")), RangeOperators.OVERLAPS),
                ],
                condition=Q(worker__isnull=False, starts_at__isnull=False, taken_off_at__isnull=True)
                & ~Q(sort="on_call"),
                violation_error_message="They are planned for another shift for some of that time.",
            ),
        )
        indexes = (
            models.Index(fields=("hub", "starts_at"), name="shifts_planned_at_a_hub"),
            models.Index(fields=("hub", "began_at"), name="shifts_worked_at_a_hub"),
        )

    def __str__(self) -> str:
        return f"{self.who}, {self.get_sort_display().lower()}"

    @property
    def who(self) -> str:
        if self.worker:
            return str(self.worker)
        return f"{self.agency_worker} ({self.sent_by})" if self.sent_by else self.agency_worker

    @property
    def is_open(self) -> bool:
        """Signed in, and not out again."""
        return self.began_at is not None and self.ended_at is None

    @property
    def first_on_plan(self) -> datetime.datetime:
        """Where it stands in the roster: when it was to begin, or did where nobody had planned it."""
        return cast(datetime.datetime, self.starts_at or self.began_at)  # one of them is there: a constraint

    @property
    def planned_for(self) -> datetime.timedelta:
        return passed(self.starts_at, self.ends_at)

    @property
    def worked_for(self) -> datetime.timedelta:
        return passed(self.began_at, self.ended_at)
