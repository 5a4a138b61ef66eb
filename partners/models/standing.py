import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from hubs.models import Hub
from partners.models.agency import Agency
from partners.models.worker import Worker


def _unbound(to: "str | type[models.Model]", *, null: bool = True) -> "models.ForeignKey[Any, Any]":
    """A key without constraint or index of its own: triggers write it, the indexes below serve it."""
    return models.ForeignKey(
        to, models.DO_NOTHING, null=null, db_constraint=False, db_index=False, related_name="+"
    )


class StandingQuerySet(models.QuerySet["Standing"]):
    def live_on(self, day: datetime.date) -> "StandingQuerySet":
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gt=day), from_on__lte=day)


class Ground(models.TextChoices):
    REFERRAL = "referral", "a referral to the hub"
    STAY = "stay", "a stay at the hub"
    ALLOCATION = "allocation", "being a worker of theirs"


class Standing(models.Model):
    """Who stands in what relation to a young person, from a day to a day, and on what ground.

    Derived: kept in step by triggers from referrals, stays and allocations (the migrations named `standing` of
    cases and placements); the runtime role cannot write it. `source` is the envelope that it comes from. Access
    reads this one table.
    """

    person = _unbound("cases.YoungPerson", null=False)
    hub = _unbound(Hub)
    worker = _unbound(Worker)
    agency = _unbound(Agency)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    ground = models.CharField(max_length=20, choices=Ground)
    source = models.BigIntegerField()

    objects = StandingQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("source",), name="one_standing_from_one_source"),
            models.CheckConstraint(
                name="a_hub_or_a_worker_or_an_agency_stands",
                condition=Q(hub__isnull=False, worker__isnull=True, agency__isnull=True)
                | Q(hub__isnull=True, worker__isnull=False, agency__isnull=True)
                | Q(hub__isnull=True, worker__isnull=True, agency__isnull=False),
            ),
        )
        indexes = (
            models.Index(fields=("person", "hub"), name="standing_of_a_person"),
            models.Index(fields=("hub", "person"), name="standing_of_a_hub"),
            models.Index(fields=("worker", "person"), name="standing_of_a_worker"),
        )
