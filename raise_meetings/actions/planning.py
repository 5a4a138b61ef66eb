"""When and where a RAISE meets, who chairs it and what it is for; planned, and planned anew."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import LONGEST_AHEAD
from partners import saving, trail
from partners.models import User, Worker
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.actions.inviting import Asked, invite
from raise_meetings.models import Meeting, Series
from raise_meetings.parts import concerned, line_of, move_meeting, tell_of_hidden, write_meeting
from raise_meetings.plain import plain
from raise_meetings.preparing.telling import forget_answer, planned, tell_invited


@transaction.atomic
def plan_meeting(
    *, series: Series, planned_for: datetime.datetime, by: User, venue: str = "", agenda: str = "",
    chair: Worker | None = None,
) -> Meeting:  # fmt: skip
    """Venue and agenda name nobody: they leave in print. One is planned at a time."""
    refuse_unless_of_the_house(by, series.hub)
    held = Series.objects.select_for_update(of=("self",)).select_related("hub").get(pk=series.pk)
    if held.closed_on:
        raise ValidationError("This RAISE is closed.")
    if held.meetings.filter(closed_at__isnull=True, cancelled_at__isnull=True).exists():
        raise ValidationError("It has a meeting that is not over yet. Change that one.")
    meeting = Meeting(series=held, hub=held.hub, chair=chair or by.worker, planned_for=_refused(planned_for),
                      venue=plain(venue, held, by, "venue"), agenda=plain(agenda, held, by, "agenda"))  # fmt: skip
    saving.save(meeting)
    write_meeting(meeting, concerned(held), by)
    tell_of_hidden(meeting, "plan_raise_meeting", by)
    trail.write(by=by, what="change", act="plan_raise_meeting", **line_of(meeting, by))
    return meeting


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


@transaction.atomic
def replan_meeting(
    *, meeting: Meeting, planned_for: datetime.datetime, venue: str, agenda: str, chair: Worker | None, by: User
) -> Meeting:  # fmt: skip
    """Those who are invited hear of another time or place; to another time each answers anew."""
    held = planned(meeting, by)
    before = (held.planned_for, held.venue)
    if planned_for != held.planned_for:
        held.planned_for = _refused(planned_for)
        move_meeting(held, planned_for)
        tell_of_hidden(held, "replan_raise_meeting", by)
        for invitation in held.invitations.standing().exclude(answer=""):
            forget_answer(invitation)
            saving.save(invitation)
    held.venue, held.agenda = plain(venue, held, by, "venue"), plain(agenda, held, by, "agenda")
    held.chair = chair or held.chair
    if (held.planned_for, held.venue) != before:
        tell_invited(held)
    saving.save(held)
    _write(held, "replan_raise_meeting", by)
    return held


def _refused(at: datetime.datetime) -> datetime.datetime:
    if at < timezone.now() - datetime.timedelta(hours=12):
        raise ValidationError({"planned_for": "This has passed. Enter a time that is still to come."})
    if at > timezone.now() + LONGEST_AHEAD:
        raise ValidationError({"planned_for": "This is more than a year ahead. Check the date."})
    return at


def _write(meeting: Meeting, act: str, by: User) -> None:
    trail.write(by=by, what="change", act=act, **line_of(meeting, by))
