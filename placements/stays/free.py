"""Which beds are free, and until when. Taken is taken: whose nights they are is not asked here (access.md)."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Min

from hubs.models import Bed, Closure, Hub
from nwd.ui.spoken import date_words
from placements.night import covering
from placements.stays.nights import claimed


@dataclass(frozen=True)
class FreeBed:
    """`until`: the night from which it is another's, or gone, as `limit_of` says; none while it may be theirs as long
    as they need it. `shuts_on`: it is out of use from then, which ends nobody's stay but wants another bed.
    """

    bed: Bed
    until: datetime.date | None
    shuts_on: datetime.date | None = None

    @property
    def ends(self) -> datetime.date | None:
        return min((one for one in (self.until, self.shuts_on) if one), default=None)

    @property
    def words(self) -> str:
        free = f"{self.bed}, free until {date_words(self.until)}" if self.until else f"{self.bed}, free"
        shuts = self.shuts_on and (self.until is None or self.shuts_on < self.until)
        return f"{free}, but out of use from {date_words(self.shuts_on)}" if shuts and self.shuts_on else free


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
            until = min((one for one in (first, bed.closed_on) if one), default=None)
            free.append(FreeBed(bed, until, shuts.get(bed.pk)))
    return free
