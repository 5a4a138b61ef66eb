"""Days that were written down wrongly, and what was begun a moment ago: put right, or taken back."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.actions import (
    allocate,
    begin_care,
    change_legal_status,
    correct_allocation,
    correct_care,
    end_allocation,
    end_care,
    take_back_begun,
)
from cases.models import Allocation, CarePeriod, LegalStatusPeriod, Record
from partners.models import TrailLine
from tests.factories.agreements import BarFactory
from tests.factories.cases import AllocationFactory, CarePeriodFactory, EdgeOfCareFactory, days_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def refused(box, verb, **said):
    with pytest.raises(ValidationError) as refusal:
        verb(**said)
    assert box in refusal.value.error_dict
    return refusal.value.messages[0]


@pytest.fixture
def care(young_person):
    return CarePeriodFactory(person=young_person, start_on=days_ago(90))


@pytest.fixture
def work(young_person):
    Allocation.objects.filter(person=young_person, role="key_worker").delete()
    return AllocationFactory(person=young_person, start_on=days_ago(90), worker__started_on=days_ago(400))


def test_care_stands_from_the_right_day_and_its_history_keeps_the_wrong_one(care, key_worker):
    correct_care(period=care, by=key_worker, start_on=days_ago(60))
    record = Record.objects.get(pk=care.pk)
    assert timezone.localdate(record.began) == CarePeriod.objects.get().start_on == days_ago(60)
    with connection.cursor() as cursor:
        cursor.execute("select start_on from cases_careperiodevent where pgh_obj_id = %s", [care.pk])
        assert cursor.fetchall() == [(days_ago(90),)]
    assert TrailLine.objects.get(act="correct_care").records == [care.pk]


def test_its_legal_statuses_stay_within_it(care, key_worker):
    change_legal_status(period=care, code="E1", start_on=days_ago(30), by=key_worker)
    assert "legal status changes" in refused(
        "start_on", correct_care, period=care, by=key_worker, start_on=days_ago(30)
    )
    end_care(period=care, end_on=days_ago(5), by=key_worker)
    assert "legal status changes" in refused(
        "end_on", correct_care, period=care, by=key_worker, start_on=days_ago(90), end_on=days_ago(30)
    )
    correct_care(period=care, by=key_worker, start_on=days_ago(90), end_on=days_ago(2))
    assert LegalStatusPeriod.objects.get().end_on == days_ago(2)
    correct_care(period=care, by=key_worker, start_on=days_ago(90))
    assert LegalStatusPeriod.objects.get().end_on is None and CarePeriod.objects.get().end_on is None


def test_what_never_ended_has_no_outcome(young_person, key_worker):
    edge = EdgeOfCareFactory(person=young_person)
    assert "End it" in refused("end_on", correct_care, period=edge, by=key_worker, start_on=edge.start_on,
                               end_on=days_ago(1))  # fmt: skip
    end_care(period=edge, end_on=days_ago(1), by=key_worker, outcome="kept_at_home", tried="Respite.")
    correct_care(period=edge, by=key_worker, start_on=edge.start_on)
    assert (CarePeriod.objects.get().outcome, CarePeriod.objects.get().tried) == ("", "")


@pytest.mark.parametrize("day", [days_ago(-400), datetime.date(1999, 1, 1)])
def test_a_slip_in_the_year_is_refused(day, care, key_worker):
    refused("start_on", correct_care, period=care, by=key_worker, start_on=day)


def test_what_a_worker_may_read_follows_the_right_days(work, hub_manager):
    end_allocation(allocation=work, end_on=days_ago(9), by=hub_manager, reason="She moves.")
    correct_allocation(allocation=work, by=hub_manager, start_on=days_ago(80), end_on=days_ago(3))
    with connection.cursor() as cursor:
        cursor.execute("select set_config('nwd.actor', 'service', true)")
        cursor.execute("select from_on, to_on from partners_standing where source = %s", [work.pk])
        assert cursor.fetchall() == [(days_ago(80), days_ago(3))]
    correct_allocation(allocation=work, by=hub_manager, start_on=days_ago(80))
    again = Allocation.objects.get(pk=work.pk)
    assert (again.end_on, again.end_reason) == (None, "")


def test_one_key_worker_a_day_holds(work, young_person, hub_manager):
    end_allocation(allocation=work, end_on=days_ago(9), by=hub_manager, reason="She moves.")
    after = AllocationFactory(person=young_person, start_on=days_ago(9), worker__started_on=days_ago(400))
    with pytest.raises(ValidationError, match="already have a key worker"):
        correct_allocation(allocation=after, by=hub_manager, start_on=days_ago(20))
    assert "starts on" in refused("start_on", correct_allocation, allocation=after, by=hub_manager,
                                  start_on=days_ago(500))  # fmt: skip


def test_whoever_leaves_does_not_go_on(work, hub_manager):
    work.worker.left_on = days_ago(3)
    work.worker.save()
    end_allocation(allocation=work, end_on=days_ago(9), by=hub_manager, reason="She moves.")
    assert "leaves" in refused(
        "end_on", correct_allocation, allocation=work, by=hub_manager, start_on=days_ago(90)
    )


def test_a_later_end_asks_what_going_on_asks(work, young_person, hub_manager):
    end_allocation(allocation=work, end_on=days_ago(9), by=hub_manager, reason="She moves.")
    said = {"allocation": work, "by": hub_manager, "start_on": days_ago(90)}
    bar = BarFactory(worker=work.worker, person=young_person)
    assert "cannot work with" in refused("end_on", correct_allocation, end_on=days_ago(-20), **said)
    type(bar).objects.all().delete()
    type(work.worker).objects.filter(pk=work.worker_id).update(left_on=days_ago(5))
    assert "leaves" in refused("end_on", correct_allocation, end_on=days_ago(4), **said)
    assert correct_allocation(end_on=days_ago(5), **said).end_on == days_ago(5)


def test_nobody_stands_in_twice_on_a_day(work, young_person, hub_manager):
    said = {"person": young_person, "role": "co_key_worker", "worker__started_on": days_ago(400)}
    before = AllocationFactory(**said, start_on=days_ago(30), end_on=days_ago(20), covers=work)
    AllocationFactory(**said, start_on=days_ago(19), end_on=days_ago(10), covers=work)
    with pytest.raises(ValidationError, match="on some of those days already"):
        correct_allocation(allocation=before, by=hub_manager, start_on=days_ago(30), end_on=days_ago(15))
    once = AllocationFactory(**said, start_on=days_ago(80), end_on=days_ago(60), end_reason="She moved.")
    AllocationFactory(person=young_person, role="co_key_worker", worker=once.worker, start_on=days_ago(40))
    with pytest.raises(ValidationError, match="on some of those days already"):
        correct_allocation(allocation=once, by=hub_manager, start_on=days_ago(80))


def test_a_key_worker_chosen_by_mistake_is_taken_back_and_who_it_was_is_again(
    work, young_person, hub_manager
):
    other = PostingFactory(hub=young_person.referrals.first().hub, role="key_worker").worker
    begun = allocate(person=young_person, worker=other, role="key_worker", by=hub_manager, start_on=days_ago(0),
                     why="Wrong press.", instead=True)  # fmt: skip
    assert Allocation.objects.get(pk=work.pk).end_on == days_ago(0)
    take_back_begun(record=begun.record, by=hub_manager)
    kept = Allocation.objects.get(pk=work.pk)
    assert (kept.end_on, kept.end_reason, Record.objects.get(pk=work.pk).ended) == (None, "", None)
    assert not Allocation.objects.filter(pk=begun.pk).exists()
    assert TrailLine.objects.get(act="take_back_begun").records == sorted([begun.pk, work.pk])


def test_after_ten_minutes_it_stays(care, young_person, key_worker):
    begun = begin_care(person=young_person, status="care_leaver", start_on=days_ago(0), by=key_worker)
    Record.objects.filter(pk=begun.pk).update(written_at=timezone.now() - datetime.timedelta(minutes=11))
    with pytest.raises(ValidationError, match="Ten minutes"):
        take_back_begun(record=begun.record, by=key_worker)


def test_a_change_of_legal_status_is_taken_back_and_the_one_before_goes_on(care, key_worker):
    first = change_legal_status(period=care, code="E1", start_on=days_ago(30), by=key_worker)
    second = change_legal_status(period=care, code="V2", start_on=days_ago(3), by=key_worker)
    take_back_begun(record=second.record, by=key_worker)
    assert LegalStatusPeriod.objects.get() == first and LegalStatusPeriod.objects.get().end_on is None


def test_what_others_lean_on_stays(young_person, key_worker):
    begun = begin_care(person=young_person, status="looked_after", start_on=days_ago(9), by=key_worker)
    change_legal_status(period=begun, code="V2", start_on=days_ago(3), by=key_worker)
    with pytest.raises(ValidationError, match="so it stays"):
        take_back_begun(record=begun.record, by=key_worker)


def test_on_pages_begun_taken_back_and_its_page_says_so(client_of, young_person, key_worker):
    client = client_of(key_worker)
    said = {"status": "edge_of_care", "start_on": "today"}
    page = client.post(door("begin_care", young_person), said, follow=True).content.decode()
    begun = CarePeriod.objects.get()
    token = page.split('name="token" value="')[1].split('"')[0]
    where = door("take_back_begun", young_person, begun.record.reference)
    assert client.post(where, {"token": token}).url == door("care", young_person)
    assert not CarePeriod.objects.exists()
    assert (
        "was taken back" in client.get(door("record", young_person, begun.record.reference)).content.decode()
    )
    assert client.get(door("person", young_person)).status_code == 200


def test_on_pages_the_days_are_corrected_and_two_at_once_choose(client_of, care, young_person, key_worker):
    client, where = client_of(key_worker), door("correct_care", young_person, care.record.reference)
    first = client.get(where)
    seen = first.context["form"]["seen"].value()
    assert "First day on which it is over" not in first.content.decode()
    assert client.post(where, {"start_on": "yesterday"}).url == door("care", young_person)
    answer = client.post(where, {"start_on": "today", "seen": seen})
    assert answer.status_code == 200 and "Choose which is right" in answer.content.decode()
    assert CarePeriod.objects.get().start_on == days_ago(1)
    page = client.get(door("record", young_person, care.record.reference)).content.decode()
    assert "What it was before" in page and "From, until" in page


def test_on_pages_the_days_of_work(client_of, work, young_person, hub_manager):
    end_allocation(allocation=work, end_on=days_ago(9), by=hub_manager, reason="She moves.")
    client, where = client_of(hub_manager), door("correct_allocation", young_person, work.record.reference)
    assert "First day on which it is over" in client.get(where).content.decode()
    said = {"start_on": days_ago(80).strftime("%d/%m/%Y"), "end_on": "yesterday"}
    assert client.post(where, said).url == door("who_works_with", young_person)
    assert Allocation.objects.get(pk=work.pk).end_on == days_ago(1)
    assert "Correct the days" in client.get(door("who_works_with", young_person)).content.decode()
