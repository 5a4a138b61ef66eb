"""The months behind "Beds slept in": of one hub or of all, for the years that the page of the figure shows."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from hubs.models import Hub
from placements.occupancy import Month, by_month
from reports.measures.figures import Where
from reports.measures.written import rounded

MEASURE = "bed_occupancy"
MOST_BARS = 12
CSV_COLUMNS = "month,nights_slept_in,nights_available,percent"


@dataclass(frozen=True)
class Months:
    """`rows` are the newest first, without months in which no bed could be slept in."""

    where: str
    rows: list[Month]

    @property
    def bars(self) -> list[tuple[str, float | None]]:
        return [(f"{month.first:%b %Y}", tenths_of(month) / 10) for month in reversed(self.rows[:MOST_BARS])]

    @property
    def table(self) -> list[tuple[str, str, str, str]]:
        return [
            (f"{one.first:%B %Y}", f"{one.occupied:,}", f"{one.available:,}", percent_words(one))
            for one in self.rows
        ]

    @property
    def sentence(self) -> str:
        first, last = self.rows[:MOST_BARS][-1], self.rows[0]
        if first is last:
            return f"{self.where}: {percent_words(last)} in {last.first:%B %Y}."
        return (
            f"{self.where}: from {percent_words(first)} in {first.first:%B %Y} "
            f"to {percent_words(last)} in {last.first:%B %Y}."
        )

    @property
    def title(self) -> str:
        return f"{percent_words(self.rows[0])} in {self.rows[0].first:%B %Y}"


def months(where: Where, words: str, from_day: datetime.date, to_day: datetime.date) -> Months:
    """Whole months from the first day to the last; `where` names a hub, or nothing for all of them."""
    ref = dict(where).get("hub")
    hub = None if ref is None else Hub.objects.get(tracker_ref=ref)
    found = by_month(from_day, to_day + datetime.timedelta(days=1), hub=hub)
    return Months(words, [month for month in reversed(found) if month.available])


def part_of(month: Month) -> Fraction:
    return Fraction(100 * month.occupied, month.available)


def tenths_of(month: Month) -> int:
    """Of a percent, rounded half up as the figures are."""
    part = part_of(month)
    return (part.numerator * 20 + part.denominator) // (2 * part.denominator)


def percent_words(month: Month) -> str:
    whole, tenths = divmod(tenths_of(month), 10)
    return f"{whole}.{tenths}%"


def csv_lines(found: Months) -> Iterator[str]:
    """Oldest first, with every decimal that the figures have."""
    yield CSV_COLUMNS + "\n"
    for month in reversed(found.rows):
        yield f"{month.first:%Y-%m},{month.occupied},{month.available},{rounded(part_of(month))}\n"
