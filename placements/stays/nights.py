"""The nights on which beds are taken, and kept. Whose they are is not asked here (access.md)."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection

from hubs.models import Bed


@dataclass(frozen=True)
class Nights:
    """Half-open. `kept`: for somebody who is not in the bed."""

    start_on: datetime.date
    end_on: datetime.date | None
    kept: bool


def claimed(beds: Iterable[Bed], since: datetime.date) -> dict[int, list[Nights]]:
    """The nights taken from that one on, of each bed in order: one query."""
    keys = [bed.pk for bed in beds]
    found: dict[int, list[Nights]] = {key: [] for key in keys}
    with connection.cursor() as cursor:
        cursor.execute(
            "select bed, taken.* from unnest(%s::bigint[]) bed cross join lateral nwd_claimed(bed, %s) taken",
            [keys, since],
        )
        for key, *nights in cursor.fetchall():
            found[key].append(Nights(*nights))
    return found
