"""What a shift is now, in a word and a colour. Nobody writes it down: the times say it."""

import datetime

from partners.models import Shift, ShiftSort
from partners.models.shift import FORGOT_AFTER, FORGOT_UNPLANNED

TAKEN_OFF, NOT_CAME = ("taken off", "grey"), ("not worked", "grey")
ON_SHIFT, UNSAID = ("on shift", "green"), ("did not say when they left", "orange")
WORKED, PLANNED = ("worked", "grey"), ("planned", "blue")
ON_CALL, EXPECTED, NOT_SIGNED = (
    ("on call", "blue"),
    ("not signed in yet", "orange"),
    ("nobody signed in", "orange"),
)


def state_of(shift: Shift, now: datetime.datetime) -> tuple[str, str]:
    if shift.taken_off_at:
        return NOT_CAME if shift.starts_at and shift.taken_off_at >= shift.starts_at else TAKEN_OFF
    if shift.began_at:
        if shift.ended_at:
            return WORKED
        return UNSAID if is_unsaid(shift, now) else ON_SHIFT
    if shift.starts_at is None or shift.ends_at is None or shift.starts_at > now:
        return PLANNED
    if shift.sort == ShiftSort.ON_CALL:
        return ON_CALL
    return EXPECTED if shift.ends_at > now else NOT_SIGNED


def is_unsaid(shift: Shift, now: datetime.datetime) -> bool:
    """As `not_signed_out`, of one."""
    if not shift.is_open or shift.began_at is None:
        return False
    if shift.ends_at:
        return shift.ends_at <= now - FORGOT_AFTER
    return shift.began_at <= now - FORGOT_UNPLANNED
