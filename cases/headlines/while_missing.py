"""What is kept ready, what was done while somebody was away, and the talk afterwards, in one line."""

from cases.models import Record
from cases.models.return_talk import Answer


def missing_action(record: Record) -> str:
    facts = record.missing_action
    said = str(facts.get_what_display())
    if facts.worry:
        said = f"{said}: {facts.get_worry_display().lower()}"
    return f"{said} ({facts.whom})" if facts.whom else said


def missing_profile(record: Record) -> str:
    return "What is kept ready, if they go missing"


def known_place(record: Record) -> str:
    facts = record.known_place
    return f"A place they {'went' if facts.end_on else 'go'} to: {facts.name}"


def return_talk(record: Record) -> str:
    facts = record.return_talk
    if facts.held_at:
        return f"Talked with {facts.held_by} after coming back"
    if facts.answer == Answer.DECLINED:
        return "Said no to a talk after coming back, this time"
    return "Was offered a talk after coming back"
