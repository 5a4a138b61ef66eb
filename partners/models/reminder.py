from django.db import models

from hubs.columns import one_of
from partners.models.agreement import Agreement
from partners.models.user import User


class RemindedOf(models.TextChoices):
    REVIEW = "review", "is due for review"
    END = "end", "ends"


class Reminder(models.Model):
    """One mail to one person before an agreement is reviewed or ends. The row is why they get it once.

    `on` is the day it speaks of: where that moves, there is something new to say.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="reminders")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    of = models.CharField(max_length=8, choices=RemindedOf)
    on = models.DateField()
    days = models.PositiveSmallIntegerField()
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            one_of("of", RemindedOf, "a_reminder_is_of_a_review_or_an_end"),
            models.UniqueConstraint(
                fields=("agreement", "user", "of", "on", "days"), name="somebody_is_reminded_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)
