"""What specialists were asked, and how they help the team to understand, in one line."""

from cases.models import Record
from nwd.ui.spoken import uncapped


def specialist_ask(record: Record) -> str:
    if record.withdrawn_at:
        return "A question to a specialist that was taken back"
    facts = record.specialist_ask
    asked = f"{facts.asked_by} asked {facts.called}"
    if facts.dropped_at:
        return f"{asked}, no longer needed"
    return f"{asked}, answered by {facts.answered_by}" if facts.answered_at else f"{asked}, not answered yet"


def formulation(record: Record) -> str:
    if record.withdrawn_at:
        return "A formulation that was taken back"
    return f"Formulation for the team ({uncapped(record.formulation.get_discipline_display())})"
