import uuid
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone

from partners.models.user import User
from partners.rows import of_user


class DraftQuerySet(models.QuerySet["Draft"]):
    def unfinished(self, user: User) -> "DraftQuerySet":
        """One's own, the newest first; what was put away is not among them."""
        return self.filter(user=user, discarded_at=None).order_by("-saved_at", "-id")

    def of_door(self, user: User, door: str) -> "DraftQuerySet":
        return self.unfinished(user).filter(door=door)


class Draft(models.Model):
    """What somebody has typed into a form and not saved yet. It is theirs alone and part of no record.

    `key` is the form's own (partners/receipts.py), so each page that is open has a draft of its own; `door` is
    the path of the form, which holds references and never a name; `fields` is what a browser would send.
    """

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(User, models.CASCADE, related_name="drafts", db_index=False)
    key = models.UUIDField()
    door = models.CharField(max_length=300)
    fields: "models.JSONField[dict[str, list[str]], Any]" = models.JSONField()
    started_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField()
    discarded_at = models.DateTimeField(null=True)

    objects = DraftQuerySet.as_manager()
    rows = of_user()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("user", "key"), name="a_form_has_one_draft"),)
        indexes = (
            models.Index(
                fields=("user", "-saved_at"), name="drafts_unfinished", condition=Q(discarded_at__isnull=True)
            ),
        )

    def __str__(self) -> str:
        return str(self.reference)
