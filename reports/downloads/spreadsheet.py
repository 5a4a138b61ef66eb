"""A table as .xlsx: text is text, days and numbers are typed; nothing hidden, and no name of who made it."""

import datetime
import tempfile
from pathlib import Path
from typing import IO, Any

import xlsxwriter  # type: ignore[import-untyped]
from django.conf import settings
from django.utils import timezone
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from reports.downloads.columns import Cell, Table

MOST_SIGNS = 32_767  # of a cell
MOST_ROWS = 1_048_576  # of a sheet, its headings among them
CUT = " … (the rest does not fit into a cell)"
WIDTH = 22
NO_GUESSING = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_spreadsheet(table: Table, into: IO[bytes]) -> None:
    """Rows wait in files of the service's own folder, never where others could read them."""
    Path(settings.MEDIA_ROOT).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.MEDIA_ROOT) as folder:
        book = xlsxwriter.Workbook(into, {**NO_GUESSING, "tmpdir": folder})
        shapes = {
            "bold": book.add_format({"bold": True}),
            "day": book.add_format({"num_format": "d mmm yyyy"}),
            "moment": book.add_format({"num_format": "d mmm yyyy h:mm"}),
        }
        sheet, line = _sheet(book, table, shapes), 0
        for row in table.rows():
            line += 1
            if line == MOST_ROWS:
                sheet, line = _sheet(book, table, shapes), 1
            for place, cell in enumerate(row):
                _write(sheet, line, place, cell, shapes)
        book.close()


def _sheet(book: Any, table: Table, shapes: dict[str, Any]) -> Worksheet:
    sheet: Worksheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(table.headings) - 1, WIDTH)
    for place, heading in enumerate(table.headings):
        sheet.write_string(0, place, heading, shapes["bold"])
    return sheet


def _write(sheet: Worksheet, line: int, place: int, cell: Cell, shapes: dict[str, Any]) -> None:
    if isinstance(cell, datetime.datetime):
        local = timezone.localtime(cell).replace(tzinfo=None)
        sheet.write_datetime(line, place, local, shapes["moment"])
    elif isinstance(cell, datetime.date):
        sheet.write_datetime(line, place, cell, shapes["day"])
    elif isinstance(cell, int | float):
        sheet.write_number(line, place, cell)
    elif cell:
        sheet.write_string(
            line, place, cell if len(cell) <= MOST_SIGNS else cell[: MOST_SIGNS - len(CUT)] + CUT
        )
