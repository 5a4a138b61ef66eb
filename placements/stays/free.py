"""Which beds are free, and until when. Taken is taken: whose nights they are is not asked here (access.md)."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.db.models import F, Min

from hubs.models import Bed, Closure, Hub
from nwd.ui.spoken import date_words
from placements.night import covering


@dataclass(frozen=True)
class Nights:
    """Half-open. `kept`: for somebody who is not in the bed."""

    start_on: datetime.date
    end_on: datetime.date | None
    kept: bool


@dataclass(frozen=True)
class FreeBed:
    """`until`: the first night on which it is not free; none while nothing stands in the way."""

    bed: Bed
    until: datetime.date | None

    @property
    def words(self) -> str:
        return f"{self.bed}, free until {date_words(self.until)}" if self.until else f"{self.bed}, free"


def claimed(beds: Iterable[Bed], since: datetime.date) -> dict[int, list[Nights]]:
    """The nights taken from that one on, of each bed in order: one query."""
    keys = [bed.pk for bed in beds]
    found: dict[int, list[Nights]] = {key: [] for key in keys}
    with connection.cursor() as cursor:
        cursor.execute(
            "select bed, taken.* from unnest(%s::bigint[]) bed cross join lateral nwd_claimed(bed, %s) taken",
            [keys, since],
        )
        for key, *nights in cursor.fetchall():
            found[key].append(Nights(*nights))
    return found


def free_beds(hubs: Iterable[Hub], night: datetime.date) -> list[FreeBed]:
    """Those that somebody could sleep in from that night on: open, not out of use, not taken."""
    shut = Closure.objects.filter(covering(night)).values("bed")
    beds = list(
        Bed.objects.open_on(night).filter(hub__in=list(hubs)).exclude(pk__in=shut).select_related("hub")
    )
    taken = claimed(beds, night)
    later = Closure.objects.filter(bed__in=beds, start_on__gt=night).exclude(end_on=F("start_on"))
    shuts = dict(later.values_list("bed").annotate(Min("start_on")))
    free = []
    for bed in beds:
        first = taken[bed.pk][0].start_on if taken[bed.pk] else None
        if first is None or first > night:
            ends = (first, shuts.get(bed.pk), bed.closed_on)
            free.append(FreeBed(bed, min((one for one in ends if one), default=None)))
    return free


def closed_on(hubs: Iterable[Hub], night: datetime.date) -> list[Bed]:
    """Open, but out of use by decision."""
    shut = Closure.objects.filter(covering(night)).values("bed")
    return list(Bed.objects.open_on(night).filter(hub__in=list(hubs), pk__in=shut).select_related("hub"))


def limit_of(bed: Bed, night: datetime.date) -> datetime.date | None:
    """The first night from that one on which the bed is taken, or is no longer there; closures end nobody's stay."""
    taken = claimed([bed], night)[bed.pk]
    ends = [taken[0].start_on if taken else None, bed.closed_on]
    return min((max(one, night) for one in ends if one), default=None)


def closure_on(bed: Bed, night: datetime.date) -> Closure | None:
    return bed.closures.filter(covering(night)).order_by("start_on").first()
