from datetime import datetime, timedelta

from django.db import models

from partners.models.user import User

#: For how long a way back is offered: a working day.
WAY_BACK = timedelta(hours=12)


class LeftOffQuerySet(models.QuerySet["LeftOff"]):
    def of(self, user: User, at: datetime) -> "LeftOffQuerySet":
        return self.filter(user=user, at__gt=at - WAY_BACK)


class LeftOff(models.Model):
    """The page at which somebody was signed out, for nobody but them. A path of ours: references, never a name."""

    user = models.OneToOneField(User, models.CASCADE, primary_key=True, related_name="left_off")
    path = models.CharField(max_length=2000)
    at = models.DateTimeField()

    objects = LeftOffQuerySet.as_manager()

    def __str__(self) -> str:
        return self.path
