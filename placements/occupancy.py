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
    select bed.id as bed_id, datemultirange(daterange(bed.opened_on, bed.closed_on)) - coalesce((
        select range_agg(daterange(closure.start_on, closure.end_on)) from hubs_closure closure
        where closure.bed_id = bed.id), '{{}}') as available
    from hubs_bed bed where {of_hub}
),
stretch as (
    select 'available' as what, part from house cross join lateral unnest(available) part
    union all
    select 'not available', both_.part
    from house cross join lateral unnest(datemultirange(daterange(null, null)) - available) shut
    cross join lateral (
        select claim.nights * shut as part from placements_claim claim
        where claim.bed_id = house.bed_id and claim.nights && shut and claim.kind = 'hub_bed' offset 0
    ) both_
),
mark as (
    select 'slept in' as what, start_on as day, count(*) as number
    from placements_claim claim {of_house} where kind = 'hub_bed' group by start_on
    union all
    select 'slept in', end_on, -count(*)
    from placements_claim claim {of_house} where kind = 'hub_bed' and end_on is not null group by end_on
    union all
    select what, lower(part), 1 from stretch
    union all
    select what, upper(part), -1 from stretch where upper(part) is not null
)
select what, width_bucket(day, %(months)s::date[]), sum(number), sum(number * (day - date '2000-01-01'))
from mark group by 1, 2
"""


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
    months = _months(first, after)
    of_hub, of_house = ("true", "") if hub is None else ("bed.hub_id = %(hub)s", "join house using (bed_id)")
    sums: dict[str, list[tuple[int, int, int]]] = {"slept in": [], "not available": [], "available": []}
    with connection.cursor() as cursor:
        told = {"months": months, "hub": hub.pk if hub else None}
        cursor.execute(MARKS.format(of_hub=of_hub, of_house=of_house), told)
        for what, *counted in cursor.fetchall():
            sums[what].append((counted[0], int(counted[1]), int(counted[2])))
    slept, lost, could = (nights_in(months, marks) for marks in sums.values())
    return [Month(*row) for row in zip(months, _less(slept, lost), could, strict=False)]


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
