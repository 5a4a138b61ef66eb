"""What the pages of figures show: one measure over its periods, and its breakdowns in one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from reports.measures import MEASURES, SUBJECTS, Measure
from reports.measures.figures import Figure, Where, breakdown_of
from reports.measures.periods import Length
from reports.measures.spoken import (
    numerator_words,
    period_words,
    unit_words,
    value_number,
    value_words,
    where_words,
)

Names = dict[str, dict[str, str]]
#: A subject, and each measure of it with its id and its newest figure.
Subject = tuple[str, list[tuple[str, Measure, "Shown | None"]]]
MOST_BARS = 12
LENGTH_WORDS = {
    Length.YEAR: "Years",
    Length.HALF: "Half years",
    Length.QUARTER: "Quarters",
    Length.MONTH: "Months",
}


@dataclass(frozen=True)
class Shown:
    """A figure with its words; `query` leads to the list behind it."""

    figure: Figure
    label: str
    period: str
    where: str
    value: str
    numerator: str
    denominator: str

    @classmethod
    def of(cls, figure: Figure, names: Names) -> "Shown":
        return cls(
            figure,
            MEASURES[figure.measure].label,
            period_words(figure.period),
            where_words(figure.where, names),
            value_words(figure),
            numerator_words(figure),
            "" if figure.denominator is None else f"{figure.denominator:,}",
        )

    @property
    def query(self) -> str:
        period = self.figure.period
        return urlencode({"from": period.start, "to": period.end, "for": self.figure.breakdown})


@dataclass(frozen=True)
class Choice:
    """One of several ways to look at the page."""

    text: str
    query: str
    current: bool


@dataclass(frozen=True)
class OneMeasure:
    """`rows`: the chosen breakdown, newest period first. `broken`: every breakdown of the newest period or the one
    asked for. `bars`: the newest rows as a picture, oldest first.
    """

    measure: Measure
    rows: list[Shown]
    broken: list[Shown]
    lengths: list[Choice]
    wheres: list[Choice]
    periods: list[Choice]

    @property
    def bars(self) -> list[tuple[str, float | None]]:
        return [(row.period, value_number(row.figure)) for row in reversed(self.rows[:MOST_BARS])]

    @property
    def unit(self) -> str:
        return unit_words(self.measure)

    @property
    def title(self) -> str:
        """The finding: the newest figure."""
        return f"{self.rows[0].value} in {self.rows[0].period}" if self.rows else ""

    @property
    def sentence(self) -> str:
        if not self.rows:
            return ""
        first, last = self.rows[:MOST_BARS][-1], self.rows[0]
        if first is last:
            return f"{last.where}: {last.value} in {last.period}."
        return f"{last.where}: from {first.value} in {first.period} to {last.value} in {last.period}."


def shown(name: str, found: Sequence[Figure], asked: Mapping[str, str], names: Names) -> OneMeasure:
    """`asked`: the length of period, the breakdown (`for`) and the period (`in`) that the reader chose."""
    measure = MEASURES[name]
    length = next(
        (one for one in measure.lengths if one.name.lower() == asked.get("length")), measure.lengths[0]
    )
    of_length = [one for one in found if one.period.length is length]
    starts = {one.period.start.isoformat(): one.period for one in of_length}
    period = starts.get(asked.get("in", "")) or max(starts.values(), key=lambda one: one.start, default=None)
    wheres = sorted({one.where for one in of_length}, key=lambda where: _order(measure, where, names))
    where = next(
        (one for one in wheres if breakdown_of(one) == asked.get("for")), wheres[0] if wheres else ()
    )
    rows = sorted(
        (one for one in of_length if one.where == where), key=lambda one: one.period.start, reverse=True
    )
    broken = sorted(
        (one for one in of_length if one.period == period), key=lambda one: _order(measure, one.where, names)
    )

    def choice(text: str, current: bool, **changed: str) -> Choice:
        same = {"length": length.name.lower(), "for": breakdown_of(where), "in": asked.get("in", "")}
        query = {"until": asked.get("until", "")} | same | changed
        return Choice(text, urlencode({key: value for key, value in query.items() if value}), current)

    return OneMeasure(
        measure,
        [Shown.of(one, names) for one in rows],
        [Shown.of(one, names) for one in broken],
        [
            choice(LENGTH_WORDS[one], one is length, length=one.name.lower(), **{"in": ""})
            for one in measure.lengths
        ],
        [choice(where_words(one, names), one == where, **{"for": breakdown_of(one)}) for one in wheres],
        [choice(period_words(one), one == period, **{"in": start}) for start, one in sorted(starts.items())],
    )


def latest_of_each(found: Sequence[Figure], names: Names) -> list[Subject]:
    """By subject, each measure with its newest figure for the whole service; some have none, being by hub alone."""
    newest: dict[str, Shown] = {}
    for one in sorted(found, key=lambda one: (one.period.end, -one.period.length.value)):
        if not one.where:
            newest[one.measure] = Shown.of(one, names)
    return [
        (subject, [(name, measure, newest.get(name)) for name, measure in group.items()])
        for subject, group in SUBJECTS.items()
    ]


def _order(measure: Measure, where: Where, names: Names) -> tuple[int, str]:
    """As the page lists the breakdowns, then by name."""
    return measure.by.index(tuple(key for key, _ in where)), where_words(where, names)
