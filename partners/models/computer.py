from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from hubs.columns import ReferenceField
from hubs.models import Hub
from partners.models.user import User

#: For how long a computer remembers who used it.
REMEMBERED = timedelta(hours=12)


class HubComputerQuerySet(models.QuerySet["HubComputer"]):
    def in_use(self) -> "HubComputerQuerySet":
        return self.filter(revoked_at=None)


class HubComputer(models.Model):
    """A computer that a hub's staff share, marked by a manager. Its browser holds a cookie with the key.

    The row holds the key's digest. Being marked lets nobody in: it shortens the idle time and offers the names
    of those who used it today.
    """

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="computers")
    name = models.CharField(max_length=60)
    key_digest = models.CharField(max_length=64, unique=True)
    marked_at = models.DateTimeField(default=timezone.now)
    marked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects = HubComputerQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_computer_is_unmarked_by_somebody",
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__gte=F("marked_at"), revoked_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.name


class ComputerUseQuerySet(models.QuerySet["ComputerUse"]):
    def remembered_at(self, at: datetime) -> "ComputerUseQuerySet":
        return self.filter(at__gt=at - REMEMBERED)


class ComputerUse(models.Model):
    """Who signed in on a hub's computer, and when last: the list behind "Who are you?". Swept when it is older."""

    computer = models.ForeignKey(HubComputer, models.CASCADE, related_name="uses")
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    objects = ComputerUseQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("computer", "user"), name="a_computer_knows_a_user_once"),
        )
