"""What stands behind a figure: the items of its own query, in one period and breakdown.

A figure is whole; of its list each reader sees what they may see, and how many more there are.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from django.db import connection

from cases.models import Record, YoungPerson
from partners import access
from partners.access import Permission, Service
from partners.context import acting
from reports.measures import MEASURES
from reports.measures.figures import Where, parameters
from reports.measures.periods import Period
from reports.measures.unnamed import with_hidden_facts
from reports.measures.words import WORDS


@dataclass(frozen=True)
class Item:
    """One thing counted: a record of a person, a person, or something of a home that is nobody's record."""

    person_id: int | None
    record_id: int | None
    thing: str
    numerator: Fraction
    denominator: int | None


@dataclass(frozen=True)
class Listing:
    """`items` are those that the reader may see; `hidden` is how many more stand behind the figure."""

    items: list[Item]
    hidden: int

    @property
    def hidden_words(self) -> str:
        more = " more" if self.items else ""
        if self.hidden == 1:
            return f"1{more} is counted here. The name is shown only to those who work with them."
        return (
            f"{self.hidden:,}{more} are counted here. Their names are shown only to those who work with them."
        )


@dataclass(frozen=True)
class Line:
    """An item with what a page shows of it."""

    item: Item
    person: YoungPerson | None
    record: Record | None

    @property
    def counted(self) -> str:
        number = self.item.numerator
        return f"{number.numerator:,}" if number.denominator == 1 else f"{float(number):.2f}"


def listing(reader: access.Actor, name: str, period: Period, where: Where, to_day: datetime.date) -> Listing:
    """By family name. Who may read figures but no records sees nobody; of a record that is sealed to others nobody
    learns here whose it is.
    """
    found = _items(name, period, where, to_day)
    shown = [item for item in found if item.person_id is None]
    if access.may(reader, Permission.READ_PERSON):
        may_know = YoungPerson.objects.visible_to(reader).filter(pk__in={item.person_id for item in found})
        may_read = Record.objects.visible_to(reader).filter(pk__in={item.record_id for item in found})
        people = set(may_know.values_list("pk", flat=True))
        records = {None, *may_read.values_list("pk", flat=True)}
        shown = [
            item for item in found
            if item.person_id is None or (item.person_id in people and item.record_id in records)
        ]  # fmt: skip
        hidden = with_hidden_facts(reader, {item.person_id for item in shown if item.record_id is None})
        shown = [item for item in shown if item.record_id is not None or item.person_id not in hidden]
    if MEASURES[name].once:
        whole = len({item.person_id for item in found})
        shown = list({item.person_id: replace(item, record_id=None) for item in shown}.values())
        return Listing(shown, whole - len(shown))
    return Listing(shown, len(found) - len(shown))


def lines(reader: access.Actor, items: Sequence[Item]) -> list[Line]:
    """Two queries for a page of them."""
    people = YoungPerson.objects.visible_to(reader).in_bulk(
        [item.person_id for item in items if item.person_id]
    )
    records = Record.objects.visible_to(reader).in_bulk([item.record_id for item in items if item.record_id])
    return [Line(item, people.get(item.person_id or 0), records.get(item.record_id or 0)) for item in items]


@acting(Service())
def _items(name: str, period: Period, where: Where, to_day: datetime.date) -> list[Item]:
    with connection.cursor() as cursor:
        chosen = {f"of_{key}": value for key, value in where}
        cursor.execute(_behind(name, where), parameters([period], to_day) | chosen)
        return [
            Item(person, record, thing or "", Fraction(int(numerator), int(divisor)), denominator)
            for person, record, thing, numerator, denominator, divisor in cursor.fetchall()
        ]


def _behind(name: str, where: Where) -> str:
    measure = MEASURES[name]
    columns = [
        "item.person_id",
        "item.record_id",
        "item.thing" if measure.of_a_home else "NULL",
        "item.numerator",
        "item.denominator",
        "item.divisor" if measure.divided else "1",
    ]
    chosen = " AND ".join(["true", *(f"item.{key} = %(of_{key})s" for key, _ in where)])
    return f"""
        WITH {WORDS.strip()}
        SELECT {", ".join(columns)}
        FROM ({measure.items()}) item
        LEFT JOIN cases_youngperson person ON person.id = item.person_id
        WHERE {chosen}
        ORDER BY lower(person.family_name), lower(person.given_name), person.id, record_id
    """  # noqa: S608 (all of it is written in this package; values are parameters)
