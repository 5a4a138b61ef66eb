"""The nights of a bed in words: the list by room, which a phone reads instead of the board, and a room's story."""

from dataclasses import dataclass

from cases.models import YoungPerson
from nwd.ui.spoken import uncapped
from placements.board.runs import Run
from placements.models import ClaimKind


@dataclass(frozen=True)
class Line:
    """A run in words, for the list by room."""

    run: Run
    text: str
    person: YoungPerson | None
    kept: bool
    detail: str


def line(run: Run, *, by_name: bool) -> Line:
    night = run.first
    person = night.claim.person if night.claim else None
    text = called(person, by_name=by_name) if person else PLAIN.get(night.state, "")
    return Line(
        run,
        text,
        person,
        bool(night.claim and night.claim.kind == ClaimKind.HOLD),
        _detail(run),
    )


PLAIN = {"free": "free", "taken": "taken", "closed": "out of use", "shut": "no such bed"}


def _detail(run: Run) -> str:
    night, said = run.first, []
    if night.claim and night.claim.kind == ClaimKind.HOLD:
        said.append(f"kept: {uncapped(night.claim.hold.get_reason_display())}")
    if away := next((one.away for one in run.nights if one.away), ""):
        said.append(f"{away} tonight")
    if night.state == "hoped":
        said.append("after their planned end, nothing is decided yet")
    if night.closure:
        words = uncapped(night.closure.get_reason_display())
        said.append(f"out of use: {words}" if night.claim else words)
    return "; ".join(said)


def called(person: YoungPerson, *, by_name: bool) -> str:
    """For whoever looks after the house a name; for others who may know them initials, which lead to their page."""
    return person.name if by_name else initials(person)


def initials(person: YoungPerson) -> str:
    return "".join(word[0].upper() for word in person.name.split() if word)
