"""Hubs, beds and closures: the facts of the houses (Children's Homes Regulations 2015: registered places)."""

import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from hubs.columns import ReferenceField, RefField, keeps_history, new_reference, not_before, one_of


class OpenQuerySet(models.QuerySet[Any]):
    def open_on(self, day: datetime.date) -> "OpenQuerySet":
        """Opened by that day and not closed: on `closed_on` it is no longer open."""
        return self.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day), opened_on__lte=day)


@keeps_history()
class Hub(models.Model):
    """An Ofsted-registered children's home that is also the base of an integrated team."""

    reference = models.CharField(max_length=12, unique=True, default=new_reference, editable=False)
    tracker_ref = RefField()
    name = models.TextField()
    area = models.TextField(blank=True, default="")
    ofsted_urn = models.TextField(blank=True, default="")
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    objects = OpenQuerySet.as_manager()

    class Meta:
        ordering = ("tracker_ref",)
        constraints = (
            not_before(
                "opened_on", "closed_on", "a_hub_closes_after_it_opens", "A hub cannot close before it opens."
            ),
        )

    def __str__(self) -> str:
        return self.name

    def is_open_on(self, day: datetime.date) -> bool:
        return self.opened_on <= day and (self.closed_on is None or self.closed_on > day)


@keeps_history()
class Bed(models.Model):
    reference = ReferenceField()
    tracker_ref = RefField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="beds")
    name = models.TextField()
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)

    objects = OpenQuerySet.as_manager()

    class Meta:
        ordering = ("hub", "name", "tracker_ref")
        constraints = (
            not_before(
                "opened_on", "closed_on", "a_bed_closes_after_it_opens", "A bed cannot close before it opens."
            ),
        )

    def __str__(self) -> str:
        return self.name


class ClosureReason(models.TextChoices):
    MAINTENANCE = "maintenance", "Repairs"
    MATCHING = "matching", "Matching: who lives here now"
    STAFFING = "staffing", "Staffing"
    OTHER = "other", "Other"


@keeps_history()
class Closure(models.Model):
    """Nights, half-open, on which a bed is out of use by decision. Closures may overlap; a stay may lie under one."""

    reference = ReferenceField()
    tracker_ref = RefField()
    bed = models.ForeignKey(Bed, models.PROTECT, related_name="closures")
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=20, choices=ClosureReason)

    class Meta:
        constraints = (
            not_before(
                "start_on", "end_on", "a_closure_ends_after_it_starts", "The last night is before the first."
            ),
            one_of("reason", ClosureReason, "a_closure_has_a_known_reason"),
        )

    def __str__(self) -> str:
        return f"{self.bed} from {self.start_on}"
