"""One line of what a bench found: a ratio and the most it may be; said so that `make bench` can read it."""

import json
from dataclasses import asdict, dataclass

from benchmarks.scratch import say

MARK = "measured "


@dataclass(frozen=True)
class Row:
    """`bar` is None where the number is told beside the others and decides nothing."""

    name: str
    measured: float
    bar: float | None = None

    @property
    def holds(self) -> bool:
        return self.bar is None or self.measured <= self.bar

    def tell(self) -> None:
        say(MARK + json.dumps(asdict(self)))


def heard(line: str) -> Row | None:
    return Row(**json.loads(line.removeprefix(MARK))) if line.startswith(MARK) else None


def table(rows: list[Row]) -> str:
    lines = [f"{'what':<66}{'measured':>10}{'bar':>8}  holds?"]
    for row in rows:
        bar, holds = ("", "") if row.bar is None else (f"{row.bar:g}", "yes" if row.holds else "NO")
        lines.append(f"{row.name:<66}{row.measured:>10.2f}{bar:>8}  {holds}".rstrip())
    return "\n".join(lines)
