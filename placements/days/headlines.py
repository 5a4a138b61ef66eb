"""What is written of the days at a hub, in one line each (placements/headlines.py holds them together)."""

from collections.abc import Callable

from cases.models import Kind, Record
from nwd.ui.spoken import uncapped
from placements.days.balance import pounds
from placements.models import MoneyMove, Outcome
from placements.models.medicines import OF_STOCK

RELATED = ("log_entry__hub", "night_check__hub", "medicine", "medicine_given__medicine",
           "medicine_given__worker", "medicine_given__witness", "money__worker", "money__witness",
           "visitor_person__visitor__hub", "visitor_person__visitor__let_in_by")  # fmt: skip

MONEY = {
    MoneyMove.IN: "given to us to keep",
    MoneyMove.OUT: "given back to them",
    MoneyMove.COUNTED: "counted",
}


def log_entry(record: Record) -> str:
    facts = record.log_entry
    return f"{facts.get_part_display()} at {facts.hub}"


def night_check(record: Record) -> str:
    """How often to look in is of this kind too, with facts of its own."""
    facts = getattr(record, "night_check", None)
    return f"At night: {uncapped(facts.get_state_display())}" if facts else "How often to look in at night"


def medicine(record: Record) -> str:
    return f"Takes {record.medicine}, {record.medicine.dose}"


def medicine_given(record: Record) -> str:
    facts = getattr(record, "medicine_given", None)
    if facts is None:  # what it is of has been closed to the reader since
        return "A medicine"
    what = uncapped(facts.get_outcome_display())
    if facts.outcome in OF_STOCK:
        return f"{facts.medicine}: {what}, {facts.units}"
    amount = f", {facts.amount}" if facts.outcome == Outcome.GIVEN else ""
    return f"{facts.medicine}: {what}{amount}"


def money(record: Record) -> str:
    return f"{pounds(record.money.pence)} {MONEY[MoneyMove(record.money.move)]}"


def visitor(record: Record) -> str:
    visit = record.visitor_person.visitor
    return f"{visit.get_sort_display()} came to see them at {visit.hub}"


def _unless_taken_back(said: Callable[[Record], str], otherwise: str) -> Callable[[Record], str]:
    return lambda record: otherwise if record.withdrawn_at else said(record)


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.LOG_ENTRY: _unless_taken_back(log_entry, "Something of the day that was taken back"),
    Kind.NIGHT_CHECK: _unless_taken_back(night_check, "A night check that was taken back"),
    Kind.MEDICINE: _unless_taken_back(medicine, "A medicine that was taken back"),
    Kind.MEDICINE_GIVEN: medicine_given,
    Kind.MONEY: money,
    Kind.VISITOR: _unless_taken_back(visitor, "Somebody’s visit that was taken back"),
}

DETAILS: dict[str, tuple[str, ...]] = {
    Kind.LOG_ENTRY: ("log_entry",),
    Kind.NIGHT_CHECK: ("night_check", "night_interval"),
    Kind.MEDICINE: ("medicine",),
    Kind.MEDICINE_GIVEN: ("medicine_given",),
    Kind.MONEY: ("money",),
    Kind.VISITOR: ("visitor_person.visitor",),
}
