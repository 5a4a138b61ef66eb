"""Who works with a young person: begun, changed, ended."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.actions import allocate, cover, end_allocation
from cases.models import Allocation, Record
from partners.models import Bar, Standing, TrailLine
from tests.factories.cases import AllocationFactory, days_ago
from tests.factories.partners import LeaverFactory, WorkerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def running(young_person, key_worker):
    return AllocationFactory(person=young_person, worker=key_worker.worker)


def test_a_key_worker_stands_to_them_from_that_day(young_person, hub_manager):
    worker = WorkerFactory()
    made = allocate(
        person=young_person, worker=worker, role="key_worker", by=hub_manager, start_on=days_ago(2),
        why="Already close.", choice="chose", their_words="I want Sam.",
    )  # fmt: skip
    record = Record.objects.get(pk=made.pk)
    assert (record.kind, record.category, record.words) == (
        "allocation",
        "care_and_placement",
        "Already close.",
    )
    assert (record.author, record.agency) == (hub_manager.worker, hub_manager.worker.agency)
    assert timezone.localdate(record.began) == days_ago(2) and record.ended is None
    assert Standing.objects.filter(worker=worker, person=young_person, from_on=days_ago(2)).count() == 1
    line = TrailLine.objects.get(act="allocate")
    assert (line.people, line.records, line.user_id) == ([young_person.pk], [made.pk], hub_manager.pk)


def test_a_second_key_worker_is_refused_in_the_words_of_the_constraint(young_person, hub_manager, running):
    with pytest.raises(ValidationError, match="already have a key worker on some of those days"):
        allocate(
            person=young_person,
            worker=WorkerFactory(),
            role="key_worker",
            by=hub_manager,
            start_on=days_ago(1),
        )
    assert Allocation.objects.count() == 1


def test_another_instead_ends_the_one_before_the_day_before(young_person, hub_manager, running):
    stand_in = cover(
        allocation=running, worker=WorkerFactory(), start_on=days_ago(9), end_on=days_ago(-9), by=hub_manager
    )
    made = allocate(
        person=young_person, worker=WorkerFactory(), role="key_worker", by=hub_manager, start_on=days_ago(0),
        instead=True, why="Kit moves to West.", seen=running.record.reference,
    )  # fmt: skip
    for old in (running, stand_in):
        old.refresh_from_db()
        assert old.end_on == made.start_on
        assert timezone.localdate(Record.objects.get(pk=old.pk).ended) == made.start_on
    assert running.end_reason == "Kit moves to West."
    assert list(Allocation.objects.live_on(days_ago(0))) == [made]
    assert not Standing.objects.live_on(days_ago(0)).filter(worker=running.worker).exists()


def test_another_instead_needs_a_reason_and_somebody_else(young_person, hub_manager, running):
    said = {
        "person": young_person,
        "role": "key_worker",
        "by": hub_manager,
        "start_on": days_ago(0),
        "instead": True,
    }
    with pytest.raises(ValidationError, match="Say why it changes"):
        allocate(worker=WorkerFactory(), **said)
    with pytest.raises(ValidationError, match="Choose somebody else"):
        allocate(worker=running.worker, why="No reason.", **said)
    running.refresh_from_db()
    assert running.end_on is None


def test_nobody_replaces_somebody_whom_they_have_not_seen(young_person, hub_manager, running):
    seen = running.record.reference
    said = {"person": young_person, "role": "key_worker", "by": hub_manager, "instead": True, "seen": seen}
    first = allocate(worker=WorkerFactory(), start_on=days_ago(1), why="Kit leaves.", **said)
    with pytest.raises(ValidationError, match="meanwhile"):
        allocate(worker=WorkerFactory(), start_on=days_ago(0), why="Kit leaves.", **said)
    assert Allocation.objects.live_on(days_ago(0)).get() == first


def test_who_cannot_work_with_them_is_refused(young_person, hub_manager, key_worker):
    said = {"person": young_person, "role": "key_worker", "by": hub_manager}
    with pytest.raises(ValidationError, match="leaves on"):
        allocate(worker=LeaverFactory(), start_on=days_ago(0), **said)
    with pytest.raises(ValidationError, match="starts on"):
        allocate(worker=WorkerFactory(started_on=days_ago(-3)), start_on=days_ago(0), **said)
    Bar.objects.create(
        worker=key_worker.worker, person=young_person, ground="relative", why="Cousins.", from_on=days_ago(9)
    )
    with pytest.raises(ValidationError, match="cannot work with") as refusal:
        allocate(worker=key_worker.worker, start_on=days_ago(0), **said)
    assert "elative" not in str(refusal.value) and "Cousins" not in str(refusal.value)


@pytest.mark.parametrize(
    ("day", "says"), [(days_ago(7000), "before"), (days_ago(-400), "more than a year ahead")]
)
def test_a_day_that_cannot_be_is_refused(young_person, hub_manager, day, says):
    with pytest.raises(ValidationError, match=says):
        allocate(person=young_person, worker=WorkerFactory(started_on=days_ago(9000)), role="key_worker",
                 by=hub_manager, start_on=day)  # fmt: skip


def test_several_work_beside_the_key_worker_each_once(young_person, hub_manager, running):
    worker = WorkerFactory()
    said = {"person": young_person, "worker": worker, "role": "co_key_worker", "by": hub_manager}
    allocate(start_on=days_ago(5), **said)
    with pytest.raises(ValidationError, match="is that to them already"):
        allocate(start_on=days_ago(1), **said)
    allocate(**said | {"worker": WorkerFactory()}, start_on=days_ago(1))
    assert Allocation.objects.live_on(days_ago(0)).count() == 3


def test_an_end_needs_a_reason_and_a_day_on_which_it_runs(hub_manager, running):
    with pytest.raises(ValidationError, match="Say why it ends"):
        end_allocation(allocation=running, end_on=days_ago(0), by=hub_manager, reason=" ")
    with pytest.raises(ValidationError, match="It began on"):
        end_allocation(
            allocation=running, end_on=running.start_on - timedelta(1), by=hub_manager, reason="Left."
        )
    end_allocation(allocation=running, end_on=days_ago(0), by=hub_manager, reason="Left.")
    with pytest.raises(ValidationError, match="It ends on"):
        end_allocation(allocation=running, end_on=days_ago(0), by=hub_manager, reason="Left.")
    assert TrailLine.objects.filter(act="end_allocation").count() == 1
