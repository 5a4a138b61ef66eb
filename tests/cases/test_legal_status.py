"""A legal status during a time in care: its history, and what is to come."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.actions import begin_care, change_legal_status, end_care
from cases.care.course import course_of
from cases.models import CarePeriod, LegalStatusPeriod, Record
from tests.factories.cases import CarePeriodFactory, EdgeOfCareFactory, days_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_care(young_person):
    return CarePeriodFactory(person=young_person, legal_status="C1", start_on=days_ago(90))


def in_law(person, user, day):
    (time,) = course_of(person, user, day)
    return time.now.code, [(one.code, one.start_on, one.end_on) for one in time.in_law]


def test_a_change_keeps_what_was_and_the_time_in_care(young_person, key_worker, in_care):
    changed = change_legal_status(
        period=in_care, code="C2", start_on=days_ago(10), by=key_worker, why="Court on Monday."
    )
    assert CarePeriod.objects.get() == in_care and CarePeriod.objects.get().legal_status == "C1"
    history = [("C1", days_ago(90), days_ago(10)), ("C2", days_ago(10), None)]
    assert in_law(young_person, key_worker, days_ago(0)) == ("C2", history)
    assert in_law(young_person, key_worker, days_ago(11)) == ("C1", history)
    record = Record.objects.get(pk=changed.pk)
    assert (record.kind, record.words, record.author) == (
        "legal_status",
        "Court on Monday.",
        key_worker.worker,
    )


def test_a_change_to_come_makes_itself_on_its_day(client_of, young_person, key_worker, in_care):
    change_legal_status(period=in_care, code="C2", start_on=days_ago(-30), by=key_worker)
    assert in_law(young_person, key_worker, days_ago(0))[0] == "C1"
    assert in_law(young_person, key_worker, days_ago(-30))[0] == "C2"
    page = client_of(key_worker).get(f"/young-people/{young_person.reference}").content.decode()
    assert "Interim care order" in page and "Full care order" not in page


def test_the_persons_page_says_what_holds_today(client_of, young_person, key_worker, in_care):
    change_legal_status(period=in_care, code="E1", start_on=days_ago(50), by=key_worker)
    change_legal_status(period=in_care, code="C2", start_on=days_ago(1), by=key_worker)
    page = client_of(key_worker).get(f"/young-people/{young_person.reference}").content.decode()
    assert "Looked after: Full care order" in page


@pytest.mark.parametrize(
    ("day", "code", "says"),
    [(days_ago(91), "C2", "not looked after on that day"), (days_ago(20), "C1", "what it is already"),
     (days_ago(-400), "C2", "more than a year ahead")],
)  # fmt: skip
def test_a_change_that_cannot_be_is_refused(key_worker, in_care, day, code, says):
    with pytest.raises(ValidationError, match=says):
        change_legal_status(period=in_care, code=code, start_on=day, by=key_worker)


def test_changes_go_forward_and_are_for_the_looked_after(young_person, key_worker, in_care):
    change_legal_status(period=in_care, code="C2", start_on=days_ago(10), by=key_worker)
    with pytest.raises(ValidationError, match="Enter a later day"):
        change_legal_status(period=in_care, code="E1", start_on=days_ago(10), by=key_worker)
    edge = EdgeOfCareFactory(person=young_person)
    with pytest.raises(ValidationError, match="looked after alone"):
        change_legal_status(period=edge, code="C2", start_on=days_ago(1), by=key_worker)


def test_the_end_of_care_ends_them_and_takes_what_was_to_come(young_person, key_worker, in_care):
    change_legal_status(period=in_care, code="E1", start_on=days_ago(10), by=key_worker)
    change_legal_status(period=in_care, code="C2", start_on=days_ago(-10), by=key_worker)
    end_care(period=in_care, end_on=days_ago(0), by=key_worker)
    held = LegalStatusPeriod.objects.order_by("start_on")
    assert [(one.code, one.end_on) for one in held] == [("E1", days_ago(0)), ("C2", days_ago(-10))]
    assert [code for code, *_ in in_law(young_person, key_worker, days_ago(0))[1]] == ["C1", "E1"]
    again = begin_care(person=young_person, status="looked_after", start_on=days_ago(0), by=key_worker)
    change_legal_status(period=again, code="C2", start_on=days_ago(-10), by=key_worker)
    assert timezone.localdate(Record.objects.get(pk=in_care.pk).ended) == days_ago(0)
