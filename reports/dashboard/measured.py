"""What the dashboard says of months and years: the measures themselves (docs/measures.md), in its own stretches."""

import datetime
from dataclasses import dataclass
from statistics import median

from django.db import connection

from hubs.models import Hub
from reports.dashboard.spans import Span
from reports.measures import MEASURES
from reports.measures.figures import Figure, Where, in_spans, parameters
from reports.measures.spoken import value_words
from reports.measures.words import WORDS

#: Those of the whole service on the dashboard, in its order.
NAMES = ("bed_occupancy", "bed_empty", "weeks_full", "residential_length_of_stay", "out_of_area_placements")
#: Weeks are counted from April, so of a month there are none.
YEARS_ALONE = frozenset({"weeks_full"})
#: Below so few a mean says little; the number is shown, and said to be small.
FEW = 5


@dataclass(frozen=True)
class Measured:
    """Each figure by measure, span and hub; `medians` of the lengths of stay, by span."""

    spans: list[Span]
    figures: dict[tuple[str, str, str], Figure]
    medians: dict[str, float | None]

    def of(self, name: str, span: Span, hub: str = "") -> Figure | None:
        return None if span.is_empty else self.figures.get((name, span.name, hub))


def measured(spans: list[Span], today: datetime.date, hubs: list[Hub]) -> Measured:
    """For whoever acts as the service. Two queries."""
    by_period = {span.period: span.name for span in spans}
    refs = [hub.tracker_ref for hub in hubs]
    found = in_spans(NAMES, [span.period for span in spans], today, refs)
    figures = {(one.measure, by_period[one.period], dict(one.where).get("hub", "")): one for one in found}
    return Measured(spans, figures, _medians(spans, today))


def _medians(spans: list[Span], today: datetime.date) -> dict[str, float | None]:
    """Of the items of the measure: a mean alone is pulled up by one long stay."""
    items = MEASURES["residential_length_of_stay"].items()
    query = f"SELECT period, array_agg(numerator) FROM ({items}) item GROUP BY period"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {WORDS.strip()} {query}", parameters([span.period for span in spans], today))
        lengths = dict(cursor.fetchall())
    return {span.name: median(lengths[n]) if n in lengths else None for n, span in enumerate(spans)}


def where_of(hub: Hub | None) -> Where:
    return (("hub", hub.tracker_ref),) if hub else ()


def words_of(one: Figure | None) -> str:
    return value_words(one) if one else "no figure"


def is_small(one: Figure | None) -> bool:
    return bool(one and one.denominator is not None and 0 < one.denominator < FEW)
