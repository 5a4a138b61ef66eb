"""What a worker and a young person did together, in one line."""

from cases.models import Record
from cases.models.contact import ContactMethod, StartedBy
from nwd.ui.spoken import uncapped

IN_TOUCH = {
    ContactMethod.FACE_TO_FACE: "Time together with",
    ContactMethod.PHONE: "Phone call with",
    ContactMethod.VIDEO: "Video call with",
    ContactMethod.TEXT: "Text messages with",
    ContactMethod.LETTER: "Letter from",
    ContactMethod.OTHER: "In touch with",
}
TRIED = {
    ContactMethod.FACE_TO_FACE: "tried to see them",
    ContactMethod.PHONE: "tried to reach them by phone",
    ContactMethod.VIDEO: "tried to reach them by video call",
    ContactMethod.TEXT: "sent a text message",
    ContactMethod.LETTER: "sent a letter",
    ContactMethod.OTHER: "tried to get in touch",
}
STARTED = {
    StartedBy.YOUNG_PERSON: "the young person",
    StartedBy.FAMILY: "family",
    StartedBy.OTHER: "somebody else",
}


def allocation(record: Record) -> str:
    facts = record.allocation
    if facts.covers_id:
        return f"{facts.worker} stood in for their key worker"
    return f"{facts.worker} became their {uncapped(facts.get_role_display())}"


def keeping_in_touch(record: Record) -> str:
    if record.withdrawn_at:
        return "Keeping in touch, which was taken back"
    facts = record.keeping_in_touch
    return f"{facts.worker} keeps in touch {uncapped(facts.get_how_often_display())}"


def contact(record: Record) -> str:
    if record.withdrawn_at:
        return "A contact that was taken back"
    facts = record.contact
    if not facts.reached:
        return f"{facts.worker} {TRIED[ContactMethod(facts.method)]}"
    parts = [f"{IN_TOUCH[ContactMethod(facts.method)]} {facts.worker}", _minutes(facts.duration_minutes)]
    if facts.started_by in STARTED:
        parts.append(f"started by {STARTED[StartedBy(facts.started_by)]}")
    return ", ".join(filter(None, parts))


def intervention(record: Record) -> str:
    if record.withdrawn_at:
        return "A session that was taken back"
    facts = record.intervention
    who = f"{facts.get_discipline_display()} session with {facts.worker}"
    return ", ".join(filter(None, (who, _minutes(facts.duration_minutes))))


def _minutes(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes} minute{'' if minutes == 1 else 's'}"
