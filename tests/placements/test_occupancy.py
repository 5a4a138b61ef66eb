"""Occupancy by month: equal to counting every night by itself, and to the measure of a year."""

import datetime
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from hubs.models import Bed, Closure
from placements.models import Claim
from placements.occupancy import EPOCH, by_month, nights_in
from reports.measures.figures import figures
from tests.factories.hubs import BedFactory, HubFactory
from tests.factories.placements import StayFactory

FIRST, AFTER = datetime.date(2022, 4, 1), datetime.date(2024, 4, 1)
DAY = datetime.timedelta(days=1)


def covers(start, end, night):
    return start <= night and (end is None or night < end)


def one_by_one(hub, first, after):
    """Occupied and available, night by night and bed by bed."""
    found, night = {}, first
    houses = [
        (bed, list(Closure.objects.filter(bed=bed)), list(Claim.objects.filter(bed=bed, kind="hub_bed")))
        for bed in (Bed.objects.filter(hub=hub) if hub else Bed.objects.all())
    ]
    while night < after:
        occupied, available = found.get(night.replace(day=1), (0, 0))
        for bed, closures, claims in houses:
            shut = any(covers(one.start_on, one.end_on, night) for one in closures)
            if covers(bed.opened_on, bed.closed_on, night) and not shut:
                available += 1
                occupied += any(covers(one.start_on, one.end_on, night) for one in claims)
        found[night.replace(day=1)] = (occupied, available)
        night += DAY
    return [(month, *counted) for month, counted in sorted(found.items())]


def a_chance_house(seed):
    """Beds that open late, close early and are shut at times; stays before, after and across all of it."""
    chance = random.Random(seed)
    hubs = [HubFactory(opened_on=FIRST - 900 * DAY) for _ in range(2)]
    for _ in range(4):
        opened = FIRST + chance.randrange(-400, 200) * DAY
        closed = chance.choice([None, opened + chance.randrange(0, 700) * DAY])
        bed = BedFactory(hub=chance.choice(hubs), opened_on=opened, closed_on=closed)
        for _ in range(chance.randrange(3)):
            start = FIRST + chance.randrange(-100, 700) * DAY
            end = chance.choice([None, start + chance.randrange(0, 60) * DAY])
            Closure.objects.create(bed=bed, start_on=start, end_on=end, reason="other")
        start = FIRST - chance.randrange(0, 500) * DAY
        while start < AFTER + 50 * DAY:
            end = start + chance.randrange(0, 150) * DAY
            last = chance.random() < 0.1
            StayFactory(claim__bed=bed, claim__start_on=start, claim__end_on=None if last else end)
            if last:
                break
            start = end + chance.randrange(0, 40) * DAY
    return hubs


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(4))
def test_equals_counting_every_night(seed):
    first, after = datetime.date(2023, 1, 1), datetime.date(2023, 4, 1)
    for hub in [None, *a_chance_house(seed)]:
        months = [(one.first, one.occupied, one.available) for one in by_month(first, after, hub=hub)]
        assert months == one_by_one(hub, first, after)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(10, 14))
def test_a_year_adds_up_to_the_measure(seed):
    hubs = a_chance_house(seed)
    measured = {
        (figure.period.start, dict(figure.where).get("hub")): (figure.numerator, figure.denominator)
        for figure in figures(FIRST, AFTER - DAY, names=["bed_occupancy"])
    }
    for hub in [None, *hubs]:
        for year in (FIRST, FIRST.replace(year=FIRST.year + 1)):
            months = by_month(year, year.replace(year=year.year + 1), hub=hub)
            added = (sum(one.occupied for one in months), sum(one.available for one in months))
            assert added == measured[year, hub.tracker_ref if hub else None]


@pytest.mark.parametrize("seed", range(30))
def test_prefix_sums_equal_nights(seed):
    """Without a database: stretches of any length, against their nights."""
    chance = random.Random(seed)
    months = [datetime.date(2021 + number // 12, number % 12 + 1, 1) for number in range(25)]
    rows, expected = [], [0] * 24
    for _ in range(60):
        start = months[0] + chance.randrange(-90, 800) * DAY
        end = start + chance.randrange(0, 200) * DAY
        rows += [
            (sum(day >= one for one in months), number, number * (day - EPOCH).days)
            for day, number in ((start, 1), (end, -1))
        ]
        for place in range(24):
            shared = min(end, months[place + 1]) - max(start, months[place])
            expected[place] += max(0, shared.days)
    assert nights_in(months, rows) == expected


#: Around the clocks' changes of 2023 (26 March, 29 October) and the ends of both sorts of year.
TURNS = [datetime.date(2023, 3, 26), datetime.date(2023, 4, 1), datetime.date(2023, 10, 29),
         datetime.date(2024, 1, 1), datetime.date(2024, 2, 29)]  # fmt: skip
NEAR = st.builds(lambda turn, off: turn + off * DAY, st.sampled_from(TURNS), st.integers(-40, 40))
LENGTHS = st.one_of(st.none(), st.integers(0, 3), st.integers(0, 400))
STRETCHES = st.lists(st.tuples(NEAR, LENGTHS), max_size=4)


@st.composite
def houses(draw):
    """Beds as (opened, closed, closures, stays); stays of one bed follow one another, touching or apart."""
    found = []
    for _ in range(draw(st.integers(1, 3))):
        opened, open_for = draw(NEAR), draw(LENGTHS)
        stays, free = [], datetime.date.min
        for start, nights in sorted(draw(STRETCHES), key=lambda one: one[0]):
            start = max(start, free)
            stays.append((start, None if nights is None else start + nights * DAY))
            if nights is None:
                break
            free = start + max(nights, 1) * DAY
        closures = [
            (start, None if length is None else start + length * DAY) for start, length in draw(STRETCHES)
        ]
        found.append((opened, None if open_for is None else opened + open_for * DAY, closures, stays))
    return found


class AnyHouse(TestCase):
    """hypothesis asks again and again within one test, so each asking needs a transaction of its own."""

    @settings(max_examples=30, deadline=None)
    @given(houses())
    def test_equals_counting_every_night(self, beds):
        hub = HubFactory(opened_on=datetime.date(2020, 1, 1))
        for opened, closed, closures, stays in beds:
            bed = BedFactory(hub=hub, opened_on=opened, closed_on=closed)
            for start, end in closures:
                Closure.objects.create(bed=bed, start_on=start, end_on=end, reason="other")
            for start, end in stays:
                StayFactory(claim__bed=bed, claim__start_on=start, claim__end_on=end)
        first, after = datetime.date(2023, 3, 1), datetime.date(2024, 5, 1)
        for of in (None, hub):
            months = [(one.first, one.occupied, one.available) for one in by_month(first, after, hub=of)]
            assert months == one_by_one(of, first, after)
