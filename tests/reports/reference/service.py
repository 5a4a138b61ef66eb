"""A tracker folder in memory, and the words of the measures page as questions to it."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from . import clock, csv_text
from .clock import Period, day_of
from .schema import FILES

Row = dict[str, Any]
READ: dict[str, Callable[[str], Any]] = {"date": clock.to_date, "time": clock.to_time, "whole": int}


def read(folder: Path, file: str) -> list[Row]:
    """The rows of one file: dates, moments and numbers as such, None where empty; text as written."""
    path = folder / file
    if not path.exists():
        return []
    header, *body = [cells for _, cells in csv_text.rows(csv_text.decode(path.read_bytes()))]
    found = []
    for cells in body:
        written = dict(zip(header, cells, strict=True))
        row: Row = {}
        for column in FILES[file]:
            text = written.get(column.name, "")
            row[column.name] = (READ[column.kind](text) if text else None) if column.kind in READ else text
        found.append(row)
    return found


def covers(row: Row, day: date) -> bool:
    """Half-open: on `end_on` it no longer holds."""
    return row["start_on"] <= day and (row["end_on"] is None or day < row["end_on"])


class Service:
    def __init__(self, folder: Path) -> None:
        self.rows = {file.removesuffix(".csv"): read(folder, file) for file in FILES}
        self._by_person: dict[str, dict[str, list[Row]]] = {}
        self._worked_with: dict[Period, dict[str, list[date]]] = {}

    def __getitem__(self, subject: str) -> list[Row]:
        return self.rows[subject]

    def of(self, person: str, subject: str) -> list[Row]:
        """This person's rows of one file."""
        if subject not in self._by_person:
            groups = self._by_person[subject] = defaultdict(list)
            for row in self.rows[subject]:
                groups[row["person_ref"]].append(row)
        return self._by_person[subject].get(person, [])

    @cached_property
    def people(self) -> dict[str, Row]:
        return {row["person_ref"]: row for row in self["young_people"]}

    @cached_property
    def hubs(self) -> list[str]:
        return [row["hub_ref"] for row in self["hubs"]]

    def during(self, subject: str, column: str, period: Period) -> list[Row]:
        """The rows whose date, or day of time, lies in the period."""
        return [row for row in self[subject] if row[column] and on_day(row[column]) in period]

    def open_on(self, person: str, day: date) -> bool:
        return any(
            referral["decision"] == "accepted"
            and day_of(referral["received_at"]) <= day
            and not (referral["closed_on"] and referral["closed_on"] <= day)
            for referral in self.of(person, "referrals")
        )

    def worked_with(self, period: Period) -> dict[str, list[date]]:
        """Everyone worked with in the period, with the days of it on which they were open."""
        if period not in self._worked_with:
            found = {}
            for person in self.people:
                if any(r["decision"] == "accepted" for r in self.of(person, "referrals")):
                    days = [day for day in period.days() if self.open_on(person, day)]
                    if days:
                        found[person] = days
            self._worked_with[period] = found
        return self._worked_with[period]

    def open_people(self, day: date) -> list[str]:
        return [person for person in self.people if self.open_on(person, day)]

    def ever_accepted(self, person: str, day: date) -> bool:
        return any(
            referral["decision"] == "accepted" and day_of(referral["received_at"]) <= day
            for referral in self.of(person, "referrals")
        )

    def in_care(self, person: str, status: str, day: date) -> bool:
        return any(care["status"] == status and covers(care, day) for care in self.of(person, "care_periods"))

    def looked_after(self, person: str, day: date) -> bool:
        return self.in_care(person, "looked_after", day)

    def key_worker(self, person: str, day: date) -> Row | None:
        """The one key_worker allocation that covers the day."""
        for allocation in self.of(person, "allocations"):
            if allocation["role"] == "key_worker" and covers(allocation, day):
                return allocation
        return None


def on_day(value: Any) -> date:
    return day_of(value) if hasattr(value, "hour") else value


Where = tuple[tuple[str, str], ...]


def each_hub(service: Service, rows: list[Row], column: str = "hub_ref") -> Iterator[tuple[Where, list[Row]]]:
    """The rows of the whole service, then those of each hub, none of them left out."""
    yield (), rows
    for hub in service.hubs:
        yield (("hub", hub),), [row for row in rows if row[column] == hub]
