from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q

from partners.models.computer import HubComputer
from partners.models.user import User


class UserSessionQuerySet(models.QuerySet["UserSession"]):
    def live_at(self, at: datetime) -> "UserSessionQuerySet":
        """Those with which somebody could go on: neither left alone too long nor older than a sign-in may be."""
        used_here = Q(used_at__gt=at - timedelta(seconds=settings.SESSION_IDLE))
        used_at_hub = Q(used_at__gt=at - timedelta(seconds=settings.SESSION_IDLE_AT_HUB))
        began = Q(signed_in_at__gt=at - timedelta(seconds=settings.SESSION_ABSOLUTE))
        return self.filter(began, Q(computer=None) & used_here | Q(computer__isnull=False) & used_at_hub)

    def hold_of(self, user: User) -> None:
        """Locks them, in one order and before their user's row: a session that is saved locks itself and then, by
        trigger, that row. Whoever held the row first and then wanted a session would wait for ever.
        """
        list(self.select_for_update().filter(user=user).order_by("pk").values_list("pk"))


class UserSession(AbstractBaseSession):
    """A session: who is signed in, on what, since when. Written by `partners.sessions.store` alone.

    `session_key` is the digest of the key that the browser has, so that a copy of the database opens no session.
    Whoever is not signed in yet has a row without user (a second step that waits). Every change or end of a row
    raises `User.session_round` by trigger (session_rounds.sql): no older copy in the cache is believed then.
    """

    session_key = models.CharField(max_length=64, primary_key=True)
    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="sessions")
    signed_in_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    browser = models.CharField(max_length=60, blank=True, default="")
    address = models.GenericIPAddressField(null=True)
    computer = models.ForeignKey(HubComputer, models.SET_NULL, null=True, related_name="sessions")

    objects = UserSessionQuerySet.as_manager()  # type: ignore[assignment, misc]

    class Meta:
        verbose_name = "session"
        constraints = (
            models.CheckConstraint(
                name="a_session_of_somebody_began",
                condition=Q(user__isnull=True) | Q(signed_in_at__isnull=False, used_at__isnull=False),
            ),
        )
