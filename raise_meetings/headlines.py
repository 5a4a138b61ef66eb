"""What a RAISE and its actions say in one line (cases/headlines.py holds the pattern)."""

from collections.abc import Callable

from django.utils import timezone

from cases.models import Kind, Record

RELATED = ("meeting_person__meeting__hub", "raise_action__agency", "raise_action__worker")


def raise_meeting(record: Record) -> str:
    meeting = record.meeting_person.meeting
    scale = "" if meeting.safety_scale is None else f", safety {meeting.safety_scale} out of 10"
    return f"RAISE meeting at {meeting.hub}{scale}"


def raise_action(record: Record) -> str:
    facts = record.raise_action
    what = "RAISE action"
    if facts.due_on and not facts.completed_on:
        what = f"{what} {'late' if facts.due_on < timezone.localdate() else 'due'}"
    return f"{what}: {facts.action.rstrip(' .')}, for {facts.worker or facts.agency}"


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.RAISE_MEETING: raise_meeting,
    Kind.RAISE_ACTION: raise_action,
}

DETAILS: dict[str, tuple[str, ...]] = {
    Kind.RAISE_MEETING: ("meeting_person.meeting",),
    Kind.RAISE_ACTION: ("raise_action",),
}
