"""Nights slept in of nights that could be, month by month, over any number of years: two plain scans of the stays.

Occupied and available are those of the measures (docs/measures.md, "Beds"): a night counts when its bed is open and
not closed on it. The nights before a day are, for every stay that began before it, the days since its beginning, less
the days since its end for those that are over: so beginnings and ends are counted by day, summed by month, and no
stay is ever spread out into its nights. Stays on nights that were not available are few: they are found by the index
of a bed's nights and taken off again.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection

from hubs.models import Hub
from partners.access import Service
from partners.context import acting

EPOCH = datetime.date(2000, 1, 1)
#: `house`: for each bed the nights on which it is available. A `mark` is a day on which so many stretches of nights
#: begin, or (less than none) are over; one that is not over has no mark for its end.
MARKS = """
with house as (
    select bed.id as bed_id, {by_hub} as by_hub, datemultirange(daterange(bed.opened_on, bed.closed_on)) - coalesce((
        select range_agg(daterange(closure.start_on, closure.end_on)) from hubs_closure closure
        where closure.bed_id = bed.id), '{{}}') as available
    from hubs_bed bed where {of_hub}
),
stretch as (
    select by_hub, 'available' as what, part from house cross join lateral unnest(available) part
    union all
    select by_hub, 'not available', both_.part
    from house cross join lateral unnest(datemultirange(daterange(null, null)) - available) shut
    cross join lateral (
        select claim.nights * shut as part from placements_claim claim
        where claim.bed_id = house.bed_id and claim.nights && shut and claim.kind = 'hub_bed' offset 0
    ) both_
),
mark as (
    select {of_claim} as by_hub, 'slept in' as what, start_on as day, count(*) as number
    from placements_claim claim {of_house} where kind = 'hub_bed' group by 1, start_on
    union all
    select {of_claim}, 'slept in', end_on, -count(*)
    from placements_claim claim {of_house} where kind = 'hub_bed' and end_on is not null group by 1, end_on
    union all
    select by_hub, what, lower(part), 1 from stretch
    union all
    select by_hub, what, upper(part), -1 from stretch where upper(part) is not null
)
select by_hub, what, width_bucket(day, %(months)s::date[]), sum(number), sum(number * (day - date '2000-01-01'))
from mark group by 1, 2, 3
"""
#: Of all hubs together; of one; of each by itself. Only what is of some hubs looks up the house of each stay.
OF_ALL = {"by_hub": "0", "of_claim": "0", "of_hub": "true", "of_house": ""}
OF_ONE = OF_ALL | {"of_hub": "bed.hub_id = %(hub)s", "of_house": "join house using (bed_id)"}
OF_EACH = OF_ONE | {"by_hub": "bed.hub_id", "of_claim": "house.by_hub", "of_hub": "true"}


@dataclass(frozen=True)
class Month:
    first: datetime.date
    occupied: int
    available: int


@acting(Service())
def by_month(first: datetime.date, after: datetime.date, *, hub: Hub | None = None) -> list[Month]:
    """Each month from `first` up to but not with `after` (both the first of a month): of a hub, or of all of them.

    Figures of houses, about nobody: who may ask is for the door.
    """
    return nights_between(_months(first, after), hub=hub)


def nights_between(days: list[datetime.date], *, hub: Hub | None = None) -> list[Month]:
    """From each of the days up to the next, for whoever acts as the service already."""
    found = _counted(OF_ONE if hub else OF_ALL, days, hub)
    return found.get(0) or [Month(day, 0, 0) for day in days[:-1]]


@acting(Service())
def by_month_of_hubs(first: datetime.date, after: datetime.date) -> dict[int, list[Month]]:
    """The same for each hub by itself, by its id, in one query. Whatever has no bed is left out."""
    months = _months(first, after)
    return _counted(OF_EACH, months)


def _counted(
    words: dict[str, str], days: list[datetime.date], hub: Hub | None = None
) -> dict[int, list[Month]]:
    sums: dict[int, dict[str, list[tuple[int, int, int]]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(MARKS.format(**words), {"months": days, "hub": hub.pk if hub else None})
        for by, what, *counted in cursor.fetchall():
            marks = sums.setdefault(by, {"slept in": [], "not available": [], "available": []})
            marks[what].append((counted[0], int(counted[1]), int(counted[2])))
    found = {}
    for by, marks in sums.items():
        slept, lost, could = (nights_in(days, each) for each in marks.values())
        found[by] = [Month(*row) for row in zip(days, _less(slept, lost), could, strict=False)]
    return found


def nights_in(months: Sequence[datetime.date], marks: Iterable[tuple[int, int, int]]) -> list[int]:
    """The nights of stretches in each month but the last, from their marks: (month, how many, their days added up).

    Months are counted from 1, 0 is before the first; days from `EPOCH`.
    """
    number, days = [0] * (len(months) + 1), [0] * (len(months) + 1)
    for place, how_many, added in marks:
        number[place] += how_many
        days[place] += added
    before, running, passed = [], 0, 0
    for place, month in enumerate(months):
        running, passed = running + number[place], passed + days[place]
        before.append(running * (month - EPOCH).days - passed)
    return _less(before[1:], before)


def _less(ones: Sequence[int], others: Sequence[int]) -> list[int]:
    return [one - other for one, other in zip(ones, others, strict=False)]


def _months(first: datetime.date, after: datetime.date) -> list[datetime.date]:
    numbers = range(first.year * 12 + first.month - 1, after.year * 12 + after.month)
    return [datetime.date(number // 12, number % 12 + 1, 1) for number in numbers]
