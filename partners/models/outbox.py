from django.db import models
from django.db.models import Q


class OutboxItem(models.Model):
    """What must happen after a commit: a row written by the verb in its own transaction (record.md).

    `task` is the name of a Celery task that takes one id and is safe to run twice; `subject` is that id.
    """

    task = models.CharField(max_length=100)
    subject = models.BigIntegerField()
    created_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("due_at",),
                name="outbox_waiting",
                condition=Q(done_at__isnull=True, parked_at__isnull=True),
            ),
        )

    def __str__(self) -> str:
        return f"{self.task} {self.subject}"
