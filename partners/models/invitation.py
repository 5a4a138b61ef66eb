import datetime

from django.db import models
from django.utils import timezone

from hubs.columns import ReferenceField, new_reference
from partners.models.user import User
from partners.models.worker import Worker


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> "InvitationQuerySet":
        return self.filter(used_at=None, withdrawn_at=None, expires_at__gt=timezone.now())


class Invitation(models.Model):
    """A link that lets one worker choose a password, once, within 72 hours.

    The link is made from `seed` and the service's secret key and only its hash is kept: the database alone opens
    nothing. `email` is what they will sign in with.
    """

    reference = ReferenceField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="invitations")
    email = models.EmailField(max_length=254)
    seed = models.CharField(max_length=12, default=new_reference, editable=False)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    mailed_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ("-made_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("worker",),
                condition=models.Q(used_at=None, withdrawn_at=None),
                name="a_worker_has_one_invitation_that_waits",
                violation_error_message="They have an invitation already. Withdraw it first.",
            ),
        )

    def __str__(self) -> str:
        return f"invitation {self.reference}"

    def is_open(self, at: datetime.datetime) -> bool:
        return self.used_at is None and self.withdrawn_at is None and self.expires_at > at
