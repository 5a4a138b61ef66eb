"""Accepted and planned in one step: both, or neither."""

import datetime
from collections.abc import Sequence

from django.db import transaction

from partners.models import User, Worker
from raise_meetings.actions.deciding import accept_raise
from raise_meetings.actions.inviting import Asked, invite
from raise_meetings.actions.planning import plan_meeting
from raise_meetings.models import Meeting, RaiseAsk, Series


@transaction.atomic
def begin_raise(
    *, ask: RaiseAsk, by: User, planned_for: datetime.datetime | None = None, series: Series | None = None,
    venue: str = "", agenda: str = "", chair: Worker | None = None, invited: Sequence[Asked] = (),
) -> Series:  # fmt: skip
    """Without a time it is accepted, and planned later."""
    begun = accept_raise(ask=ask, by=by, series=series)
    if planned_for is not None:
        call_meeting(series=begun, by=by, planned_for=planned_for, venue=venue, agenda=agenda, chair=chair,
                     invited=invited)  # fmt: skip
    return begun


@transaction.atomic
def call_meeting(
    *, series: Series, by: User, planned_for: datetime.datetime, venue: str = "", agenda: str = "",
    chair: Worker | None = None, invited: Sequence[Asked] = (),
) -> Meeting:  # fmt: skip
    """Planned, and those who are asked to it told."""
    meeting = plan_meeting(
        series=series, planned_for=planned_for, by=by, venue=venue, agenda=agenda, chair=chair
    )
    invite(meeting=meeting, to=invited, by=by)
    return meeting
