"""How much money is kept for somebody, line by line: asked of the rows, stored nowhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from placements.models import Money, MoneyMove


@dataclass(frozen=True)
class Line:
    """`pence` is what there was after it. Of a count, `off` is by how much it was another sum than it should be."""

    money: Money
    pence: int
    off: int = 0

    @property
    def balance(self) -> Decimal:
        return Decimal(self.pence).scaleb(-2)

    @property
    def difference(self) -> Decimal:
        return Decimal(abs(self.off)).scaleb(-2)


def lines_of(rows: Iterable[Money]) -> list[Line]:
    """Those that stand, the oldest first. A count changes nothing: a difference is put right by a line of its own."""
    lines: list[Line] = []
    pence = 0
    for money in sorted(rows, key=lambda one: (one.at, one.pk)):
        if money.move == MoneyMove.COUNTED:
            lines.append(Line(money, pence, money.pence - pence))
            continue
        pence += money.pence if money.move == MoneyMove.IN else -money.pence
        lines.append(Line(money, pence))
    return lines


def lowest(lines: Iterable[Line]) -> int:
    return min((line.pence for line in lines), default=0)


def pounds(pence: int) -> str:
    return f"£{Decimal(pence).scaleb(-2):,.2f}"
