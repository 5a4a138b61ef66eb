"""What may be said of nights, as plain sets of them: no verb, no database. The property test asks both the same."""

import datetime
from dataclasses import dataclass, field, replace

DAY = datetime.timedelta(days=1)


@dataclass
class Nights:
    """A stay in bed `bed`, a bed kept, or (without a bed) a home beside the hubs. `said`: why it ended is known."""

    who: int
    start: datetime.date
    end: datetime.date | None = None
    bed: int | None = None
    kept: bool = False
    goes_on: bool = False
    arrived: bool = True
    said: bool = False
    expected: datetime.date | None = None

    def covers(self, night):
        return self.start <= night and (self.end is None or night < self.end)

    def ends_after(self, night):
        return self.end is None or self.end > night


@dataclass
class Model:
    """`ids` are the rows' own; every operation changes `rows` and says nothing of whether it may be."""

    last: datetime.date
    rows: dict[int, Nights] = field(default_factory=dict)
    shut: list[tuple[int, datetime.date, datetime.date | None]] = field(default_factory=list)

    def copy(self):
        return Model(self.last, {key: replace(one) for key, one in self.rows.items()}, list(self.shut))

    def nights_of(self, one):
        night, found = one.start, set()
        while night < self.last and (one.end is None or night < one.end):
            found.add(night)
            night += DAY
        return found

    def is_possible(self):
        """A bed has one of them a night, somebody lives in one place, and nobody sleeps at a hub with a bed kept."""
        beds, homes, kept, slept = set(), set(), set(), set()
        for one in self.rows.values():
            if one.end is not None and one.end < one.start:
                return False
            nights = self.nights_of(one)
            in_bed = {(one.bed, night) for night in nights if one.bed is not None}
            mine = {(one.who, night) for night in nights}
            if in_bed & beds or (not one.kept and mine & homes):
                return False
            beds |= in_bed
            homes |= set() if one.kept else mine
            kept |= mine if one.kept else set()
            slept |= mine if one.bed is not None and not one.kept else set()
        return not kept & slept

    def is_shut(self, bed, night):
        return any(
            one == bed and start <= night and (end is None or night < end) for one, start, end in self.shut
        )

    def taken_from(self, bed, night):
        """The first night from that one on which somebody has the bed."""
        nights = [max(one.start, night) for one in self.rows.values()
                  if one.bed == bed and one.ends_after(night) and one.end != one.start]  # fmt: skip
        return min(nights, default=None)

    def step_aside(self, who, start):
        for one in self.rows.values():
            if (
                one.who == who
                and one.ends_after(start)
                and (one.kept or (one.bed is None and one.start < start))
            ):
                one.end = max(start, one.start)

    def before(self, key):
        """What gave way to it."""
        me = self.rows[key]
        return [one for name, one in self.rows.items() if name != key and one.who == me.who and one.end == me.start
                and (one.kept or (one.bed is None and not one.said)
                     or (me.goes_on and one.bed is not None and not one.kept))]  # fmt: skip

    def after(self, key):
        """What goes on from it."""
        me = self.rows[key]
        return [one for name, one in self.rows.items() if name != key and one.who == me.who and one.start == me.end
                and ((one.kept and one.bed == me.bed) or one.goes_on or one.bed is None)]  # fmt: skip
