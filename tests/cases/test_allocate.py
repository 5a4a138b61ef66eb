"""Who works with a young person: begun, changed, ended."""

import uuid
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.actions import allocate, cover, end_allocation
from cases.models import Allocation, Record
from partners.models import Bar, Standing, TrailLine
from tests.factories.cases import AllocationFactory, EndedAllocationFactory, days_ago
from tests.factories.partners import (
    AgencyFactory,
    EndedPostingFactory,
    LeaverFactory,
    PostingFactory,
    WorkerFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def running(young_person, key_worker):
    return AllocationFactory(person=young_person, worker=key_worker.worker)


def test_a_key_worker_stands_to_them_from_that_day(young_person, hub_manager):
    worker = PostingFactory().worker
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
            worker=PostingFactory().worker,
            role="key_worker",
            by=hub_manager,
            start_on=days_ago(1),
        )
    assert Allocation.objects.count() == 1


def test_another_instead_ends_the_one_before_the_day_before(young_person, hub_manager, running):
    stand_in = cover(
        allocation=running,
        worker=PostingFactory().worker,
        start_on=days_ago(9),
        end_on=days_ago(-9),
        by=hub_manager,
    )
    made = allocate(
        person=young_person, worker=PostingFactory().worker, role="key_worker", by=hub_manager, start_on=days_ago(0),
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
        allocate(worker=PostingFactory().worker, **said)
    with pytest.raises(ValidationError, match="Choose somebody else"):
        allocate(worker=running.worker, why="No reason.", **said)
    running.refresh_from_db()
    assert running.end_on is None


def test_nobody_replaces_somebody_whom_they_have_not_seen(young_person, hub_manager, running):
    seen = running.record.reference
    said = {"person": young_person, "role": "key_worker", "by": hub_manager, "instead": True, "seen": seen}
    first = allocate(worker=PostingFactory().worker, start_on=days_ago(1), why="Kit leaves.", **said)
    with pytest.raises(ValidationError, match="meanwhile"):
        allocate(worker=PostingFactory().worker, start_on=days_ago(0), why="Kit leaves.", **said)
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
        worker = PostingFactory(worker__started_on=days_ago(9000)).worker
        allocate(person=young_person, worker=worker, role="key_worker", by=hub_manager, start_on=day)


def test_several_work_beside_the_key_worker_each_once(young_person, hub_manager, running):
    worker = PostingFactory().worker
    said = {"person": young_person, "worker": worker, "role": "co_key_worker", "by": hub_manager}
    allocate(start_on=days_ago(5), **said)
    with pytest.raises(ValidationError, match="is that to them already"):
        allocate(start_on=days_ago(1), **said)
    allocate(**said | {"worker": PostingFactory().worker}, start_on=days_ago(1))
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


def test_who_is_not_posted_for_it_is_refused_but_who_was_it_before_is_not(young_person, hub_manager, running):
    said = {"person": young_person, "by": hub_manager, "start_on": days_ago(0)}
    manager = PostingFactory(role="hub_manager").worker
    over = EndedPostingFactory(role="key_worker").worker
    for worker, role in ((manager, "key_worker"), (over, "key_worker"), (WorkerFactory(), "co_key_worker"),
                         (running.worker, "social_worker")):  # fmt: skip
        with pytest.raises(ValidationError, match="is not posted to be a"):
            allocate(worker=worker, role=role, **said)
    with pytest.raises(ValidationError, match="is not posted to be a"):
        cover(allocation=running, worker=manager, end_on=days_ago(-5), start_on=days_ago(0), by=hub_manager)
    end_allocation(allocation=running, end_on=days_ago(0), by=hub_manager, reason="Promoted.")
    running.worker.postings.update(role="hub_manager")
    assert allocate(worker=running.worker, role="key_worker", **said).worker == running.worker


def test_a_partners_worker_who_was_it_before_must_be_posted(young_person, hub_manager):
    partner = EndedPostingFactory(worker__agency=AgencyFactory(), role="key_worker").worker
    EndedAllocationFactory(person=young_person, worker=partner)
    with pytest.raises(ValidationError, match="is not posted to be a key worker"):
        allocate(person=young_person, worker=partner, role="key_worker", by=hub_manager, start_on=days_ago(0))


def test_a_successor_of_whoever_ends_on_that_day_already(young_person, hub_manager, running):
    day = days_ago(-7)
    end_allocation(allocation=running, end_on=day, by=hub_manager, reason="Moves to West.")
    said = {"person": young_person, "role": "key_worker", "by": hub_manager, "why": "Kit moves.",
            "seen": running.record.reference}  # fmt: skip
    with pytest.raises(ValidationError, match="meanwhile"):
        allocate(worker=PostingFactory().worker, start_on=day, **said | {"seen": uuid.uuid4()})
    next_one = allocate(worker=PostingFactory().worker, start_on=day, **said)
    assert (next_one.start_on, Allocation.objects.live_on(day).get()) == (day, next_one)
    with pytest.raises(ValidationError, match="End that first, then choose"):
        allocate(worker=PostingFactory().worker, start_on=day, **said)
    end_allocation(allocation=next_one, end_on=day, by=hub_manager, reason="Stays where she is.")
    assert allocate(worker=PostingFactory().worker, start_on=day, **said).start_on == day


def test_whoever_is_only_to_come_is_no_meanwhile(young_person, hub_manager):
    coming = AllocationFactory(person=young_person, start_on=days_ago(-9))
    said = {"person": young_person, "role": "key_worker", "by": hub_manager, "why": "Sooner."}
    with pytest.raises(ValidationError, match="already have a key worker on some of those days"):
        allocate(worker=PostingFactory().worker, start_on=days_ago(0), seen=coming.record.reference, **said)
