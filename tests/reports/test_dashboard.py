"""The dashboard of beds: each number is its list, the year is the measure, and a fact counts at once."""

import csv
import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Enquiry, Record
from partners.access import Service
from partners.context import acting
from partners.models import Shift
from placements.board.year import Year, year_of
from placements.night import night_of
from placements.occupancy import by_month, by_month_of_hubs
from reports.dashboard.behind import behind
from reports.dashboard.counting import items
from reports.dashboard.dashboard import dashboard
from reports.dashboard.items import ITEMS
from reports.dashboard.measured import NAMES
from reports.dashboard.moment import Moment
from reports.dashboard.months import of_hub, of_year
from reports.dashboard.spans import a_year_before, spans
from reports.dashboard.words import SAID
from reports.measures import MEASURES
from reports.measures.figures import figures
from tests.answers import queries_of
from tests.asking import asked as help_asked
from tests.factories.cases import (
    MissingEpisodeFactory,
    PendingReferralFactory,
    ReferralFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.hubs import BedFactory, ClosureFactory, days_ago, in_days
from tests.factories.placements import ElsewhereStayFactory, HoldFactory, StayFactory

pytestmark = pytest.mark.django_db
TONIGHT = night_of(timezone.now())
DAY = datetime.timedelta(days=1)


def stay(bed, name, start=-30, end=None, **more):
    person = YoungPersonFactory(given_name=name, family_name="Ashby")
    start_on, end_on = TONIGHT + start * DAY, None if end is None else TONIGHT + end * DAY
    return StayFactory(
        claim__bed=bed, claim__person=person, claim__start_on=start_on, claim__end_on=end_on, **more
    ).claim


def on_shift(worker, hub, hours=2, **more):
    return Shift.objects.create(
        hub=hub, worker=worker, sort="day", began_at=timezone.now() - datetime.timedelta(hours=hours), **more
    )


@pytest.fixture
def house(cast, east, west):
    """East: one in, one missing, one kept, one out of use, one free; in West one lives."""
    beds = [BedFactory(hub=east, name=f"Bed {number}") for number in range(5)]
    east.beds.exclude(pk__in=[bed.pk for bed in beds]).delete()
    west.beds.exclude(pk=west.beds.first().pk).delete()
    stay(beds[0], "Amy", expected_end_on=in_days(3))
    MissingEpisodeFactory(person=stay(beds[1], "Ben", -100, 9).person, hub=east)
    kept = HoldFactory(claim__bed=beds[2], claim__person=ReferralFactory(hub=east).person)
    ElsewhereStayFactory(
        claim__person=kept.claim.person, claim__kind="family", claim__start_on=TONIGHT - 2 * DAY
    )
    ClosureFactory(bed=beds[3], reason="staffing")
    stay(beds[4], "Coming", 5, 40)
    stay(west.beds.first(), "West", -10, in_area=False)
    PendingReferralFactory(hub=east, received_at=hours_ago(3), first_response_at=None)
    PendingReferralFactory(hub=west, received_at=hours_ago(30), first_response_at=None)
    help_asked(cast.police_officer, east)
    on_shift(cast.hub_worker.worker, east)
    return east


def told():
    return dashboard().numbers


def test_tonight_by_hub(house, west):
    numbers = told()
    wanted = {"occupied": 2, "kept": 1, "out_of_use": 1, "free": 1, "away": 2, "on_shift": 1, "running": 3,
              "coming": 1, "going": 1, "thought_to_go": 1}  # fmt: skip
    assert {what: numbers.of(what, house.pk) for what in wanted} == wanted
    assert numbers.of("occupied") == 3 and numbers.of("out_of_area") == 1
    assert dict(numbers.by_key("homes")) == {"hub_bed": 3, "family": 1}
    assert dict(numbers.by_key("away")) == {"missing": 1, "kept": 1}
    assert numbers.of("clock") == 3 and numbers.of("clock", key="late") == 1


def test_every_bed_is_one_thing_tonight(house):
    numbers = told()
    assert sum(numbers.of(what, house.pk) for what in ("occupied", "kept", "out_of_use", "free")) == 5


@pytest.mark.parametrize("what", sorted(ITEMS))
def test_a_number_is_its_list_and_what_is_not_shown(
    house, hub_manager, governance_lead, service_manager, what
):
    number = told().of(what)
    for reader in (hub_manager, governance_lead, service_manager):
        found = behind(reader, what, {})
        assert (len(found.lines) + found.hidden, found.number) == (number, str(number))
    assert not behind(governance_lead, what, {}).people, "figures, not records"
    assert behind(service_manager, what, {}).hidden == 0
    assert what in SAID


def test_whom_the_reader_may_not_know_is_counted_and_not_named(client_of, house, hub_manager):
    page = client_of(hub_manager).get(reverse("occupancy_list", args=["occupied"])).content.decode()
    assert "Amy Ashby" in page and "West Ashby" not in page
    assert "<strong>3</strong>" in page and "1 more is counted here." in page


@pytest.mark.parametrize("name", NAMES)
def test_a_figure_is_its_list_too(client_of, house, service_manager, name):
    hub = "" if () in MEASURES[name].by else f"&hub={house.reference}"
    answer = client_of(service_manager).get(reverse("occupancy_list", args=[name]) + f"?span=year{hub}")
    assert answer.status_code == 200
    assert answer.context["found"].hidden == 0


@pytest.mark.parametrize(
    "path",
    ["nothing", "free?hub=000000000000", "bed_occupancy", "bed_occupancy?span=week", "weeks_full?span=year"],
)
def test_what_is_not_counted_is_no_page(client_of, house, service_manager, path):
    assert client_of(service_manager).get(f"/occupancy/measure/{path}").status_code == 404


def test_the_year_before_is_the_measure(house, east, west):
    year = year_of(TONIGHT).number - 1
    first = Year(year).first
    bed = east.beds.first()
    bed.opened_on = first + 20 * DAY
    bed.save()
    room = BedFactory(hub=west, opened_on=first - 90 * DAY)
    StayFactory(claim__bed=room, claim__start_on=first - 9 * DAY, claim__end_on=first + 60 * DAY)
    StayFactory(claim__bed=room, claim__start_on=first + 70 * DAY, claim__end_on=first + 90 * DAY)
    ClosureFactory(bed=room, start_on=first + 100 * DAY, end_on=first + 130 * DAY)
    measured = dashboard().measured
    whole = next(span for span in measured.spans if span.name == "whole-year-before")
    hubs = {east.tracker_ref, west.tracker_ref, ""}
    compared = 0
    for one in figures(whole.period.start, whole.period.end, names=NAMES):
        hub = dict(one.where).get("hub", "")
        if hub in hubs:
            mine = measured.of(one.measure, whole, hub)
            assert (mine.numerator, mine.denominator) == (one.numerator, one.denominator)
            compared += 1
    assert compared >= 10 and measured.medians["whole-year-before"] == 20


def test_this_year_so_far_ends_last_night(house):
    """An open stay has no night to come in it."""
    measured = dashboard().measured
    year = next(span for span in measured.spans if span.name == "year")
    months = by_month(year.period.start, TONIGHT.replace(day=1)) if TONIGHT.day > 1 else []
    assert sum(month.available for month in months) <= measured.of("bed_occupancy", year).denominator
    assert year.period.end == TONIGHT - DAY


@pytest.mark.parametrize(
    "day", [datetime.date(2026, 4, 1), datetime.date(2028, 2, 29), datetime.date(2027, 1, 1)]
)
def test_the_stretches_on_days_that_are_awkward(day):
    by_name = {span.name: span for span in spans(day)}
    assert by_name["month"].is_empty == (day.day == 1) and by_name["year"].is_empty == (day.month == 4)
    assert by_name["whole-year-before"].period.after == by_name["year"].period.start
    assert by_name["month-before"].period.after == day.replace(day=1)
    assert a_year_before(datetime.date(2028, 2, 29)) == datetime.date(2027, 2, 28)


def test_how_long_goes_through_a_change_of_room_and_a_bed_kept(house, east):
    before = BedFactory(hub=east, name="Bed 8")
    after = BedFactory(hub=east, name="Bed 9")
    person = YoungPersonFactory()
    StayFactory(
        claim__bed=before, claim__person=person, claim__start_on=days_ago(300), claim__end_on=days_ago(200)
    )
    HoldFactory(
        claim__bed=before, claim__person=person, claim__start_on=days_ago(200), claim__end_on=days_ago(190)
    )
    StayFactory(claim__bed=after, claim__person=person, claim__start_on=days_ago(190), goes_on=True)
    with acting(Service()):
        found = {one.person_id: one.since for one in items("running", Moment(timezone.now()))}
        coming = items("coming", Moment(timezone.now()))
    assert found[person.pk] == days_ago(300) and person.pk not in {one.person_id for one in coming}
    assert "300" in str(dashboard().lengths[-1] + (TONIGHT - days_ago(0)).days * -1)


def test_the_clock_stands_still_while_a_question_is_open(house, cast):
    enquiry = Enquiry.objects.get()
    Enquiry.objects.filter(pk=enquiry.pk).update(received_at=hours_ago(40))
    assert told().of("clock", key="late") == 2
    question = enquiry.questions.create(
        asked_by=cast.hub_manager.worker, asked_at=hours_ago(39), words="Where?"
    )
    assert (told().of("clock", key="late"), told().of("clock", key="paused")) == (1, 1)
    question.answered_at, question.answered_by, question.answer = (
        hours_ago(10),
        cast.police_officer.worker,
        "Home.",
    )
    question.save()
    assert told().of("clock", key="late") == 1 and told().of("clock", key="paused") == 0


def test_can_we_take_her_tonight(client_of, service_manager, house, west):
    assert dashboard().sentence.startswith("Yes, by beds and by people: at East Hub there is a bed free")
    Shift.objects.update(ended_at=timezone.now())
    assert dashboard().sentence.startswith("There is a bed, but nobody has signed in")
    stay(house.beds.get(name="Bed 4"), "Last", 0, 5)
    answer = dashboard()
    assert answer.sentence.startswith("No hub has a bed free tonight")
    assert "1 kept for somebody who is away, 1 out of use (staffing)" in answer.answers[0].sentence
    page = client_of(service_manager).get(reverse("occupancy")).content.decode()
    assert "No hub has a bed free tonight" in page, "in the next answer, not in the next minute"


def test_every_number_of_the_page_opens_the_list_that_it_counts(client_of, service_manager, house):
    client = client_of(service_manager)
    page = client.get(reverse("occupancy")).content.decode()
    links = re.findall(r'href="(/occupancy/measure/[^"]+)">([^<]+)<', page)
    assert len(links) > 40
    for link, number in links[::3]:
        answer = client.get(link.replace("&amp;", "&"))
        found = answer.context["found"]
        if number.isdecimal():
            assert len(found.lines) + found.hidden == int(number) and found.number == number
        assert found.how


def test_a_hidden_record_hides_the_name_and_not_the_number(house, hub_manager):
    claim = items_of("occupied")[0]
    Record.objects.filter(pk=claim.record_id).update(marking="sealed")
    found = behind(hub_manager, "occupied", {"hub": house.reference})
    assert (len(found.lines), found.hidden, found.number) == (1, 1, "2")


def items_of(what):
    with acting(Service()):
        return items(what, Moment(timezone.now()))


def test_queries(client_of, service_manager, house):
    client = client_of(service_manager)
    few = queries_of(client, reverse("occupancy"))
    for number in range(9):
        stay(BedFactory(hub=house), f"Given{number}")
    assert [few, queries_of(client, reverse("occupancy"))] == [12, 12]


def test_the_file_of_tonight_and_of_the_months(client_of, service_manager, house, east):
    client = client_of(service_manager)
    rows = list(csv.DictReader(client.get(reverse("occupancy_tonight_csv")).content.decode().splitlines()))
    assert next(row for row in rows if row["hub"] == str(east))["free"] == "1"
    rows = list(
        csv.DictReader(
            client.get(reverse("bed_months_csv"), {"hub": east.reference}).content.decode().splitlines()
        )
    )
    assert rows and {row["row"] for row in rows} <= {
        str(Year(year_of(TONIGHT).number - back)) for back in range(5)
    }


def test_the_file_of_months_and_years_has_what_the_page_shows(client_of, service_manager, house, east):
    client = client_of(service_manager)
    told = dashboard()
    text = client.get(reverse("occupancy_years_csv")).content.decode()
    rows = {(row["stretch"], row["hub"], row["measure"]): row for row in csv.DictReader(text.splitlines())}
    for name in ("bed_occupancy", "residential_length_of_stay", "out_of_area_placements"):
        for span in told.measured.spans:
            figure = told.measured.of(name, span)
            if figure is not None and (row := rows[span.words, "All hubs", name])["denominator"]:
                assert row["denominator"] == str(figure.denominator)
    assert (told.measured.spans[2].words, str(east), "weeks_full") in rows


def test_the_heat_map_is_the_months_of_each_hub(client_of, service_manager, house, east, west):
    year = Year(year_of(TONIGHT).number - 1)
    heat = of_year(year, TONIGHT, [east, west])
    assert heat.columns[0] == year.first
    for row, hub in zip(heat.rows, (east, west), strict=True):
        alone = by_month(year.first, year.after, hub=hub)
        assert [(cell.month.occupied, cell.month.available) for cell in row.cells if cell.month] == [
            (month.occupied, month.available) for month in alone
        ]
    assert set(by_month_of_hubs(year.first, year.after)) == {east.pk, west.pk}
    now = of_hub(east, year_of(TONIGHT), TONIGHT)
    assert all(cell.month.first < TONIGHT.replace(day=1) for cell in now.rows[0].cells if cell.month)
    page = client_of(service_manager).get(reverse("bed_months"), {"hub": east.reference}).content.decode()
    assert page.count('scope="row"') == 5 and page.count('scope="col"') == 13
