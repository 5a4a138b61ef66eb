"""A line of the desk: an ask or a series, and those of its young people whom the reader may know."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.models import RaiseAsk, RaiseAskPerson, Series, SeriesPerson

SHOWN = 50


@dataclass
class Row:
    thing: RaiseAsk | Series
    people: list[YoungPerson] = field(default_factory=list)


def of_asks(asks: Any, user: User) -> list[Row]:
    """Two questions."""
    rows = [Row(one) for one in asks[:SHOWN]]
    parts = RaiseAskPerson.objects.visible_to(user).filter(ask__in=[row.thing.pk for row in rows])
    found = parts.select_related("person").order_by("pk") if rows else []
    return _with(rows, ((part.ask_id, part.person) for part in found))


def of_series(series: Any, user: User) -> list[Row]:
    rows = [Row(one) for one in series[:SHOWN]]
    parts = SeriesPerson.objects.visible_to(user).filter(series__in=[row.thing.pk for row in rows])
    found = parts.select_related("person").order_by("pk") if rows else []
    return _with(rows, ((part.series_id, part.person) for part in found))


def _with(rows: list[Row], parts: Iterable[tuple[int, YoungPerson]]) -> list[Row]:
    theirs = defaultdict(list)
    for thing, person in parts:
        theirs[thing].append(person)
    for row in rows:
        row.people = theirs[row.thing.pk]
    return rows
