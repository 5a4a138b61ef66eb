"""A small picture of one scale over time, drawn on the server, and the sentence that says the same."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from cases.sdq.bands import Band
from nwd.ui.spoken import date_words, uncapped

WIDTH, HEIGHT, EDGE = 240, 80, 10


@dataclass(frozen=True)
class Said:
    on: datetime.date
    score: int
    band: Band | None = None

    @property
    def words(self) -> str:
        return f"{self.score} ({uncapped(self.band.words)})" if self.band else str(self.score)


@dataclass(frozen=True)
class Picture:
    """`said` the oldest first; `since` and `until` are those of all pictures of a page, which can so be compared."""

    title: str
    by: str
    top: int
    said: Sequence[Said]
    since: datetime.date
    until: datetime.date
    tiles: Sequence[Band] = field(default=())

    @property
    def points(self) -> list[tuple[float, float]]:
        span = max((self.until - self.since).days, 1)
        return [
            (EDGE + (WIDTH - 2 * EDGE) * (one.on - self.since).days / span, self._height(one.score))
            for one in self.said
        ]

    @property
    def line(self) -> str:
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in self.points)

    @property
    def dots(self) -> list[dict[str, str]]:
        return [{"x": f"{x:.1f}", "y": f"{y:.1f}"} for x, y in self.points]

    @property
    def stripes(self) -> list[dict[str, object]]:
        """A band reaches from the middle below its lowest score to the middle above its highest."""
        found = []
        for tile in self.tiles:
            upper, lower = self._height(min(tile.high + 0.5, self.top)), self._height(max(tile.low - 0.5, 0))
            found.append({"place": tile.place, "y": f"{upper:.1f}", "height": f"{lower - upper:.1f}"})
        return found

    @property
    def trend(self) -> str:
        """The last against the first: what lies between is in the table."""
        if len(self.said) < 2:
            return "Said once, so there is nothing to compare yet."
        first, last = self.said[0], self.said[-1]
        step = last.score - first.score
        how = f"That is {abs(step)} {'higher' if step > 0 else 'lower'} than" if step else "The same as"
        return f"{how} on {date_words(first.on)}."

    @property
    def sentence(self) -> str:
        last = self.said[-1]
        return f"{self.title}, {uncapped(self.by)}: {last.words} on {date_words(last.on)}. {self.trend}"

    @property
    def last(self) -> Said:
        return self.said[-1]

    def _height(self, score: float) -> float:
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * score / self.top
