"""A time on the edge of care: how it began, what was tried, what became of it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.actions import begin_care, end_care
from cases.models import CarePeriod, Record
from partners.models import TrailLine
from tests.factories.cases import CarePeriodFactory, EdgeOfCareFactory, days_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def edge(young_person):
    return EdgeOfCareFactory(person=young_person)


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def test_it_begins_with_what_is_going_on(young_person, key_worker):
    made = begin_care(
        person=young_person, status="edge_of_care", start_on=days_ago(3), by=key_worker, words="Rows at home."
    )
    record = Record.objects.get(pk=made.pk)
    assert (record.kind, record.category, record.words) == (
        "care_period",
        "care_and_placement",
        "Rows at home.",
    )
    assert TrailLine.objects.get(act="begin_care").records == [made.pk]


def test_two_of_one_status_are_refused_in_words(young_person, key_worker, edge):
    with pytest.raises(ValidationError, match="already have this care status"):
        begin_care(person=young_person, status="edge_of_care", start_on=days_ago(3), by=key_worker)
    begin_care(
        person=young_person, status="looked_after", legal_status="V2", start_on=days_ago(3), by=key_worker
    )
    with pytest.raises(ValidationError, match="for the looked after alone"):
        begin_care(
            person=young_person, status="care_leaver", legal_status="V2", start_on=days_ago(3), by=key_worker
        )


def test_it_ends_with_an_outcome_and_what_was_tried(key_worker, edge):
    with pytest.raises(ValidationError, match="what became of it"):
        end_care(period=edge, end_on=days_ago(0), by=key_worker)
    end_care(
        period=edge, end_on=days_ago(0), by=key_worker, outcome="kept_at_home", tried="Respite weekends."
    )
    ended = CarePeriod.objects.get()
    assert (ended.end_on, ended.outcome, ended.tried) == (days_ago(0), "kept_at_home", "Respite weekends.")
    assert timezone.localdate(Record.objects.get(pk=edge.pk).ended) == days_ago(0)
    with pytest.raises(ValidationError, match="It ends on"):
        end_care(period=edge, end_on=days_ago(0), by=key_worker, outcome="kept_at_home")


def test_other_times_have_no_outcome(young_person, key_worker):
    care = CarePeriodFactory(person=young_person)
    with pytest.raises(ValidationError, match="edge of care alone"):
        end_care(period=care, end_on=days_ago(0), by=key_worker, outcome="kept_at_home")


def test_on_pages_from_beginning_to_coming_into_care(client_of, young_person, key_worker):
    client = client_of(key_worker)
    said = {"status": "edge_of_care", "start_on": "yesterday", "words": "Rows at home."}
    assert client.post(door("begin_care", young_person), said).url == door("care", young_person)
    edge = CarePeriod.objects.get()
    end = {"end_on": "today", "outcome": "came_into_care", "tried": "Family time."}
    answer = client.post(door("end_care", young_person, edge.record.reference), end)
    assert answer.url == door("begin_care", young_person)
    said = {"status": "looked_after", "start_on": "today", "legal_status": "V2"}
    client.post(door("begin_care", young_person), said)
    page = client.get(door("care", young_person)).content.decode()
    for words in ("Rows at home.", "They came into care.", "Family time.", "Section 20, single period (V2)"):
        assert words in page


def test_a_refusal_says_what_to_do_and_keeps_what_was_typed(client_of, young_person, key_worker, edge):
    address = door("end_care", young_person, edge.record.reference)
    answer = client_of(key_worker).post(address, {"end_on": "today", "tried": "Family time."})
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "What became of it" in page and "Family time." in page and "Error" in page


def test_what_has_ended_has_no_door(client_of, young_person, key_worker, edge):
    end_care(period=edge, end_on=days_ago(0), by=key_worker, outcome="kept_at_home")
    client = client_of(key_worker)
    assert client.get(door("end_care", young_person, edge.record.reference)).status_code == 404
    assert client.get(door("change_legal_status", young_person, edge.record.reference)).status_code == 404


def test_the_page_asks_as_much_for_one_as_for_thirty(
    client_of, young_person, key_worker, django_assert_num_queries
):
    client = client_of(key_worker)
    client.get(door("care", young_person))
    CarePeriodFactory(person=young_person, start_on=days_ago(400), end_on=days_ago(390))
    with django_assert_num_queries(9):
        client.get(door("care", young_person))
    for month in range(1, 30):
        CarePeriodFactory(person=young_person, start_on=days_ago(10 * month), end_on=days_ago(10 * month - 9))
    with django_assert_num_queries(9):
        client.get(door("care", young_person))
