"""Months and years beside those before, as rows of a file: of the whole service, and of each hub."""

from collections.abc import Iterator

from reports.dashboard.dashboard import Dashboard
from reports.measures.written import COLUMNS, cells


def csv_rows(told: Dashboard) -> Iterator[list[str]]:
    """Each figure of the page, as the figures are written in their own files. What has no night yet is not there."""
    yield ["stretch", "hub", *COLUMNS]
    names = {"": "All hubs"} | {hub.tracker_ref: str(hub) for hub in told.hubs}
    order = {span.name: place for place, span in enumerate(told.measured.spans)}
    found = [(name, order[span], hub) for name, span, hub in told.measured.figures if hub in names]
    for name, place, hub in sorted(found):
        span = told.measured.spans[place]
        row = cells(told.measured.figures[name, span.name, hub])
        yield [span.words, names[hub], *(row[column] for column in COLUMNS)]
