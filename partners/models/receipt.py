from django.db import models
from django.utils import timezone

from partners.models.user import User


class Receipt(models.Model):
    """A form that was sent and saved: sent again, it leads to the same place and makes nothing (receipts.py).

    `fingerprint` is of what was sent, and says nothing of it to whoever does not know the service's secret.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="receipts", db_index=False)
    key = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    led_to = models.CharField(max_length=500)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("user", "key"), name="a_form_is_saved_once", violation_error_message="Saved already."
            ),
        )
        indexes = (models.Index(fields=("at",), name="receipts_by_age"),)

    def __str__(self) -> str:
        return str(self.key)
