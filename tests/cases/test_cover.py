"""Somebody stands in while a key worker is away, and the key worker stays theirs."""

import pytest
from django.core.exceptions import ValidationError

from cases.actions import allocate, cover, end_allocation
from cases.models import Allocation
from partners.models import Standing
from tests.factories.cases import AllocationFactory, days_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def running(young_person, key_worker):
    return AllocationFactory(person=young_person, worker=key_worker.worker)


def test_they_stand_in_beside_the_key_worker(young_person, hub_manager, running):
    worker = PostingFactory().worker
    made = cover(
        allocation=running,
        worker=worker,
        start_on=days_ago(2),
        end_on=days_ago(-5),
        by=hub_manager,
        why="Leave.",
    )
    running.refresh_from_db()
    assert (running.end_on, made.role, made.covers) == (None, "co_key_worker", running)
    assert Allocation.objects.live_on(days_ago(0)).filter(role="key_worker").get() == running
    assert Standing.objects.get(worker=worker, person=young_person).to_on == days_ago(-5)


@pytest.mark.parametrize(
    ("start", "end", "says"),
    [(2, 2, "leaves no day"), (200, 150, "is their key worker from"), (2, -400, "more than a year ahead")],
)
def test_days_on_which_nobody_can_stand_in(hub_manager, running, start, end, says):
    worker = PostingFactory(worker__started_on=days_ago(1000)).worker
    with pytest.raises(ValidationError, match=says):
        cover(
            allocation=running, worker=worker, start_on=days_ago(start), end_on=days_ago(end), by=hub_manager
        )


def test_one_stands_in_at_a_time_and_never_the_key_worker(hub_manager, running):
    days = {"start_on": days_ago(2), "end_on": days_ago(-5), "by": hub_manager}
    with pytest.raises(ValidationError, match="other than the key worker"):
        cover(allocation=running, worker=running.worker, **days)
    cover(allocation=running, worker=PostingFactory().worker, **days)
    with pytest.raises(ValidationError, match="stands in on some of those days"):
        cover(allocation=running, worker=PostingFactory().worker, **days)


def test_a_co_key_worker_may_stand_in(young_person, hub_manager, running):
    worker = PostingFactory().worker
    allocate(person=young_person, worker=worker, role="co_key_worker", by=hub_manager, start_on=days_ago(50))
    cover(allocation=running, worker=worker, start_on=days_ago(2), end_on=days_ago(-5), by=hub_manager)
    assert Allocation.objects.filter(worker=worker).count() == 2


def test_standing_in_ends_with_the_key_worker(hub_manager, running):
    now = cover(
        allocation=running,
        worker=PostingFactory().worker,
        start_on=days_ago(2),
        end_on=days_ago(-5),
        by=hub_manager,
    )
    later = cover(
        allocation=running,
        worker=PostingFactory().worker,
        start_on=days_ago(-5),
        end_on=days_ago(-9),
        by=hub_manager,
    )
    end_allocation(allocation=running, end_on=days_ago(0), by=hub_manager, reason="Moved.")
    now.refresh_from_db()
    later.refresh_from_db()
    assert (now.end_on, later.end_on) == (days_ago(0), later.start_on)
