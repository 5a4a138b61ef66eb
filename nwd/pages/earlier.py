"""What was said of somebody before it was changed, from the history, in the words of the record's page."""

from itertools import pairwise
from typing import Any

from cases.models import Kind, Record
from nwd.pages.facts import _left_out, label, words

#: Kinds that are changed in place, and where their facts hang.
CHANGED = {
    Kind.RELATIONSHIP: "relationship", Kind.PROFESSIONAL: "professional", Kind.CARE_PERIOD: "care_period",
    Kind.ALLOCATION: "allocation", Kind.EDUCATION_PERIOD: "education_period", Kind.NEED: "need",
    Kind.STAY: "claim", Kind.HOLD: "claim", Kind.LEGAL_STATUS: "legal_status_period", Kind.REFERRAL: "referral",
    Kind.MISSING_EPISODE: "missing_episode", Kind.PLACE: "known_place", Kind.RETURN_TALK: "return_talk",
}  # fmt: skip
#: Of these what comes to be known later is their course, and no change.
COURSES = (Kind.MISSING_EPISODE, Kind.RETURN_TALK)
#: A name may have been typed before anybody knew that it is another young person's.
NEVER = ("name", "end_on", "end_reason")


def earlier_of(record: Record) -> list[dict[str, Any]]:
    """The last change first: the day, what it is called, and what it was. One question for these kinds alone."""
    if record.kind not in CHANGED:
        return []
    thing: Any = getattr(record, CHANGED[Kind(record.kind)], None)
    if thing is None:  # taken back
        return []
    closed = record.kind == Kind.REFERRAL  # of which the end alone is put right: all else is its course
    stood = [*thing.events.order_by("pgh_id"), thing]
    return [
        {"at": before.pgh_created_at, "key": label(thing, field), "value": _said(before, field)}
        for before, after in reversed(list(pairwise(stood)))
        if not closed or (before.closed_on and after.closed_on)
        for field in thing._meta.concrete_fields
        if not _left_out(field) and (field.name not in NEVER or _was_corrected(before, field))
        if getattr(before, field.attname) != getattr(after, field.attname)
        if record.kind not in COURSES or getattr(before, field.attname) not in (None, "")
    ]


def _was_corrected(before: Any, field: Any) -> bool:
    """That something goes on until it ends is no change; that its end was another day is one."""
    return field.name == "end_on" and before.end_on is not None


def _said(before: Any, field: Any) -> str:
    value = getattr(before, field.attname)
    return words(before, field, value) if value not in (None, "") else "nothing"
