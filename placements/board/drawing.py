"""The cells of the board as its template writes them: as few letters as may be, for ten beds have 920 nights."""

from dataclasses import dataclass

from nwd.ui.spoken import uncapped
from placements.board.lines import Line, called, initials, line
from placements.board.nights import Night
from placements.board.question import Board, Row
from placements.board.runs import Run

#: Shorter runs have no room for a name.
ROOM_FOR_A_NAME = 3


CSS = {
    "free": "", "in": "i", "hoped": "h", "away": "a", "kept": "k", "taken": "t", "closed": "x", "shut": "n",
}  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """`css` is one letter (frontend/scss/_board.scss); `more` is heard and not seen."""

    css: str
    text: str
    more: str
    on: str
    span: int = 1


def cells_of(row: Row, *, by_name: bool) -> list[Cell]:
    return [_cell(run, row, by_name=by_name) for run in row.cells]


def _cell(run: Run, row: Row, *, by_name: bool) -> Cell:
    night, length = run.first, len(run)
    text, more = _words(night, by_name=by_name, roomy=length >= ROOM_FOR_A_NAME)
    if length > 1:
        more += f", {length} nights"
    tonight = any(one.on == row.tonight for one in run.nights)
    on = row.tonight if tonight else night.on
    return Cell(
        CSS[night.state] + ("o" if night.closure and night.claim else ""), text, more, str(on), length
    )


def _words(night: Night, *, by_name: bool, roomy: bool) -> tuple[str, str]:
    """What is seen and what is only heard, of one night."""
    if night.state == "closed" and night.closure:
        reason = uncapped(night.closure.get_reason_display())
        return ("out", f" of use: {reason}") if not roomy else (f"out: {reason}", "")
    if night.claim is None:
        return {"free": "free", "taken": "taken", "shut": "–"}[night.state], ""
    who = called(night.claim.person, by_name=by_name)
    if night.state == "away":
        return night.away, f": {who}"
    short = initials(night.claim.person)
    seen, heard = (who, "") if roomy else (short, f": {who}" if who != short else "")
    if night.state == "kept":
        return f"kept {seen}" if roomy else short, heard if roomy else f", kept{heard}"
    return (f"{seen}?", f"{heard}, planned end passed") if night.state == "hoped" else (seen, heard)


@dataclass(frozen=True)
class Drawn:
    row: Row
    cells: list[Cell]
    lines: list[Line]


def drawn(board: Board, *, by_name: bool) -> list[Drawn]:
    return [
        Drawn(row, cells_of(row, by_name=by_name), [line(run, by_name=by_name) for run in row.stretches])
        for row in board.rows
    ]
