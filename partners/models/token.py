import datetime

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from hubs.columns import ReferenceField
from partners.models.user import User

#: No token lives longer, whoever asks for it.
LONGEST = datetime.timedelta(days=90)


class ApiTokenQuerySet(models.QuerySet["ApiToken"]):
    def live_at(self, at: datetime.datetime) -> "ApiTokenQuerySet":
        return self.filter(ended_at=None, expires_at__gt=at)


class ApiToken(models.Model):
    """What a person's own program shows instead of signing in. It gives the person's rights of that moment.

    The token itself is shown once and kept nowhere: `digest` is its SHA-256, and it is random enough that no salt
    would help. A row that ended stays: it says what there was, and until when.
    """

    reference = ReferenceField()
    user = models.ForeignKey(User, models.CASCADE, related_name="tokens")
    name = models.CharField(max_length=60)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    #: A day and no time: what a program does at which hour is nobody's business.
    used_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = ApiTokenQuerySet.as_manager()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("user", "name"),
                condition=Q(ended_at__isnull=True),
                name="a_live_token_has_a_name_of_its_own",
                violation_error_message="You have a token of this name. End it first, or choose another name.",
            ),
            models.CheckConstraint(
                name="a_token_lives_ninety_days_at_most",
                condition=Q(expires_at__gt=F("made_at"), expires_at__lte=F("made_at") + LONGEST),
            ),
        )

    def __str__(self) -> str:
        return f"token {self.reference}"

    def is_live(self, at: datetime.datetime) -> bool:
        return self.ended_at is None and self.expires_at > at
