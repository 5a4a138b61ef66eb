"""What a worker's home page says of their shift: one press, or the way to say when they left."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.models import Shift, User
from partners.shifts.mine import due_now, running
from partners.shifts.states import is_unsaid


@dataclass(frozen=True)
class OwnShift:
    """`running` is theirs now; `due` what is about to begin or should have; `hubs` where they may just begin."""

    running: Shift | None
    due: Shift | None
    unsaid: bool
    hubs: list[Hub]


def own_shift(user: User, now: datetime.datetime | None = None) -> OwnShift | None:
    """Nothing for whoever keeps no shifts. At most two queries."""
    if user.worker is None or not access.may(user, Permission.KEEP_HOME_RECORDS):
        return None
    now = now or timezone.now()
    on = running(user.worker)
    if on is not None:
        return OwnShift(on, None, is_unsaid(on, now), [])
    posted = [] if access.facts_of(user).everyone else access.open_hubs_of(user)
    return OwnShift(None, due_now(user.worker, now).first(), False, posted)
