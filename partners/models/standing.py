import datetime
from typing import Any

from django.db import models
from django.db.models import Q

from hubs.models import Hub
from partners.models.agency import Agency
from partners.models.agreement import Agreement
from partners.models.user import User
from partners.models.worker import Worker
from partners.rows import of_standing


def _unbound(to: "str | type[models.Model]", *, null: bool = True) -> "models.ForeignKey[Any, Any]":
    """A key without constraint or index of its own: triggers write it, the indexes below serve it."""
    return models.ForeignKey(
        to, models.DO_NOTHING, null=null, db_constraint=False, db_index=False, related_name="+"
    )


def _only(*present: str) -> Q:
    """These are there, and of the five that may stand no other is."""
    columns = ("hub", "worker", "agency", "agreement", "user")
    return Q(**{f"{column}__isnull": column not in present for column in columns})


class StandingQuerySet(models.QuerySet["Standing"]):
    def live_on(self, day: datetime.date) -> "StandingQuerySet":
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gt=day), from_on__lte=day)

    def live_at(self, day: datetime.date, at: str) -> "StandingQuerySet":
        """As rule.py's STANDS has it: an override is from a moment to a moment."""
        begun = Q(from_at__isnull=True) | Q(from_at__lte=at)
        return self.live_on(day).filter(begun, Q(to_at__isnull=True) | Q(to_at__gt=at))


class Ground(models.TextChoices):
    REFERRAL = "referral", "a referral to the hub"
    STAY = "stay", "a stay at the hub"
    ALLOCATION = "allocation", "being a worker of theirs"
    SHARE = "share", "a share with the agency"
    OVERRIDE = "override", "an override"
    OWN_ACCOUNT = "own_account", "their own account, or their family's"
    VISITOR = "visitor", "the consents to an independent visitor"


class Standing(models.Model):
    """Who stands in what relation to a young person, from a day to a day, and on what ground.

    Derived: kept in step by triggers from referrals, stays, allocations, shares, overrides, own accounts and
    visitors' consents (standing.sql, in three apps); the runtime role cannot write it. `source` is the row of
    the ground that it comes from: an envelope for the first three. A share counts while its agreement is in force;
    an override begins and ends at a moment (`from_at`, `to_at`). Access reads this one table.
    """

    person = _unbound("cases.YoungPerson", null=False)
    hub = _unbound(Hub)
    worker = _unbound(Worker)
    agency = _unbound(Agency)
    agreement = _unbound(Agreement)
    user = _unbound(User)
    from_on = models.DateField()
    to_on = models.DateField(null=True)
    from_at = models.DateTimeField(null=True)
    to_at = models.DateTimeField(null=True)
    ground = models.CharField(max_length=20, choices=Ground)
    source = models.BigIntegerField()

    objects = StandingQuerySet.as_manager()
    rows = of_standing()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("source", "ground"), name="one_standing_from_one_source_and_ground"
            ),
            models.CheckConstraint(
                name="a_hub_a_worker_an_agency_or_a_user_stands",
                condition=_only("hub") | _only("worker") | _only("agency", "agreement") | _only("user"),
            ),
        )
        indexes = (
            models.Index(fields=("person", "hub"), name="standing_of_a_person"),
            models.Index(fields=("hub", "person"), name="standing_of_a_hub"),
            models.Index(fields=("worker", "person"), name="standing_of_a_worker"),
            models.Index(
                fields=("agency", "person"), name="standing_of_an_agency", condition=Q(agency__isnull=False)
            ),
            models.Index(
                fields=("user", "person"), name="standing_of_a_user", condition=Q(user__isnull=False)
            ),
        )
