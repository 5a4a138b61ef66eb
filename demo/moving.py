"""Moves a tracker folder forward in time by whole weeks, so that a Tuesday stays a Tuesday.

Days move by the calendar, times by London's clock: 14:30 stays 14:30, whatever the season it lands in. Everything
moves, birthdays too, so that everybody keeps their age (near a birthday to the day, because of leap years).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from demo.folder import Row

LONDON = ZoneInfo("Europe/London")
#: The example's last day, a Sunday.
LAST_DAY = date(2019, 3, 31)


def weeks_until(today: date) -> int:
    """So many that the example's last day becomes the last Sunday before `today`: one to seven days ago.

    Never today itself: its evening would be in the future.
    """
    return (today - timedelta(days=1) - LAST_DAY).days // 7


@dataclass(frozen=True)
class Move:
    weeks: int

    @property
    def by(self) -> timedelta:
        return timedelta(weeks=self.weeks)

    def day(self, day: date) -> date:
        return day + self.by

    def moment(self, moment: datetime) -> datetime:
        """The same clock time so many weeks on. A time that the spring change skips becomes the moment after it;
        one that the autumn change gives twice is the first of the two."""
        return on_the_clock(moment.astimezone(LONDON).replace(tzinfo=None) + self.by)

    def row(self, row: Row) -> Row:
        """Dates and times are known by their columns' names: `*_on`, `*_at`, and the date of birth.

        What was not before another moment of its row is not before it afterwards: only times in an autumn's
        doubled hour could change places, and then the later one is the earlier one's.
        """
        moved = dict(row)
        times: list[tuple[datetime, str]] = []
        for column, text in row.items():
            if text and (column.endswith("_on") or column == "date_of_birth"):
                moved[column] = self.day(date.fromisoformat(text)).isoformat()
            elif text and column.endswith("_at"):
                times.append((datetime.fromisoformat(text), column))
        latest: datetime | None = None
        for was, column in sorted(times):
            now = self.moment(was)
            latest = now if latest is None else max(latest, now, key=datetime.timestamp)
            moved[column] = written(latest)
        return moved


def on_the_clock(clock: datetime) -> datetime:
    """That time of London's clock; of those that a spring night skips (one to two), two o'clock."""
    moment = clock.replace(tzinfo=LONDON)
    if moment.astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) == clock:
        return moment
    return moment.replace(hour=2, minute=0, second=0, microsecond=0)


def written(moment: datetime) -> str:
    """As the tracker writes a time: London's offset, seconds only where they are not 0."""
    there = moment.astimezone(LONDON)
    return there.isoformat(timespec="seconds" if there.second else "minutes")
