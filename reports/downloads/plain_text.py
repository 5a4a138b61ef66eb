"""A table as CSV: what Excel opens without asking, and never as a formula (hostile.md E9)."""

import csv
import datetime
from typing import IO

from django.utils import timezone

from reports.downloads.columns import Cell, Table

#: What a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
MARK = "\ufeff"  # tells Excel that the file is UTF-8


def neutral(text: str) -> str:
    """With an apostrophe before it, as one types it there by hand: "+44 ..." stays readable and is no sum."""
    return f"'{text}" if text.startswith(FORMULA) else text


def as_text(cell: Cell) -> str:
    """Numbers as they are: a minus of our own is a number, not what somebody typed."""
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return f"{timezone.localtime(cell):%Y-%m-%d %H:%M}"
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return neutral(cell) if isinstance(cell, str) else str(cell)


def write_csv(table: Table, into: IO[bytes]) -> None:
    lines = csv.writer(_Encoded(into), lineterminator="\r\n")
    into.write(MARK.encode())
    lines.writerow(map(neutral, table.headings))
    lines.writerows(map(as_text, row) for row in table.rows())


class _Encoded:
    """A row at a time, so that a long list never lies in memory as a whole."""

    def __init__(self, into: IO[bytes]) -> None:
        self._into = into

    def write(self, text: str) -> int:
        return self._into.write(text.encode())
