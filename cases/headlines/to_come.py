"""What is to be done, and going to see somebody, in one line."""

from django.utils import timezone

from cases.models import Record
from nwd.ui.spoken import uncapped


def action(record: Record) -> str:
    facts = record.action
    late = facts.done_on is None and facts.due_on < timezone.localdate()
    state = "Done" if facts.done_on else "To do, late" if late else "To do"
    return f"{state}: {record.words.partition(chr(10))[0].rstrip(' .')}, for {facts.owner}"


def visit(record: Record) -> str:
    facts = record.visit
    where = f", {uncapped(facts.get_place_display())}" if facts.place else ""
    if facts.called_off_at:
        return f"A visit of {facts.worker} that was called off"
    if facts.ended_at:
        return f"{facts.worker} visited{where}"
    return f"{facts.worker} {'is on a visit' if facts.started_at else 'plans a visit'}{where}"
