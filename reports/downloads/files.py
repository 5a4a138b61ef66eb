"""The two sorts of files that a list is taken along as."""

import datetime
from collections.abc import Callable
from typing import IO

from django.http import HttpResponse
from django.utils import timezone

from reports.downloads.columns import Table
from reports.downloads.plain_text import write_csv
from reports.downloads.spreadsheet import write_spreadsheet

WRITERS: dict[str, Callable[[Table, IO[bytes]], None]] = {"csv": write_csv, "xlsx": write_spreadsheet}
TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
WORDS = {"csv": "CSV", "xlsx": "spreadsheet"}


def file_name(listing: str, sort: str, on: datetime.date | None = None) -> str:
    """What it is and of which day: it lies in a folder of downloads, so it names nobody."""
    return f"{listing}-{on or timezone.localdate()}.{sort}"


def answer(table: Table, listing: str, sort: str) -> HttpResponse:
    response = HttpResponse(content_type=TYPES[sort])
    response["Content-Disposition"] = f'attachment; filename="{file_name(listing, sort)}"'
    WRITERS[sort](table, response)  # type: ignore[arg-type]
    return response
