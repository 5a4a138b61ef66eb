from django.db import models
from django.db.models import Q
from django.utils import timezone

from hubs.columns import ReferenceField
from partners.models.user import User


class CalendarFeed(models.Model):
    """The address at which somebody's own calendar reads their diary: times, and nobody's name.

    The address holds a secret that is shown once and kept nowhere, as a token's is: `digest` is its SHA-256. A row
    that ended stays.
    """

    reference = ReferenceField()
    user = models.ForeignKey(User, models.CASCADE, related_name="feeds")
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("user",), condition=Q(ended_at__isnull=True), name="somebody_has_one_calendar_feed"
            ),
        )

    def __str__(self) -> str:
        return f"feed {self.reference}"
