"""The numbers of tonight from their items, all in one query; and the items behind one of them.

Nothing is kept: a fact is in the next answer.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection

from reports.dashboard.items import ITEMS
from reports.dashboard.moment import Moment
from reports.dashboard.now import NOW

#: Of every query of items, by their order.
COLUMNS = "(hub_id, key, person_id, record_id, thing, since, at)"


@dataclass(frozen=True)
class Item:
    hub_id: int | None
    key: str
    person_id: int | None
    record_id: int | None
    thing: str
    since: datetime.date | None
    at: datetime.datetime | None


@dataclass(frozen=True)
class Numbers:
    """By what is counted, hub and key. `lengths`: days lived at a hub so far, of everybody with a bed, by hub."""

    counts: dict[str, dict[tuple[int | None, str], int]]
    lengths: dict[int | None, list[int]]

    def of(self, what: str, hub: int | None = None, key: str | None = None) -> int:
        """Of all hubs where none is named."""
        return sum(
            number
            for (of_hub, of_key), number in self.counts[what].items()
            if hub in (None, of_hub) and key in (None, of_key)
        )

    def by_key(self, what: str) -> list[tuple[str, int]]:
        """The most first."""
        found: dict[str, int] = defaultdict(int)
        for (_, key), number in self.counts[what].items():
            found[key] += number
        return sorted(found.items(), key=lambda one: (-one[1], one[0]))


def numbers(moment: Moment) -> Numbers:
    """For whoever acts as the service: figures are the whole service's (access.md)."""
    counts: dict[str, dict[tuple[int | None, str], int]] = defaultdict(dict)
    lengths: dict[int | None, list[int]] = defaultdict(list)
    query = " UNION ALL ".join(_counted(what) for what in ITEMS)
    with connection.cursor() as cursor:
        cursor.execute(f"WITH RECURSIVE {NOW.strip()} {query}", moment.told)
        for what, hub, key, number, days in cursor.fetchall():
            counts[what][hub, key] = number
            if what == "running":
                lengths[hub] += days
    return Numbers(counts, lengths)


def items(what: str, moment: Moment, hub: int | None = None, key: str | None = None) -> list[Item]:
    """What one number counts, longest or first to come first; for whoever acts as the service."""
    with connection.cursor() as cursor:
        query = f"SELECT * FROM ({ITEMS[what]}) item {COLUMNS} ORDER BY since, at, thing, record_id"  # noqa: S608
        cursor.execute(f"WITH RECURSIVE {NOW.strip()} {query}", moment.told)
        return [
            one for one in _items(cursor.fetchall()) if hub in (None, one.hub_id) and key in (None, one.key)
        ]


def _items(rows: Iterable[tuple[Any, ...]]) -> Iterable[Item]:
    for hub, key, person, record, thing, since, at in rows:
        yield Item(hub, key, person, record, thing or "", since, at)


def _counted(what: str) -> str:
    """Every query names its columns as the first of them does."""
    days = "array_agg(%(tonight)s::date - since ORDER BY since)" if what == "running" else "NULL::int[]"
    counted = f"'{what}', hub_id, key, count(*), {days}"
    return f"SELECT {counted} FROM ({ITEMS[what]}) item {COLUMNS} GROUP BY hub_id, key"  # noqa: S608
