"""Beds by programs: tonight as the dashboard counts it, and the nights of a hub as its board has them."""

import datetime

import pytest
from django.utils import timezone

from placements.night import night_of
from tests.factories.hubs import ClosureFactory
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db
TONIGHT = night_of(timezone.now())
DAY = datetime.timedelta(days=1)


def test_the_nights_of_a_hub(program_of, hub_worker, east):
    first, second, *_ = east.beds.all()
    claim = StayFactory(claim__bed=first, claim__end_on=TONIGHT + 3 * DAY).claim
    ClosureFactory(bed=second, start_on=TONIGHT + DAY)
    said = program_of(hub_worker).get(f"/api/v1/hubs/{east.reference}/nights").json()
    by_bed = {one["bed"]["reference"]: one["nights"] for one in said["beds"]}
    nights = by_bed[first.reference]
    assert [(one["state"], one["first"], one["after"]) for one in nights] == [
        ("in", str(TONIGHT), str(TONIGHT + 3 * DAY)),
        ("free", str(TONIGHT + 3 * DAY), str(TONIGHT + 28 * DAY)),
    ]
    assert (
        nights[0]["young_person"]["reference"] == claim.person.reference and nights[1]["young_person"] is None
    )
    assert [one["state"] for one in by_bed[second.reference]] == ["free", "closed"]


@pytest.mark.parametrize("asked", ["nights=29", "first=tomorrow", "first=1066-10-14", "before=2026-01-01"])
def test_what_is_no_night_is_refused_in_words(program_of, hub_worker, east, asked):
    assert program_of(hub_worker).get(f"/api/v1/hubs/{east.reference}/nights?{asked}").status_code == 400


def test_tonight(program_of, service_manager, east, west):
    StayFactory(claim__bed=east.beds.first())
    said = program_of(service_manager).get("/api/v1/occupancy").json()
    mine = next(one for one in said["hubs"] if one["hub"]["reference"] == east.reference)
    assert (mine["occupied"], mine["free"]) == (1, east.beds.count() - 1) and said["night"] == str(TONIGHT)


def test_a_week_of_shifts_in_no_likely_year_is_refused(program_of, hub_manager, east):
    program, address = program_of(hub_manager), f"/api/v1/hubs/{east.reference}/shifts"
    assert program.get(f"{address}?day=9999-12-31").status_code == 400
    assert program.post(f"{address}/copy", {"day": "9999-12-31"}).status_code == 400
