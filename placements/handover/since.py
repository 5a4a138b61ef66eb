"""Since when a handover tells: the end of one's last shift there, else when one last read it, else a day."""

import datetime

from django.db.models import Subquery

from hubs.models import Hub
from partners.models import Shift, Worker
from placements.models import HandoverRead

A_DAY = datetime.timedelta(hours=24)
#: What was read within these hours is this handover, and no earlier one.
ONE_SITTING = datetime.timedelta(hours=6)
#: Whoever was away for longer reads the record: a list of a month is no handover.
LONGEST = datetime.timedelta(days=14)


def since_of(worker: Worker | None, hub: Hub, now: datetime.datetime) -> datetime.datetime:
    """One query."""
    if worker is None:
        return now - A_DAY
    shifts = Shift.objects.filter(worker=worker, hub=hub, ended_at__lte=now).order_by("-ended_at")
    reads = HandoverRead.objects.filter(worker=worker, hub=hub, read_at__lt=now - ONE_SITTING)
    ended, read = (
        Worker.objects.filter(pk=worker.pk)
        .annotate(ended=Subquery(shifts.values("ended_at")[:1]))
        .annotate(read=Subquery(reads.order_by("-read_at").values("read_at")[:1]))
        .values_list("ended", "read")
        .get()
    )
    return max(ended or read or now - A_DAY, now - LONGEST)
