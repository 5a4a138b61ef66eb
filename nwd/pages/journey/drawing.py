"""Where each mark of a lane stands. Lengths are pixels: a month is wide enough to be read, and a phone scrolls.

A mark is never smaller than a finger. What finds no room in a lane's rows is counted in the mark before it, or beside
the lane's name, and stands in the list.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from nwd.pages.journey.gathering import Item

NARROWEST, WIDEST, MONTH = 1110, 1600, 10
LEAST = 26  # of a mark: it is pressed
ROW, BAR, TITLE, AIR = 34, 26, 30, 10
ROWS, MOST = 3, 40
LETTER = 9  # of the picture's letters, on average
FEWEST = 8  # letters of a text that was cut
TICK = 72


@dataclass(frozen=True)
class Scale:
    """Days to pixels, the last day included."""

    since: datetime.date
    until: datetime.date

    @property
    def months(self) -> float:
        return max(self._days / 30.44, 1)

    @property
    def width(self) -> int:
        return int(min(WIDEST, max(NARROWEST, self.months * MONTH)))

    @property
    def _days(self) -> int:
        return (self.until - self.since).days + 1

    def x(self, day: datetime.date) -> float:
        share = (day - self.since).days / self._days
        return round(min(max(share, 0), 1) * self.width, 1)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """Firsts of months, so far apart that their words do not meet."""
        step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120) if step * self.width / self.months >= TICK)
        ticks, month = [], self.since.replace(day=1)
        while month <= self.until:
            if month >= self.since and (month.year * 12 + month.month - 1) % step == 0:
                ticks.append((self.x(month), f"{month:%Y}" if step >= 12 else f"{month:%b %Y}"))
            month = (month + datetime.timedelta(days=32)).replace(day=1)
        return [tick for tick in ticks if tick[0] <= self.width - TICK]


@dataclass
class Mark:
    item: Item
    x: float
    width: float
    row: int
    room: float = 0.0  # for words beside it
    more: list[Item] = field(default_factory=list)

    @property
    def y(self) -> int:
        return TITLE + self.row * ROW

    @property
    def middle(self) -> float:
        return self.x + LEAST / 2

    @property
    def words(self) -> str:
        """As much as there is room for: inside a bar, beside a moment. Fewer letters than that say nothing."""
        if self.more:
            return f"{len(self.more) + 1}"
        text, room = self.item.text, self.width - 12 if self.item.holds else self.room
        letters = int(room / LETTER)
        for whole in (text, self.item.brief):
            if whole and len(whole) <= letters:
                return whole
        return f"{text[: letters - 1].rstrip()}…" if letters >= FEWEST else ""


@dataclass(frozen=True)
class Drawn:
    """One lane. `more` found no mark at all."""

    marks: list[Mark]
    rows: int
    more: int

    @property
    def height(self) -> int:
        return TITLE + max(self.rows, 1) * ROW + AIR


def drawn(items: Sequence[Item], scale: Scale, today: datetime.date) -> Drawn:
    """In the order of time, each in the first row that is free there."""
    marks: list[Mark] = []
    free: list[float] = []
    more = 0
    for item in items:
        x = min(scale.x(item.start), scale.width - LEAST)
        width = max(scale.x(min(item.last(today), scale.until) + datetime.timedelta(days=1)) - x, LEAST)
        width = min(width if item.holds else LEAST, scale.width - x)
        row = next((row for row, end in enumerate(free) if end <= x), len(free))
        if row < ROWS and len(marks) < MOST:
            free[row:] = [x + width + 4, *free[row + 1 :]]
            marks.append(Mark(item, x, width, row))
        elif short := next((mark for mark in reversed(marks) if mark.width <= 2 * LEAST), None):
            short.more.append(item)
        else:
            more += 1
    _make_room(marks, scale)
    return Drawn(marks, len(free), more)


def _make_room(marks: list[Mark], scale: Scale) -> None:
    """Beside each mark up to the next of its row."""
    for number, mark in enumerate(marks):
        nexts = (other.x for other in marks[number + 1 :] if other.row == mark.row)
        mark.room = next(nexts, float(scale.width)) - mark.x - mark.width - 8
