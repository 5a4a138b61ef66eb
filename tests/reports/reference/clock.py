"""Days, periods and ages, as the measures page words them. The service's own clock is Europe/London."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})")


class Period(NamedTuple):
    """A whole period: both days belong to it, and `end` is its as-at date."""

    start: date
    end: date

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.start <= day <= self.end

    def days(self) -> Iterator[date]:
        return days(self.start, self.end + timedelta(days=1))


def days(start: date, before: date) -> Iterator[date]:
    for number in range((before - start).days):
        yield start + timedelta(days=number)


def first_of_month(day: date, months_later: int) -> date:
    count = day.year * 12 + day.month - 1 + months_later
    return date(count // 12, count % 12 + 1, 1)


def periods(length: str, from_: date, to: date) -> Iterator[Period]:
    """The whole periods of that length within the range; years, halves and quarters are counted from April."""
    months = MONTHS[length]
    start = date(from_.year - 1, 4, 1)
    while start <= to:
        after = first_of_month(start, months)
        if start >= from_ and after - timedelta(days=1) <= to:
            yield Period(start, after - timedelta(days=1))
        start = after


def to_date(text: str) -> date:
    if not DATE.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def to_time(text: str) -> datetime:
    """A moment, kept in UTC so that comparisons and differences are of hours passed."""
    if not TIME.fullmatch(text) or text[11:13] == "24":
        raise ValueError(text)
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(UTC)


def day_of(moment: datetime) -> date:
    return moment.astimezone(LONDON).date()


def birthday(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def age_on(born: date, day: date) -> int:
    years = day.year - born.year
    return years if day >= birthday(born, day.year) else years - 1


def written_in_london(moment: datetime) -> str:
    """As the export writes it: London's offset, seconds only where they are not 0."""
    there = moment.astimezone(LONDON)
    return there.isoformat(timespec="seconds" if there.second else "minutes")
