"""A room's page: one night and what may be done with it, and its story of a year."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from hubs.models import Closure
from partners.access import Service
from partners.models import TrailLine
from placements.actions import change_bed, close_bed
from placements.board.story import story
from placements.board.year import Year, year_of
from placements.night import night_of
from tests.answers import queries_of
from tests.factories.cases import ReferralFactory, YoungPersonFactory
from tests.factories.hubs import ClosureFactory
from tests.factories.placements import HoldFactory, StayFactory
from tests.placements.test_undo import press_undo

pytestmark = pytest.mark.django_db
TONIGHT = night_of(timezone.now())
DAY = datetime.timedelta(days=1)


def room_url(bed, **asked):
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    return reverse("room", args=[bed.reference]) + (f"?{query}" if query else "")


def living(bed, name="Amy", **claim):
    person = YoungPersonFactory(given_name=name, family_name="Ashby", known_as="")
    return StayFactory(
        claim__bed=bed, claim__person=person, **{f"claim__{k}": v for k, v in claim.items()}
    ).claim


def acts(page):
    return [line for line in ("Place somebody", "Moves out", "Change room", "Take it out of use", "Back into use",
                              "They are back") if line in page]  # fmt: skip


def test_what_may_be_done_with_a_night_depends_on_the_night_and_the_reader(
    client_of, hub_manager, hub_worker, performance_officer, east
):
    bed, kept, *_ = east.beds.all()
    claim = living(bed, start_on=TONIGHT - 5 * DAY, end_on=TONIGHT + 5 * DAY)
    HoldFactory(claim__bed=kept, claim__person=ReferralFactory(hub=east).person)
    free = room_url(bed, on=TONIGHT + 6 * DAY)
    manager, worker, officer = client_of(hub_manager), client_of(hub_worker), client_of(performance_officer)
    assert acts(manager.get(free).content.decode()) == ["Place somebody", "Take it out of use"]
    assert acts(worker.get(free).content.decode()) == ["Place somebody"]
    assert acts(officer.get(free).content.decode()) == []
    page = worker.get(room_url(bed)).content.decode()
    assert acts(page) == ["Moves out", "Change room"]
    assert reverse("leave", args=[claim.person.reference, claim.record.reference]) in page
    assert acts(worker.get(room_url(kept)).content.decode()) == ["They are back"]
    assert f"day={TONIGHT + 6 * DAY}" in worker.get(free).content.decode()


def test_the_story_of_a_year(service_manager, east):
    bed = east.beds.first()
    year = Year(year_of(TONIGHT).number - 1)
    living(bed, "Amy", start_on=year.first - 10 * DAY, end_on=year.first + 20 * DAY)
    living(bed, "Ben", start_on=year.first + 20 * DAY, end_on=year.first + 30 * DAY)
    ClosureFactory(bed=bed, start_on=year.first + 40 * DAY, end_on=year.first + 50 * DAY)
    told = story(bed, service_manager, TONIGHT, year, TONIGHT, by_name=True)
    assert [(line.text, len(line.run)) for line in reversed(told.lines)] == [
        ("Amy Ashby", 20), ("Ben Ashby", 10), ("free", 10), ("out of use", 10), ("free", len(year.nights) - 50),
    ]  # fmt: skip
    assert dict(told.use) == {
        "taken": 30, "kept for somebody": 0, "out of use": 10, "free": len(year.nights) - 40
    }  # fmt: skip


def test_the_story_tells_no_name_that_the_reader_may_not_know(hub_worker, west):
    bed = west.beds.first()
    living(bed, "Zephyrine")
    told = story(bed, hub_worker, TONIGHT, year_of(TONIGHT), TONIGHT, by_name=True)
    assert told.line.text == "taken" and told.people == set() and "Zephyrine" not in str(told)


def test_what_it_was_called_before(client_of, hub_manager, east):
    bed = east.beds.first()
    before = bed.name
    change_bed(bed=bed, name="Garden room", by=Service())
    assert f"Called {before} until" in client_of(hub_manager).get(room_url(bed)).content.decode()


def test_out_of_use_from_the_board_later_changed_ended_and_undone(client_of, hub_manager, east):
    client, bed = client_of(hub_manager), east.beds.first()
    form = client.get(
        reverse("close_bed", args=[bed.reference]) + f"?from={TONIGHT + 9 * DAY}"
    ).content.decode()
    day = TONIGHT + 9 * DAY
    assert f"{day.day} {day:%B %Y}" in form or day.isoformat() in form
    client.post(
        reverse("close_bed", args=[bed.reference]),
        {"start_on": f"{day:%d/%m/%Y}", "end_on": "", "reason": "staffing"},
    )
    closure = Closure.objects.get(bed=bed)
    page = client.get(room_url(bed, on=day)).content.decode()
    assert "out of use: staffing" in " ".join(page.lower().split()).replace(": staffing", ": staffing")
    assert acts(page) == ["Back into use"]
    change = reverse("change_closure", args=[closure.reference])
    until = day + 20 * DAY
    client.post(
        change, {"start_on": f"{day:%d/%m/%Y}", "end_on": f"{until:%d/%m/%Y}", "reason": "maintenance"}
    )
    closure.refresh_from_db()
    assert (closure.end_on, closure.reason) == (until, "maintenance")
    sooner = day + 3 * DAY
    page = client.post(
        reverse("reopen_bed", args=[closure.reference]), {"on": f"{sooner:%d/%m/%Y}"}, follow=True
    )
    closure.refresh_from_db()
    assert closure.end_on == sooner
    press_undo(client, page)
    closure.refresh_from_db()
    assert closure.end_on == until, "as it was before"
    wanted = ["close_bed", "change_closure", "reopen_bed", "close_again"]
    assert (
        list(
            TrailLine.objects.filter(what="change", act__in=wanted)
            .order_by("id")
            .values_list("act", flat=True)
        )
        == wanted
    )


def test_two_people_who_change_the_same_closure_both_see_it(client_of, hub_manager, east):
    closure = close_bed(bed=east.beds.first(), start_on=TONIGHT, reason="staffing", by=Service())
    client, url = client_of(hub_manager), reverse("change_closure", args=[closure.reference])
    seen = client.get(url).context["form"]["seen"].value()
    said = {"start_on": "today", "end_on": f"{TONIGHT + 5 * DAY:%d/%m/%Y}", "seen": seen}
    client.post(url, said | {"reason": "maintenance"})
    answer = client.post(url, said | {"reason": "other"}).content.decode()
    assert "changed “Why” while you had this page open" in answer
    closure.refresh_from_db()
    assert closure.reason == "maintenance"


def test_whoever_has_the_bed_keeps_it_and_that_is_said(client_of, hub_manager, east):
    bed = east.beds.first()
    living(bed)
    said = {"start_on": "today", "end_on": "", "reason": "maintenance"}
    page = client_of(hub_manager).post(reverse("close_bed", args=[bed.reference]), said, follow=True)
    assert "Somebody has the bed on some of those nights, and keeps it." in page.content.decode()


def test_queries_are_as_many_for_one_stay_as_for_thirty(client_of, hub_worker, east):
    client, bed = client_of(hub_worker), east.beds.first()
    start = TONIGHT - 40 * DAY
    living(bed, "Given", start_on=start, end_on=start + DAY)
    few = queries_of(client, room_url(bed))
    for number in range(1, 30):
        living(bed, f"Given{number}", start_on=start + number * DAY, end_on=start + (number + 1) * DAY)
    assert [few, queries_of(client, room_url(bed))] == [11, 11]
