"""Figures from the items behind them: one query for all measures whose periods have the same lengths."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

from django.db import connection

from cases.models import Discipline
from hubs.models import Hub
from partners.access import Service
from partners.context import acting
from partners.models import Agency
from reports.measures import MEASURES
from reports.measures.measure import Unit
from reports.measures.periods import Period, periods
from reports.measures.words import WORDS

#: A breakdown with its values: (("discipline", "police"), ("hub", "EAST")). Empty for the whole service.
Where = tuple[tuple[str, str], ...]

#: By measure and number of the period, then by breakdown: numerator and denominator.
Sums = dict[tuple[str, int], dict[Where, tuple[Fraction, int]]]


@dataclass(frozen=True)
class Figure:
    """One row of the output: `value` is exact; None where there is nothing to divide by."""

    measure: str
    period: Period
    where: Where
    numerator: int | Fraction
    denominator: int | None

    @property
    def breakdown(self) -> str:
        return breakdown_of(self.where)

    @property
    def value(self) -> Fraction | None:
        unit = MEASURES[self.measure].unit
        if unit is Unit.COUNT or self.denominator is None:
            return Fraction(self.numerator)
        if self.denominator == 0:
            return None
        return Fraction(self.numerator) / self.denominator * (100 if unit is Unit.PERCENT else 1)


def breakdown_of(where: Where) -> str:
    return ";".join(f"{key}={value}" for key, value in where)


@acting(Service())
def figures(
    from_day: datetime.date,
    to_day: datetime.date,
    *,
    names: Sequence[str] = tuple(MEASURES),
    hub: str | None = None,
) -> list[Figure]:
    """Every figure of the measures in the whole periods of the range, ordered as the page says.

    `hub` leaves those whose breakdown names that hub. Figures are the whole service's: who may ask is for the door.
    """
    asked = [name for name in dict.fromkeys(names) if hub is None or "hub" in MEASURES[name].keys]
    values = values_of_keys()
    found = [
        figure
        for lengths in dict.fromkeys(MEASURES[name].lengths for name in asked)
        for figure in _of_lengths(
            [name for name in asked if MEASURES[name].lengths == lengths],
            [span for length in lengths for span in periods(length, from_day, to_day)],
            to_day,
            values,
        )
        if hub is None or ("hub", hub) in figure.where
    ]
    return sorted(found, key=lambda one: (one.measure, one.period.start, one.breakdown, one.period.end))


def in_spans(
    names: Sequence[str], spans: Sequence[Period], to_day: datetime.date, hubs: list[str]
) -> list[Figure]:
    """The same in any spans, also of a year that is not over: for the dashboard, which acts as the service already.

    One query. Nights before `to_day` alone are in its spans, so that what is still to come counts nowhere.
    """
    return list(
        _of_lengths(
            list(names), list(spans), to_day, {"hub": hubs, "agency": [], "discipline": [], "need": []}
        )
    )


def values_of_keys() -> dict[str, list[str]]:
    """Those that have a row of their own also where they count 0. Needs that nobody has are left out."""
    return {
        "hub": list(Hub.objects.values_list("tracker_ref", flat=True)),
        "agency": list(Agency.objects.values_list("tracker_ref", flat=True)),
        "discipline": list(Discipline.values),
        "need": [],
    }


def _of_lengths(
    names: list[str], spans: list[Period], to_day: datetime.date, values: dict[str, list[str]]
) -> Iterator[Figure]:
    """Those of measures that share their periods: what was counted, and the rows that count 0."""
    sums = _sums(names, spans, to_day) if spans else {}
    for name, number in product(names, range(len(spans))):
        measure = MEASURES[name]
        zeros = {
            tuple(zip(keys, row, strict=True))
            for keys in measure.by
            for row in product(*(values[key] for key in keys))
        }
        counted = sums[name, number]
        for where in zeros | counted.keys():
            numerator, denominator = counted.get(where, (Fraction(0), 0))
            yield Figure(
                name,
                spans[number],
                where,
                numerator if measure.divided else int(numerator),
                None if measure.unit is Unit.COUNT else denominator,
            )


def _sums(names: list[str], spans: list[Period], to_day: datetime.date) -> Sums:
    """One query for all the measures. Items with different divisors come as a row each, so that no sum is rounded."""
    sums: Sums = defaultdict(dict)
    query = " UNION ALL ".join(_adding_up(name) for name in names)
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {WORDS.strip()} {query}", parameters(spans, to_day))
        for name, number, unbroken, values, numerator, denominator, divisor in cursor.fetchall():
            keys = MEASURES[name].keys
            grouped = _grouped(keys, unbroken)
            where = tuple((key, value) for key, value in zip(keys, values, strict=True) if key in grouped)
            top, bottom = sums[name, number].get(where, (Fraction(0), 0))
            top += Fraction(_whole(numerator), _whole(divisor))
            sums[name, number][where] = (top, bottom + _whole(denominator or 0))
    return sums


def parameters(spans: Sequence[Period], to_day: datetime.date) -> dict[str, Any]:
    """What the words of words.py stand on."""
    return {
        "asked_to": to_day,
        "numbers": list(range(len(spans))),
        "starts": [span.start for span in spans],
        "afters": [span.after for span in spans],
    }


def _adding_up(name: str) -> str:
    measure = MEASURES[name]
    divisor = ["divisor"] if measure.divided else []
    sets = ", ".join(f"({', '.join(['period', *breakdown, *divisor])})" for breakdown in measure.by)
    unbroken = f"GROUPING({', '.join(measure.keys)})" if measure.keys else "0"
    columns = [
        f"'{name}'",
        "period",
        unbroken,
        f"ARRAY[{', '.join(measure.keys)}]::text[]",
        "count(DISTINCT person_id)::numeric" if measure.once else "sum(numerator::numeric)",
        "sum(denominator::numeric)",
        "divisor::numeric" if measure.divided else "1::numeric",
    ]
    return f"SELECT {', '.join(columns)} FROM ({measure.items()}) item GROUP BY GROUPING SETS ({sets})"  # noqa: S608


def _grouped(keys: Sequence[str], unbroken: int) -> set[str]:
    """The keys by which a row is grouped: GROUPING sets a bit, the last key's lowest, for each by which it is not."""
    return {key for bit, key in enumerate(reversed(keys)) if not unbroken >> bit & 1}


def _whole(number: int | Decimal) -> int:
    if number != int(number):
        raise ArithmeticError(f"{number} is not whole, so it was rounded on its way")
    return int(number)
