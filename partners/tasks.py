"""Delivering the outbox. Each delivery runs its task in this worker and marks the row when it has finished."""

from datetime import timedelta

from celery import current_app, shared_task
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from partners.models import OutboxItem

MOST_ATTEMPTS = 3
#: How long a delivery may take before the schedule believes its worker dead, by attempt.
LEASE = timedelta(minutes=30)
#: How long a delivery that failed waits for its next attempt.
PAUSE = timedelta(minutes=1)


@shared_task(name="partners.tasks.sweep_outbox")
def sweep_outbox() -> None:
    """Every few seconds: take what is due and was not delivered by a nudge; park what failed too often."""
    waiting = OutboxItem.objects.filter(done_at=None, parked_at=None, due_at__lte=timezone.now())
    waiting.filter(attempts__gte=MOST_ATTEMPTS).update(parked_at=timezone.now())
    for item_id in (
        waiting.filter(attempts__lt=MOST_ATTEMPTS).order_by("due_at").values_list("pk", flat=True)[:100]
    ):
        deliver.delay(item_id)


@shared_task(name="partners.tasks.deliver")
def deliver(item_id: int) -> None:
    """Run the row's task, unless another worker has it. A failure leaves the row for a later try."""
    with transaction.atomic():
        item = (
            OutboxItem.objects.select_for_update(skip_locked=True)
            .filter(
                pk=item_id,
                done_at=None,
                parked_at=None,
                due_at__lte=timezone.now(),
                attempts__lt=MOST_ATTEMPTS,
            )
            .first()
        )
        if item is None:
            return
        OutboxItem.objects.filter(pk=item_id).update(
            attempts=F("attempts") + 1, due_at=timezone.now() + LEASE
        )
    try:
        current_app.tasks[item.task](item.subject)
    except Exception:
        OutboxItem.objects.filter(pk=item_id).update(due_at=timezone.now() + PAUSE)
        raise
    OutboxItem.objects.filter(pk=item_id).update(done_at=timezone.now())
