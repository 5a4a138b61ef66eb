"""The book of money kept for somebody: the newest first, with what there was after each line."""

from dataclasses import dataclass
from decimal import Decimal

from cases.models import YoungPerson
from partners.access import Actor
from placements.days.balance import Line, lines_of
from placements.models import Money

PAGE = 50


@dataclass(frozen=True)
class Book:
    """`lines` of one page; `put_right` are those that no longer count, which stay to be read."""

    balance: Decimal
    lines: list[Line]
    put_right: list[Money]
    last_count: Line | None
    older: str


def book_of(person: YoungPerson, user: Actor, older_than: str = "") -> Book:
    """One question: what there was is counted from the first line on."""
    theirs = Money.objects.visible_to(user).filter(person=person)
    rows = list(theirs.select_related("record", "worker", "witness"))
    lines = lines_of(row for row in rows if row.put_right_at is None)[::-1]
    counts = (line for line in lines if line.money.move == "counted")
    edges = [str(line.money.record.reference) for line in lines]
    start = edges.index(older_than) + 1 if older_than in edges else 0
    page = lines[start : start + PAGE]
    gone = sorted((row for row in rows if row.put_right_at), key=lambda row: (row.at, row.pk), reverse=True)
    return Book(
        lines[0].balance if lines else Decimal("0.00"), page, gone[:PAGE], next(counts, None),
        edges[start + PAGE - 1] if len(lines) > start + PAGE else "",
    )  # fmt: skip
