"""Months and years beside those before: the measures of the dashboard as its tables and its picture show them."""

from hubs.models import Hub
from reports.dashboard.dashboard import Dashboard
from reports.dashboard.measured import NAMES, YEARS_ALONE, is_small, words_of
from reports.dashboard.shown import Number, Row, list_of
from reports.dashboard.spans import Span
from reports.measures import MEASURES


def measured_rows(told: Dashboard) -> list[Row]:
    """Measure by measure, the medians under the means."""
    found = []
    for name in NAMES:
        hub_alone = ("hub",) in MEASURES[name].by and () not in MEASURES[name].by
        if not hub_alone:
            found.append(
                Row(MEASURES[name].label, [_measured(told, name, span) for span in told.measured.spans])
            )
        if name == "residential_length_of_stay":
            found.append(
                Row("Length of stay, the middle one", [_median(told, span) for span in told.measured.spans])
            )
    return found


def by_hub_rows(told: Dashboard, name: str) -> list[Row]:
    return [
        Row(str(hub), [_measured(told, name, span, hub) for span in told.measured.spans]) for hub in told.hubs
    ]


def _measured(told: Dashboard, name: str, span: Span, hub: Hub | None = None) -> Number:
    one = told.measured.of(name, span, hub.tracker_ref if hub else "")
    if one is None or (name in YEARS_ALONE and "month" in span.name):
        return Number(span.words, "–" if one else "no night yet")
    url = list_of(name, span=span.name, hub=hub.reference if hub else "")
    return Number(span.words, words_of(one), url if one.value is not None else "", is_small(one))


def _median(told: Dashboard, span: Span) -> Number:
    found = told.measured.medians[span.name]
    text = "no figure" if found is None else f"{found:g} nights"
    return Number(
        span.words, text, list_of("residential_length_of_stay", span=span.name) if found is not None else ""
    )
