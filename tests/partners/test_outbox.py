"""The outbox: what must happen after a commit happens once, also when the queue was away."""

from datetime import timedelta

import pytest
from celery import current_app, shared_task
from django.db import transaction
from django.utils import timezone

from partners import outbox, tasks
from partners.models import OutboxItem

heard: list[int] = []


@shared_task(name="tests.listen")
def listen(subject):
    heard.append(subject)
    if subject < 0:
        raise ValueError("cannot be delivered")


@pytest.fixture(autouse=True)
def here(settings):
    """Tasks run here and now; nothing heard yet."""
    heard.clear()
    current_app.conf.update(task_always_eager=True, task_eager_propagates=False)
    yield
    current_app.conf.update(task_always_eager=False)


@pytest.mark.django_db
def test_a_row_that_is_rolled_back_was_never_there():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        outbox.post(task="tests.listen", subject=1)
        raise ZeroDivisionError
    assert not OutboxItem.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_it_is_delivered_once(monkeypatch):
    monkeypatch.setattr(outbox, "nudge", lambda item_id: None)
    item = outbox.post(task="tests.listen", subject=7)
    tasks.deliver(item.pk)
    tasks.deliver(item.pk)
    tasks.sweep_outbox()
    assert heard == [7]
    item.refresh_from_db()
    assert item.done_at and item.attempts == 1


@pytest.mark.django_db(transaction=True)
def test_what_a_nudge_missed_is_swept(monkeypatch):
    monkeypatch.setattr(outbox, "nudge", lambda item_id: (_ for _ in ()).throw(ConnectionError("no queue")))
    outbox.post(task="tests.listen", subject=8)
    assert heard == []
    tasks.sweep_outbox()
    assert heard == [8]


@pytest.mark.django_db(transaction=True)
def test_what_fails_waits_and_after_three_attempts_is_parked_while_others_go_on(monkeypatch):
    monkeypatch.setattr(outbox, "nudge", lambda item_id: None)
    bad, good = outbox.post(task="tests.listen", subject=-1), outbox.post(task="tests.listen", subject=9)
    for _ in range(5):
        tasks.sweep_outbox()
        OutboxItem.objects.update(due_at=timezone.now() - timedelta(seconds=1))
    bad.refresh_from_db()
    good.refresh_from_db()
    assert heard.count(-1) == tasks.MOST_ATTEMPTS and bad.parked_at and not bad.done_at
    assert heard.count(9) == 1 and good.done_at
