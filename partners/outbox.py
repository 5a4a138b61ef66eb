"""The outbox: what must happen after a commit (record.md, "Writing much, and safely")."""

from celery import current_app
from django.db import transaction
from django.utils import timezone

from partners.models import OutboxItem


def post(*, task: str, subject: int) -> OutboxItem:
    """Write a row in the verb's transaction; the queue is only nudged once it has committed.

    `task` is the full name of a Celery task that takes `subject`, an id, and is safe to run twice.
    """
    item = OutboxItem.objects.create(task=task, subject=subject, due_at=timezone.now())
    transaction.on_commit(lambda: nudge(item.pk), robust=True)
    return item


def nudge(item_id: int) -> None:
    """Ask a worker to take the row now. When the queue is away the schedule finds it later."""
    current_app.send_task("partners.tasks.deliver", args=[item_id], retry=False)
