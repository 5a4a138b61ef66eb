"""Seeded chance with a taste for edges: days that touch periods, moments that touch days, refs and words that
trip whoever sorts, trims, splits or escapes them."""

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from .clock import LONDON

Thing = TypeVar("Thing")
# Hours that the clock skips or repeats are among them; they are taken as the clock's rules take them.
TIMES = [time(0), time(0), time(0, 0, 1), time(23, 59, 59), time(23, 59), time(0, 59, 59)]
TIMES += [time(1), time(1, 30), time(2), time(12), time(14, 30), time(23), time(22, 59, 59), time(9, 5, 7)]
ODD = (
    "{p}9 {p}10 {p}a {p}A {p}_ {p}- ={p}1 +1{p} @{p} {p}\u00e9 {p}e\u0301 {p}\uff21 {p}😀 {p}ß {p}\u0130 {p}\u0131 "
    '{p},1 {p}"2" {p}\'3 '
    "{p};4 {p}=5 {p}/6 {p}%7 {p}\\N {p}\\. {p}.. NULL{p} null{p} 0{p} 00{p} 007{p} {p}& {p}<b> {p}# {p}?x=1"
)
ODD_REFS = [*ODD.split(), " {p}", "{p} ", "{p} 1", "  {p}", "\u200b{p}", "{p}\u00a0", "\ufb01{p}"]
WORDS = [
    "Talked about college.",
    'She said "not today", then laughed',
    "two\nlines",
    "two lines of Windows\r\ninside a cell\r\n",
    "an old\rreturn",
    "\n",
    " begins with a space",
    "ends with one ",
    "=1+1",
    "+44 1632 960000",
    "-5",
    "@here",
    "\ttab\tseparated",
    "😀 👩‍👧 well done",
    "e\u0301 and \u00e9",
    '"',
    '""',
    '","',
    ",",
    "'",
    "\\N",
    "\\.",
    "\\",
    "NULL",
    "null",
    "None",
    "\ufeffmarked",
    "line\u2028separator\u0085and\x0bothers\x1c",
    "\u202eright to left",
    "<script>alert(1)</script>",
    "{{ 7 }} %s %(x)s",
    "yes",
    "0",
]
GIVEN = ["Ash", "Bo", "Cleo", "Dara", "Ezra", "Zoë", "Aoife", "D'Arcy", "Mei Ling", "Łucja", "ash", "Ó"]
FAMILY = ["Testwood", "O'Field", "de la Moor", "Mock-Fell", "Beck", "Straße", "testwood", "Ng"]


def later_day(day: date, count: int) -> date:
    """There is no day after the last one that a date can hold."""
    return day if day.year == 9999 else day + timedelta(days=count)


class Chance(random.Random):
    """A stream of choices that depends on the seed alone."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.first_year = self.choice([2014, 2015, 2016, 2017])
        self.edges = self.edge_days()
        self.used: dict[str, set[str]] = {}

    def edge_days(self) -> list[date]:
        """Around every start of a period, leap day and change of the clocks in the two years looked at."""
        found = []
        for year in range(self.first_year, self.first_year + 3):
            found += [date(year, month, 1) for month in range(1, 13) if month not in (2, 8)]
            found += [date(year, 4, 1)] * 4 + [date(year, 10, 1)] * 2 + [date(year, 3, 1)]
            found += [last_sunday(year, 3), last_sunday(year, 10)]
            found += [later_day(date(year, 4, 1), 7 * week) for week in (1, 26, 51, 52)]
        return [later_day(day, step) for day in found for step in (-1, 0, 0, 1)]

    def maybe(self, share: float) -> bool:
        return self.random() < share

    def day(self) -> date:
        if self.maybe(0.2):
            return date(self.first_year + self.randrange(3), *self.choice([(3, 31), (3, 31), (4, 1)]))
        if self.maybe(0.5):
            return self.choice(self.edges)
        return later_day(date(self.first_year, 1, 1), self.randrange(365 * 3))

    def day_after(self, day: date, never: float = 0.1) -> date | None:
        """An end for what began on `day`: never, that day, soon, on an edge, or as spreadsheets say never."""
        if self.maybe(never):
            return None
        kind = self.randrange(100)
        if kind == 0:
            return date(9999, 12, 31)
        if kind < 14:
            return day
        if kind < 50:
            return later_day(day, self.choice([1, 2, 7, 14, 27, 90]))
        return max(day, self.day())

    def moment_on(self, day: date) -> datetime:
        if day.year == 9999:
            day = self.day()  # no moment so near the end of all dates: an offset would carry it past
        there = datetime.combine(day, self.choice(TIMES)).replace(tzinfo=LONDON, fold=self.randrange(2))
        return there.astimezone(UTC)

    def moment(self) -> datetime:
        return self.moment_on(self.day())

    def near(self, moment: datetime, hours: int) -> datetime:
        """So many hours later exactly, a second either side, or elsewhere."""
        seconds = self.choice([0, 0, 1, -1, -3600, 3600, -hours * 3600])
        return moment + timedelta(hours=hours, seconds=seconds)

    def ref(self, file: str, prefix: str, twin: float = 0) -> str:
        """A ref that no row of the file has yet, often one that sorts or reads oddly. A twin is another row's ref
        in letters of the other case."""
        used = self.used.setdefault(file, set())
        while True:
            if used and self.maybe(twin):
                ref = self.choice(sorted(used)).swapcase()[:64]
            elif self.maybe(0.3):
                ref = self.choice(ODD_REFS).replace("{p}", prefix)
            elif self.maybe(0.02):
                ref = (prefix + "x" * 64)[:62] + str(self.randrange(10, 99))
            else:
                ref = f"{prefix}{self.choice([self.randrange(200), self.randrange(20_000)])}"
            if ref not in used:
                used.add(ref)
                return ref

    def words(self, empty: float = 0.3) -> str:
        return "" if self.maybe(empty) else self.choice(WORDS)

    def some(self, things: Sequence[Thing], empty: float) -> Thing | str:
        return "" if self.maybe(empty) else self.choice(things)


def last_sunday(year: int, month: int) -> date:
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)
