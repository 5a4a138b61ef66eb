"""The nights that the dashboard compares: what is over of this month and year, and the same of before."""

import datetime
from dataclasses import dataclass

from reports.measures.periods import Length, Period

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """`name` stands in addresses; `words` at the head of a column."""

    name: str
    words: str
    period: Period

    @property
    def is_empty(self) -> bool:
        """On the first of a month nothing of it is over."""
        return self.period.end < self.period.start


def spans(tonight: datetime.date) -> list[Span]:
    """Up to last night: tonight's guests may still change, so tonight is counted by itself."""
    month, year = tonight.replace(day=1), datetime.date(tonight.year - (tonight.month < 4), 4, 1)
    month_before, year_before = (month - DAY).replace(day=1), year.replace(year=year.year - 1)
    return [
        Span("month", "This month so far", _span(month, tonight, Length.MONTH)),
        Span("month-before", "Last month", _span(month_before, month, Length.MONTH)),
        Span("year", "This year so far", _span(year, tonight, Length.YEAR)),
        Span(
            "year-before",
            "Last year, to the same night",
            _span(year_before, a_year_before(tonight), Length.YEAR),
        ),
        Span("whole-year-before", "Last year, all of it", _span(year_before, year, Length.YEAR)),
    ]


def a_year_before(day: datetime.date) -> datetime.date:
    """The 29th of February has the 28th before it."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _span(first: datetime.date, after: datetime.date, length: Length) -> Period:
    return Period(first, after - DAY, length)
