"""What a list looks like as a table: its columns, and its rows when somebody asks for them."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Cell: TypeAlias = str | int | float | datetime.date | datetime.datetime | None


@dataclass(frozen=True)
class Column:
    """`value` of a row is typed: a day stays a day and a number a number in the spreadsheet."""

    heading: str
    value: Callable[[Any], Cell]


def _nobody(row: Any) -> Iterable[int]:
    return ()


@dataclass(frozen=True)
class Listed:
    """What one reader may take along now. `people` says whom a row is about, and `records` what of them it shows;
    `total` counts the rows beforehand.
    """

    columns: Sequence[Column]
    rows: Iterable[Any]
    total: int
    people: Callable[[Any], Iterable[int]] = _nobody
    records: Callable[[Any], Iterable[int]] = _nobody


@dataclass
class Table:
    """A list on its way into a file: notes who was on it and how many rows there were, for the trail."""

    listed: Listed
    note: Callable[[int], None] = lambda rows: None
    people: set[int] = field(default_factory=set)
    records: set[int] = field(default_factory=set)
    count: int = 0

    @property
    def headings(self) -> list[str]:
        return [column.heading for column in self.listed.columns]

    def rows(self) -> Iterator[list[Cell]]:
        for row in self.listed.rows:
            self.people.update(self.listed.people(row))
            self.records.update(self.listed.records(row))
            self.count += 1
            self.note(self.count)
            yield [column.value(row) for column in self.listed.columns]
