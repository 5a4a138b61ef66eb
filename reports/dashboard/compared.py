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


def bars(told: Dashboard) -> list[tuple[str, float | None]]:
    return [
        (f"{one.first:%b %Y}", round(100 * one.occupied / one.available, 1) if one.available else None)
        for one in told.months
    ]


def bars_words(told: Dashboard) -> tuple[str, str]:
    """The finding of the picture, and its sentence."""
    found = [
        (month, value) for month, (_, value) in zip(told.months, bars(told), strict=True) if value is not None
    ]
    if not found:
        return "No bed could be slept in yet", "There is no month to compare."
    (first, began), (last, now) = found[0], found[-1]
    moved = "up" if now > began else "down" if now < began else "the same"
    until = " so far" if last.first == told.moment.tonight.replace(day=1) else ""
    return (
        f"{now:g}% in {last.first:%B %Y}{until}: {moved}",
        f"From {began:g}% in {first.first:%B %Y} to {now:g}% in {last.first:%B %Y}{until}.",
    )
