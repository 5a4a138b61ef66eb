"""The journey as a picture, and the same as lists."""

import datetime
from itertools import pairwise

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.actions import seal
from cases.models import Record
from nwd.pages.journey.asking import JourneyForm, Lane
from nwd.pages.journey.drawing import LEAST, MOST, ROWS, Scale, drawn
from nwd.pages.journey.finding import finding
from nwd.pages.journey.gathering import Item, gathered
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import (
    AllocationFactory,
    ApprovedEventFactory,
    EducationPeriodFactory,
    InterventionFactory,
    ReturnedEpisodeFactory,
    SignificantEventFactory,
    days_ago,
)
from tests.factories.placements import StayFactory

TODAY = datetime.date(2026, 11, 21)


def item(days, length=None, text="Something", lane=Lane.EVENTS, **more):
    start = TODAY - datetime.timedelta(days=days)
    end = start + datetime.timedelta(days=length) if length else None
    return Item(lane, start, text, "/there", end, holds=length is not None, **more)


class TestDrawing:
    def test_a_year_is_as_wide_as_a_desk_and_a_life_no_wider_than_can_be_scrolled(self):
        year, life = (Scale(TODAY - datetime.timedelta(days=days), TODAY) for days in (365, 365 * 12))
        assert (year.width, life.width) == (1110, 1439)
        assert year.x(TODAY - datetime.timedelta(days=365)) == 0
        for scale in (year, life):
            places = [x for x, _ in scale.ticks]
            assert min(b - a for a, b in pairwise(places)) >= 60
        assert life.ticks[0][1] == "2015" and year.ticks[0][1] == "Dec 2025"

    def test_what_meets_in_time_stands_in_rows(self):
        scale = Scale(TODAY - datetime.timedelta(days=365), TODAY)
        bars = drawn([item(300, 200, "A"), item(250, 100, "B"), item(90, 20, "C")], scale, TODAY)
        assert [mark.row for mark in bars.marks] == [0, 1, 0]
        assert all(mark.width >= LEAST for mark in bars.marks)

    def test_a_long_life_of_300_things_stays_readable(self):
        scale = Scale(TODAY - datetime.timedelta(days=365 * 12), TODAY)
        many = drawn([item(4380 - 14 * n) for n in range(300)], scale, TODAY)
        assert len(many.marks) <= MOST and many.rows <= ROWS
        assert sum(1 + len(mark.more) for mark in many.marks) + many.more == 300
        for row in range(many.rows):
            in_row = [mark for mark in many.marks if mark.row == row]
            assert all(a.x + a.width <= b.x for a, b in pairwise(in_row))

    def test_words_are_cut_to_their_room(self):
        scale = Scale(TODAY - datetime.timedelta(days=365), TODAY)
        (mark,) = drawn([item(365, 60, "Room 2 at East Hub, with everybody")], scale, TODAY).marks
        assert mark.words.endswith("…") and len(mark.words) <= 21


def test_the_sentence_says_what_held_before_what_was_hard():
    lanes = {
        Lane.HOME: [item(300, 100, "Room 2"), item(200, 100, "With Gran"), item(100, 90, "Room 2")],
        Lane.WORKERS: [item(300, 200, "Kit Moreno, key worker"), item(300, 200, "Sol, social worker")],
        Lane.EVENTS: [item(9, sort="good")],
        Lane.AWAY: [item(9), item(8)],
    }
    assert finding("Robin", lanes, TODAY, TODAY) == (
        "Robin lived in 2 places and had one key worker; "
        "one good thing stands out and they were missing or away 2 times."
    )
    assert finding("Robin", {}, TODAY, TODAY) == "Nothing is in the picture for these days."
    alone = finding("Robin", {Lane.AWAY: lanes[Lane.AWAY]}, TODAY, TODAY)
    assert alone == "The picture shows what you may read of these days."


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ({}, (TODAY - datetime.timedelta(days=365), TODAY)),
        ({"period": "all"}, (None, TODAY)),
        ({"since": "1/2/2026"}, (datetime.date(2026, 2, 1), TODAY)),
        ({"since": "1/2/2026", "until": "1/3/2026"}, (datetime.date(2026, 2, 1), datetime.date(2026, 3, 1))),
    ],
)
def test_which_days(asked, days):
    assert JourneyForm(asked).days(TODAY) == days


def test_slips_in_the_days_are_said():
    assert "first" in str(JourneyForm({"period": "between"}).errors)
    assert "before the first" in str(JourneyForm({"since": "2/2/2026", "until": "1/2/2026"}).errors)


@pytest.fixture
def lived(young_person, key_worker, east):
    StayFactory(claim__person=young_person, claim__bed=east.beds.first(), claim__start_on=days_ago(40))
    AllocationFactory(person=young_person, worker=key_worker.worker)
    EducationPeriodFactory(person=young_person)
    InterventionFactory.create_batch(2, person=young_person, occurred_at=timezone.now())
    ReturnedEpisodeFactory(person=young_person)
    ApprovedEventFactory(person=young_person)
    SignificantEventFactory(person=young_person, record__headline="Not approved yet")
    return young_person


def page(client, person, query=""):
    return client.get(reverse("journey", args=[person.reference]) + query)


@pytest.mark.django_db
def test_every_lane_is_drawn_and_listed_with_the_same_links(client_of, lived, hub_worker):
    answer = page(client_of(hub_worker), lived)
    text = answer.content.decode()
    for words in ("Kit Moreno, key worker", "2 sessions with life coach", "Started college", "At college"):
        assert words in text
    assert "Not approved yet" not in text
    drawn_links, listed = text.split("The same as a list")
    for lane in answer.context["lanes"]:
        assert lane["rows"], lane["title"]
        for row in lane["rows"]:
            link = f'href="{row["item"].url.replace("&", "&amp;")}"'
            assert link in drawn_links and link in listed
    assert "Robin Ashby lived in one place, had one key worker" in text


@pytest.mark.django_db
def test_lanes_are_switched_off_and_the_choice_can_be_removed(client_of, lived, hub_worker):
    answer = page(client_of(hub_worker), lived, "?lane=home&lane=events")
    text = answer.content.decode()
    assert [lane["key"] for lane in answer.context["lanes"]] == ["home", "events"]
    assert "Kit Moreno" not in text.split("<main")[1]
    assert "Remove this filter: </span>Only these lanes: Home" in text


@pytest.mark.django_db
def test_a_reader_is_told_of_nothing_that_they_may_not_read(lived, hub_worker, key_worker):
    record = Record.objects.get(kind="education_period")
    seal(record=record, by=key_worker)
    lanes = gathered(lived, hub_worker, list(Lane), days_ago(365), days_ago(0))
    assert lanes[Lane.LEARNING] == [] and lanes[Lane.HOME]


@pytest.mark.django_db
def test_a_clause_that_is_missing_is_said_so_and_none_recorded_is_not(client_of, lived, posted_officer):
    agency = posted_officer.worker.agency
    agreed = AgreementInForceFactory(agency=agency, reads=["safety_and_risk"])
    ShareFactory(content_object=lived, agency=agency, agreement=agreed)
    text = page(client_of(posted_officer), lived).content.decode()
    assert "not shared with your agency" in text and "Kit Moreno" not in text and "Missing for" in text


@pytest.mark.django_db
def test_it_asks_as_much_for_few_as_for_many(client_of, lived, hub_worker, django_assert_num_queries):
    client = client_of(hub_worker)
    page(client, lived, "?period=all")
    with django_assert_num_queries(11):
        page(client, lived, "?period=all")
    InterventionFactory.create_batch(20, person=lived)
    ReturnedEpisodeFactory.create_batch(20, person=lived)
    ApprovedEventFactory.create_batch(20, person=lived)
    with django_assert_num_queries(11):
        page(client, lived, "?period=all")
