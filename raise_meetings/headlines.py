"""What a RAISE and its actions say in one line (cases/headlines.py holds the pattern)."""

from collections.abc import Callable

from django.utils import timezone

from cases.models import Kind, Record
from raise_meetings.intelligence import in_a_line as of_police
from raise_meetings.meeting import in_a_line
from raise_meetings.models import Answer

RELATED = (
    "meeting_person__meeting__hub",
    "raise_ask_person__ask",
    "series_person__series",
    "raise_action__agency",
    "raise_action__worker",
    "raise_evaluation",
    "safety_plan",
    "intelligence_item",
    "information_passed__passed",
    "shift_line",
)


def raise_meeting(record: Record) -> str:
    part = record.meeting_person
    meeting = part.meeting
    if meeting.cancelled_at:
        return f"RAISE meeting at {meeting.hub} that did not take place"
    if meeting.held_at is None:
        return f"RAISE meeting planned at {meeting.hub}"
    scale = "" if part.safety_scale is None else f", safety {part.safety_scale} out of 10"
    return f"RAISE meeting at {meeting.hub}{scale}"


def raise_asked(record: Record) -> str:
    ask = record.raise_ask_person.ask
    what = "Asked for a RAISE" if ask.asked_by_id else f"RAISE proposed: {ask.get_origin_display().lower()}"
    return f"{what}, {ask.get_decision_display().lower()}" if ask.decision else what


def raise_series(record: Record) -> str:
    series = record.series_person.series
    name = f": {series.name}" if series.name else ""
    return f"RAISE{name}, closed" if series.closed_on else f"RAISE{name}"


def raise_action(record: Record) -> str:
    facts = record.raise_action
    what = "RAISE action"
    if facts.answer == Answer.DECLINED:
        what = f"{what} declined"
    elif facts.due_on and not facts.completed_on:
        what = f"{what} {'late' if facts.due_on < timezone.localdate() else 'due'}"
    return f"{what}: {facts.action.rstrip(' .')}, for {facts.worker or facts.agency}"


def evaluation(record: Record) -> str:
    if record.withdrawn_at:
        return "Whether a RAISE helped, taken back"
    return f"Did the RAISE help? {record.raise_evaluation.get_worked_display()}"


def safety_plan(record: Record) -> str:
    return "A safety plan that was taken back" if record.withdrawn_at else "Safety plan"


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.RAISE_ASKED: raise_asked,
    Kind.RAISE_SERIES: raise_series,
    Kind.RAISE_MEETING: raise_meeting,
    Kind.RAISE_ACTION: raise_action,
    Kind.RAISE_PART: in_a_line.said,
    Kind.RAISE_RATING: in_a_line.placed,
    Kind.RAISE_EVALUATION: evaluation,
    Kind.SAFETY_PLAN: safety_plan,
    Kind.INTELLIGENCE: of_police.shared,
    Kind.INFORMATION_PASSED: of_police.passed,
    Kind.SHIFT_LINE: of_police.for_the_shift,
}

DETAILS: dict[str, tuple[str, ...]] = {
    Kind.RAISE_ASKED: ("raise_ask_person.ask",),
    Kind.RAISE_SERIES: ("series_person.series",),
    Kind.RAISE_MEETING: ("meeting_person.meeting",),
    Kind.RAISE_ACTION: ("raise_action",),
    Kind.RAISE_PART: ("paragraph",),
    Kind.RAISE_RATING: ("raise_rating",),
    Kind.RAISE_EVALUATION: ("raise_evaluation",),
    Kind.SAFETY_PLAN: ("safety_plan",),
    Kind.INTELLIGENCE: ("intelligence_item",),
    Kind.INFORMATION_PASSED: ("information_passed.passed",),
    Kind.SHIFT_LINE: ("shift_line",),
}
