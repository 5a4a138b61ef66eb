"""Seeded chance, and dates that lie close about one day, where rules go wrong."""

import datetime
import random
from typing import Any

from tests.access.worlds.facts import Day, Moment


class Chance:
    """`around` is the moment that the world's dates lie about; a period starts or ends there as often as not."""

    def __init__(self, seed: int, around: Moment, today: Day) -> None:
        self.dice = random.Random(seed)
        self.around = around
        self.today = today

    def __call__(self, share: float) -> bool:
        return self.dice.random() < share

    def one(self, things: Any) -> Any:
        return self.dice.choice(things)

    def some(self, things: Any, most: int) -> Any:
        return self.dice.sample(things, self.dice.randint(0, min(most, len(things))))

    def of(self, **weights: float) -> str:
        return self.dice.choices(list(weights), list(weights.values()))[0]

    def day(self, low: int, high: int) -> Day:
        return self.today + datetime.timedelta(days=self.dice.randint(low, high))

    def period(self, live: float = 0.6) -> tuple[Day, Day | None]:
        """Half-open: live, at an edge, over, or still to begin."""
        rest = (1 - live) / 10
        kind = self.of(live=live, edge=6 * rest, over=2 * rest, to_begin=2 * rest)
        if kind == "live":
            return self.day(-400, -5), self.one([None, None, self.day(5, 300)])
        if kind == "edge":
            start = self.day(-4, 3)
            end = start + datetime.timedelta(days=self.dice.randint(0, 4))
            return self.one([(start, None), (start, end), (self.day(-90, -5), end)])
        if kind == "over":
            return self.day(-400, -60), self.day(-59, -5)
        return self.day(5, 60), self.one([None, self.day(61, 90)])

    def hours(self) -> tuple[Moment, Moment, Moment | None]:
        """At most four, by tens of minutes; ended early now and then. Live, over or to come, up to four days off."""
        offset = self.one([0, 0, 0, 0, -1, 1, -2, 2, -3, 3])
        start = self.around + datetime.timedelta(days=offset, minutes=10 * self.dice.randint(-22, 3))
        end = start + datetime.timedelta(minutes=10 * self.dice.randint(3, 24))
        early = start + (end - start) * self.dice.random() if self(0.25) else None
        return start, end, early

    def long_ago(self) -> Moment:
        return self.around - datetime.timedelta(days=self.dice.randint(10, 200))
