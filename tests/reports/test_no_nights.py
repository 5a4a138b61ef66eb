"""A stay of no nights (they came and left on one day) on every page that counts: it is a stay, and no night.

The measures' page: "a stay of no nights is one of 0", and occupied is a night that somebody slept.
"""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from partners.access import Service
from partners.context import acting
from placements import actions
from placements.board.question import board
from placements.board.window import Window
from placements.home.register import register
from placements.night import night_of
from placements.occupancy import by_month
from reports.dashboard.behind import behind
from reports.dashboard.counting import items
from reports.dashboard.dashboard import dashboard
from reports.dashboard.moment import Moment
from reports.measures.figures import figures
from tests.answers import body_of
from tests.factories.cases import ReferralFactory, YoungPersonFactory
from tests.factories.hubs import BedFactory, days_ago
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db
#: The night that is on, also after midnight.
TODAY, DAY = night_of(timezone.now()), datetime.timedelta(days=1)


def stay(person, bed, start, end, **more):
    return StayFactory(
        claim__person=person, claim__bed=bed, claim__start_on=start, claim__end_on=end, **more
    ).claim


@pytest.fixture
def rooms(cast, east):
    east.beds.all().delete()
    return [BedFactory(hub=east, name=f"Bed {number}", opened_on=days_ago(900)) for number in range(3)]


@pytest.fixture
def came_and_left(east, rooms, hub_worker):
    """By the verbs, today."""
    person = ReferralFactory(
        hub=east, person=YoungPersonFactory(given_name="Brief", family_name="Moor")
    ).person
    with acting(hub_worker):
        one = actions.admit(person=person, bed=rooms[0], start_on=TODAY, by=hub_worker)
        actions.leave(stay=one, end_on=TODAY, end_reason="returned_home", planned_end=False, by=hub_worker)
    return person


def test_tonight_it_is_no_bed_and_today_it_is_a_coming_and_a_going(came_and_left, east, service_manager):
    told = dashboard().numbers
    ahead = int(timezone.localdate() == TODAY)  # after midnight its day is over
    wanted = {"occupied": 0, "kept": 0, "free": 3, "running": 0, "away": 0, "coming": ahead, "going": ahead}
    assert {what: told.of(what, east.pk) for what in wanted} == wanted
    assert told.by_key("homes") == []
    for what, number in wanted.items():
        found = behind(service_manager, what, {"hub": east.reference})
        assert (len(found.lines), found.hidden, found.number) == (number, 0, str(number))


def test_it_is_a_length_of_0_in_the_mean_the_middle_and_the_list(came_and_left, east, rooms, service_manager):
    """Of three in one year, none of them of this year: 0, 4 and 11 nights."""
    year = datetime.date(TODAY.year - 1 - (TODAY.month < 4), 6, 1)
    for bed, nights in zip(rooms, (0, 4, 11), strict=True):
        stay(YoungPersonFactory(), bed, year, year + nights * DAY)
    told = dashboard().measured
    span = next(one for one in told.spans if one.name == "whole-year-before")
    figure = told.of("residential_length_of_stay", span, east.tracker_ref)
    assert (figure.numerator, figure.denominator, figure.value) == (15, 3, 5)
    assert told.medians["whole-year-before"] == 4
    asked = {"span": "whole-year-before", "hub": east.reference}
    listed = behind(service_manager, "residential_length_of_stay", asked)
    assert sorted(line.counted for line in listed.lines) == ["0", "11", "4"]
    found = {one.measure: one for one in figures(span.period.start, span.period.end, hub=east.tracker_ref,
             names=["bed_occupancy", "residential_people"])}  # fmt: skip
    assert (found["bed_occupancy"].numerator, found["residential_people"].numerator) == (15, 2)
    (june,) = by_month(year, year.replace(month=7), hub=east)
    assert (june.occupied, june.available) == (15, 90)


def test_this_years_mean_has_who_came_and_left_today(came_and_left, east):
    """The stretch is over last night, so today's counts from tomorrow; yesterday's counts already."""
    stay(YoungPersonFactory(), east.beds.get(name="Bed 1"), TODAY - DAY, TODAY - DAY)
    told = dashboard().measured
    year = next(one for one in told.spans if one.name == "year")
    figure = told.of("residential_length_of_stay", year, east.tracker_ref)
    if year.period.start <= TODAY - DAY:
        assert (figure.numerator, figure.denominator) == (0, 1)


def test_on_the_board_the_night_is_free(came_and_left, client_of, hub_worker, east, rooms):
    tonight = night_of(timezone.now())
    found = board(east, hub_worker, Window(tonight - 7 * DAY, 28, tonight))
    assert {night.state for row in found.rows for night in row.nights} == {"free"}
    assert came_and_left.pk not in found.people and found.sentence.startswith("Three beds are free tonight")
    page = body_of(client_of(hub_worker).get(reverse("hub", args=[east.reference])))
    assert "3 free" in page or "3 beds are free" in page


def of_register(east, person):
    with acting(Service()):
        found = register(east, Service(), days_ago(400), TODAY)
    return sorted(
        (line.admitted_on, line.left_on, line.rooms) for line in found.lines if line.person == person
    )


@pytest.mark.parametrize("first_written", [0, 1])
def test_the_register_has_one_line_from_moving_in_to_moving_out(east, rooms, first_written):
    """Before, after and within others of theirs, in whatever order they were written."""
    person = YoungPersonFactory()
    nights = [(rooms[0], days_ago(30), days_ago(30)), (rooms[1], days_ago(30), days_ago(9))]
    for bed, start, end in nights[first_written:] + nights[:first_written]:
        stay(person, bed, start, end)
    assert of_register(east, person) == [(days_ago(30), days_ago(9), "Bed 0, Bed 1")]


def test_the_register_goes_on_past_a_stay_of_no_nights_within_another(east, rooms):
    """As a tracker may bring it in: no line takes over the stay that it lies in."""
    person = YoungPersonFactory()
    stay(person, rooms[0], days_ago(40), days_ago(20))
    stay(person, rooms[1], days_ago(30), days_ago(30))
    stay(person, rooms[2], days_ago(20), None, goes_on=True)
    assert of_register(east, person) == [
        (days_ago(40), None, "Bed 0, Bed 2"), (days_ago(30), days_ago(30), "Bed 1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "nights", [[(20, 0), (0, 0)], [(0, 0), (20, 0)], [(0, 0), (0, 0)], [(0, 0), (0, None)]]
)
def test_who_leaves_today_is_counted_once(east, rooms, nights):
    """Also where another stay of theirs at the hub begins as the first one ends."""
    person = YoungPersonFactory()
    for bed, (start, end) in zip(rooms, nights, strict=False):
        stay(person, bed, days_ago(start), end if end is None else days_ago(end))
    with acting(Service()):
        going = [one.person_id for one in items("going", Moment(timezone.now()))]
    assert going == ([] if (0, None) in nights else [person.pk])
