"""The bed board: what stands on each night, who reads whose name, what it costs, how large it is."""

import datetime
import gzip
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from nwd.ui.when import LONDON
from partners.models import TrailLine
from placements.board.asked import window_asked
from placements.board.drawing import drawn
from placements.board.question import board
from placements.board.window import Window
from placements.night import night_of
from tests.answers import body_of, queries_of
from tests.factories.cases import AbsentEpisodeFactory, MissingEpisodeFactory, YoungPersonFactory
from tests.factories.hubs import BedFactory, ClosureFactory, HubFactory
from tests.factories.placements import ElsewhereStayFactory, HoldFactory, StayFactory

pytestmark = pytest.mark.django_db
TONIGHT = night_of(timezone.now())
DAY = datetime.timedelta(days=1)


def night(number):
    return TONIGHT + number * DAY


@pytest.fixture
def house():
    return HubFactory(name="North Hub")


def bed(house, name, **more):
    return BedFactory(hub=house, name=name, **more)


def living(at, name="Amy", family="Ashby", **claim):
    person = YoungPersonFactory(given_name=name, family_name=family, known_as="")
    more = {f"claim__{key}": value for key, value in claim.items() if key != "expected_end_on"}
    planned = {key: claim[key] for key in ("expected_end_on",) if key in claim}
    return StayFactory(claim__bed=at, claim__person=person, **more, **planned).claim


def shown(house, user, **asked):
    return board(house, user, window_asked(asked, TONIGHT))


def cells(house, user, by_name=True, **asked):
    """Of each bed, what is read in each cell and how many nights it is wide."""
    rows = drawn(shown(house, user, **asked), by_name=by_name)
    return [[(cell.text, cell.span) for cell in row.cells] for row in rows]


def url_of(hub):
    return reverse("bed_board", args=[hub.reference])


def test_the_nights_of_a_bed_in_a_row(house, service_manager):
    room = bed(house, "Room 1")
    living(room, start_on=night(-9), end_on=night(3))
    ClosureFactory(bed=room, start_on=night(5), end_on=night(8))
    living(room, "Ben", "Croft", start_on=night(10), end_on=night(11))
    HoldFactory(claim__bed=room, claim__person__given_name="Cal", claim__person__family_name="Dene",
                claim__start_on=night(12), claim__end_on=night(20))  # fmt: skip
    (row,) = cells(house, service_manager)
    assert row == [
        ("Amy Ashby", 5), ("free", 1), ("free", 1), ("out: repairs", 3), ("free", 1), ("free", 1), ("BC", 1),
        ("free", 1), ("kept Cal Dene", 8), *[("free", 1)] * 6,
    ]  # fmt: skip
    assert sum(span for _, span in row) == 28


def test_who_is_away_tonight_has_a_cell_for_it(house, service_manager):
    for name, episode in (("Amy", MissingEpisodeFactory), ("Ben", AbsentEpisodeFactory)):
        episode(person=living(bed(house, f"Room {name}"), name).person)
    held = HoldFactory(claim__bed=bed(house, "Room C"), claim__start_on=night(-1), reason="phased_return")
    ElsewhereStayFactory(claim__person=held.claim.person, claim__kind="family", claim__start_on=night(-1))
    rows = {row.row.bed.name: row for row in drawn(shown(house, service_manager), by_name=True)}
    said = {name: next(cell.text for cell in row.cells if cell.css == "a") for name, row in rows.items()}
    assert said == {"Room Amy": "missing", "Room Ben": "away, not agreed", "Room C": "at home"}
    assert [cell.span for cell in rows["Room Amy"].cells] == [2, 1, 25]


def test_past_a_planned_end_is_marked_and_frees_nothing(house, service_manager):
    living(bed(house, "Room 1"), expected_end_on=night(4))
    (row,) = cells(house, service_manager)
    assert row == [("Amy Ashby", 6), ("Amy Ashby?", 22)]
    assert "No bed is free tonight" in shown(house, service_manager).sentence


def test_who_sleeps_under_a_closure_is_hatched_and_named(house, service_manager):
    room = bed(house, "Room 1")
    ClosureFactory(bed=room, start_on=night(-5))
    living(room)
    (row,) = drawn(shown(house, service_manager), by_name=True)
    assert [(cell.css, cell.text) for cell in row.cells] == [("io", "Amy Ashby")]


def test_somebody_the_reader_may_not_know_is_taken_and_no_more(house, hub_worker, east):
    """Two of them in a row are one stretch: not even that one followed the other is told."""
    room = bed(house, "Room 1")
    living(room, "Zephyrine", start_on=night(-9), end_on=night(3))
    living(room, "Ottoline", start_on=night(3), end_on=night(6))
    told = shown(house, hub_worker)
    (row,) = drawn(told, by_name=True)
    assert next((cell.css, cell.text, cell.span) for cell in row.cells) == ("t", "taken", 8)
    assert told.people == set() and "Zephyrine" not in str(row.lines)


def test_names_are_for_those_who_look_after_the_house(client_of, hub_worker, performance_officer, east):
    person = living(east.beds.first(), "Zephyrine", "Quill").person
    for user, said in ((hub_worker, ">Zephyrine Quill<"), (performance_officer, ">ZQ<")):
        page = client_of(user).get(url_of(east)).content.decode()
        assert said in page and reverse("person", args=[person.reference]) in page
    assert TrailLine.objects.filter(what="list", act="bed_board", people=[person.pk]).count() == 2


def test_the_sentence(house, service_manager):
    rooms = [bed(house, f"Room {number}") for number in range(3)]
    for room in rooms:
        living(room, start_on=night(-30), end_on=night(40))
    assert (
        shown(house, service_manager).sentence
        == "No bed is free tonight, nor on any of the six nights after it."
    )
    free = bed(house, "Room 9")
    assert shown(house, service_manager).sentence == "One bed is free tonight, and every night this week."
    living(free, "Ben", start_on=night(0), end_on=night(3))
    assert (
        shown(house, service_manager).sentence
        == "No bed is free tonight. This week one bed is free on four nights."
    )


def test_tonight_is_in_view_whatever_nights_are_shown(client_of, hub_worker, east):
    living(east.beds.first())
    for asked in ("", f"?from={night(60)}", f"?from={night(-90)}&nights=92", f"?from={night(-27)}"):
        page = client_of(hub_worker).get(url_of(east) + asked).content.decode()
        assert page.count('<th scope="col" class="now">tonight') == 1
    window = Window(night(60), 28, TONIGHT)
    assert window.nights[0] == TONIGHT and len(window.nights) == 29
    assert sum(number for _, number in window.months) == 29


def test_a_stay_is_not_drawn_over_the_gap_before_other_nights(house, service_manager):
    living(bed(house, "Room 1"))
    (row,) = cells(house, service_manager, **{"from": str(night(60))})
    assert row == [("AA", 1), ("Amy Ashby", 28)]


@pytest.mark.parametrize(
    "asked", ["from=tomorrow", "from=2026-02-30", "from=0001-01-01", "nights=29", "nights=x"]
)
def test_what_is_no_night_is_no_page(client_of, hub_worker, east, asked):
    assert client_of(hub_worker).get(f"{url_of(east)}?{asked}").status_code == 404


def test_beds_of_before_and_after_are_left_out(house, service_manager):
    bed(house, "Gone", closed_on=night(-20))
    bed(house, "To come", opened_on=night(5))
    (row,) = cells(house, service_manager)
    assert row[0] == ("–", 7) and row[1] == ("free", 1)


@pytest.mark.parametrize("day", [datetime.date(2026, 3, 28), datetime.date(2026, 10, 24)])
def test_a_night_is_a_night_when_the_clocks_change(house, service_manager, day):
    room = bed(house, "Room 1")
    living(room, start_on=day, end_on=day + DAY)
    now = datetime.datetime.combine(day + DAY, datetime.time(5, 30), tzinfo=LONDON)
    told = board(house, service_manager, window_asked({}, night_of(now)), now)
    states = {one.on: one.state for one in told.rows[0].nights}
    assert told.window.tonight == day and states[day] == "in" and states[day + DAY] == "free"


def test_queries_are_as_many_for_one_bed_as_for_ten(client_of, hub_worker, east):
    client = client_of(hub_worker)
    east.beds.all().delete()
    living(bed(east, "Room 0"))
    few = queries_of(client, url_of(east))
    for number in range(1, 10):
        room = bed(east, f"Room {number}")
        MissingEpisodeFactory(person=living(room, f"Given{number}").person)
        ClosureFactory(bed=room)
    assert [few, queries_of(client, url_of(east))] == [9, 9]


@pytest.mark.parametrize("full", [True, False])
def test_ten_beds_on_92_nights_are_small(client_of, hub_worker, east, full):
    """Full of short stays, or free on every night, which is the most that can be drawn."""
    east.beds.all().delete()
    for number in range(10):
        room = bed(east, f"Room {number}")
        for week in range(14 if full else 0):
            first = night(week * 7 - 2)
            living(room, f"Given{number}{week}", start_on=first, end_on=first + 6 * DAY)
    page = client_of(hub_worker).get(f"{url_of(east)}?nights=92")
    assert len(gzip.compress(page.content, 6)) <= 10 * 1024
    assert len(page.content) <= 120 * 1024


def test_the_board_is_one_table_with_heads(client_of, hub_worker, east):
    living(east.beds.first())
    page = client_of(hub_worker).get(url_of(east)).content.decode()
    board_ = page.split("<table data-board>")[1].split("</table>")[0]
    assert board_.count('scope="row"') == east.beds.count() and board_.count('scope="col"') == 29
    assert "<caption" in board_ and 'role="region"' in page
    widths = [int(span) for span in re.findall(r'scope="colgroup" colspan="(\d+)"', board_)]
    assert sum(widths) == 28
    for row in board_.split("<tbody>")[1].split("<tr>")[1:]:
        spans = [int(span) if span else 1 for span in re.findall(r'<td[^>]*?(?: colspan="(\d+)")?>', row)]
        assert sum(spans) == 28


def test_a_room_of_another_hub_is_as_if_it_were_not_there(client_of, hub_worker, west):
    hidden = client_of(hub_worker).get(reverse("room", args=[west.beds.first().reference]))
    absent = client_of(hub_worker).get(reverse("room", args=["0" * 12]))
    assert hidden.status_code == absent.status_code == 404
    assert body_of(hidden) == body_of(absent)
