"""What ends the nights that a bed could be used: somebody else’s, its closing, decisions."""

import datetime
from collections.abc import Iterable

from hubs.models import Bed, Closure, Hub
from placements.night import covering
from placements.stays.nights import claimed


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
