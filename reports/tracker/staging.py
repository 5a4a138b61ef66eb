"""Each file is copied into a temporary table of its own, typed, row by row as it is read.

A cell with a fault is staged as NULL and its column named in `awry`, so that no later check speaks of it again.
A line with a fault of its own is staged with its ref alone: rows that name it are right to do so.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import BinaryIO

from django.db import connection

from reports.tracker import reading
from reports.tracker.cells import EMPTY, NULL, Check, check_for, escaped, quick_check_for
from reports.tracker.faults import Faults
from reports.tracker.files import TARGETS
from reports.tracker.format import LONGEST_REF, File
from reports.tracker.source import Source, TooLarge

BATCH = 64 * 1024  # characters handed to COPY at once
TOO_MANY = 1_000_000  # faults in one file after which nobody is helped by more


def stage(source: Source, faults: Faults, files: Collection[File]) -> dict[str, list[str]]:
    """Copies every file; answers which optional columns each file leaves out, by its key."""
    for file in files:
        _make_table(file)
    left_out: dict[str, list[str]] = {}
    for file in files:
        if file.name not in source.names() or source.is_spent:
            left_out[file.key] = []
            continue
        staging = _Staging(file, faults)
        try:
            with source.open(file.name) as stream:
                _copy(file, staging.lines(stream))
        except OSError:
            staging.broken_off("This file cannot be read.")
        left_out[file.key] = [name for name in file.names if name not in staging.places]
    _analyse(files)
    return left_out


def drop() -> None:
    tables = ", ".join((*(file.staged for file in TARGETS.values()), "extras_known"))
    with connection.cursor() as cursor:
        cursor.execute(f"drop table if exists {tables}")


def _make_table(file: File) -> None:
    columns = ", ".join(f"{column.name} {column.sql_type}" for column in file.columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"create temp table {file.staged} (line integer not null, awry text[] not null, {columns}) "
            "on commit drop"
        )


def _analyse(files: Collection[File]) -> None:
    with connection.cursor() as cursor:
        for file in files:
            cursor.execute(f"analyze {file.staged}")


class _Batches:
    """What COPY reads from: lines joined to pieces, made as they are asked for."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines

    def read(self, _size: int = -1) -> bytes:
        parts, length = [], 0
        for line in self._lines:
            parts.append(line)
            length += len(line)
            if length >= BATCH:
                break
        return "".join(parts).encode()


def _copy(file: File, lines: Iterator[str]) -> None:
    with connection.cursor() as cursor:
        names = ", ".join(["line", "awry", *file.names])
        cursor.copy_expert(f"copy {file.staged} ({names}) from stdin", _Batches(lines))


class _Staging:
    """Reads one file. `places` says where in a row each known column stands, once the header is read."""

    def __init__(self, file: File, faults: Faults) -> None:
        self.file = file
        self.faults = faults
        self.places: dict[str, int] = {}
        self.header: list[str] = []
        self._checks = [(column, check_for(column)) for column in file.columns]
        self._missing: list[str] = []
        #: Place, check, and what stands for an empty cell (None: it may not be empty) of each column, in order.
        self._quick: list[tuple[int, Check, str | None]] = []

    def lines(self, stream: BinaryIO) -> Iterator[str]:
        """The rows as COPY reads them. Never raises: COPY would turn that into an error of the database."""
        try:
            yield from self._lines(reading.rows(stream))
        except TooLarge:
            self.broken_off(
                "The zip unpacks to more than this service takes in. Nothing more of it was read."
            )
        except OSError:
            self.broken_off("This file cannot be read to its end: it is damaged.")

    def broken_off(self, sentence: str) -> None:
        self.faults.add(self.file.name, None, None, None, sentence)
        self.faults.incomplete.add(self.file.key)

    def _lines(self, rows: Iterator[reading.Row]) -> Iterator[str]:
        header = next(rows, None)
        if header is None:
            self.faults.add(
                self.file.name, 1, None, None, "The file is empty. Its first row names the columns."
            )
            self.faults.incomplete.add(self.file.key)
            return
        if not self._read_header(header):
            self.faults.incomplete.add(self.file.key)
            return
        for row in rows:
            if row.unclosed:
                self.faults.incomplete.add(self.file.key)
            if row.width != len(self.header) or row.troubles:
                yield self._lame(row)
            else:
                yield self._quickly(row) or self._sound(row)
            if self.faults.count(self.file.name) > TOO_MANY:
                self.broken_off("There are too many faults. The rest of this file was not read.")
                return

    def _read_header(self, row: reading.Row) -> bool:
        """False where the rows below cannot be understood."""
        if row.troubles:
            place, sentence = next(iter(row.troubles.items()))
            value = row.cells[place] if place < len(row.cells) else None
            self.faults.add(self.file.name, 1, None, value, sentence)
            return False
        self.header = row.cells
        for place, name in enumerate(row.cells):
            if name in row.cells[:place]:
                self._fault(1, name, name, "This column is named twice.")
            elif name in self.file.by_name:
                self.places[name] = place
            else:
                known = ", ".join(self.file.names)
                self._fault(1, name or None, name, f"This column is not known. The columns are: {known}.")
        twice = [name for name in self.places if row.cells.count(name) > 1]
        needed = [column.name for column in self.file.columns if not column.optional]
        absent = [name for name in needed if name not in self.places]
        for name in absent:
            self._fault(1, name, None, "This column is missing and is needed.")
        self._missing = [*absent, *twice]
        if self.file.ref in self._missing:
            self.faults.incomplete.add(self.file.key)
        for column in self.file.columns:
            empty = ("" if column.is_text else NULL) if column.optional else None
            self._quick.append((self.places.get(column.name, -1), quick_check_for(column), empty))
        return True

    def _quickly(self, row: reading.Row) -> str:
        """A row without fault of a file with all its columns; nothing where a closer look is needed."""
        out = [str(row.line), "{}"]
        cells = row.cells
        if self._missing:
            return ""
        try:
            for place, check, empty in self._quick:
                if place >= 0 and (cell := cells[place]):
                    out.append(check(cell))
                elif empty is None:
                    return ""
                else:
                    out.append(empty)
        except (ValueError, KeyError):
            return ""
        return "\t".join(out) + "\n"

    def _sound(self, row: reading.Row) -> str:
        awry: list[str] = []
        out = [str(row.line), "{}"]
        cells = row.cells
        for column, check in self._checks:
            place = self.places.get(column.name)
            cell = "" if place is None else cells[place]
            if column.name in self._missing:
                awry.append(column.name)
                out.append(NULL)
            elif cell:
                try:
                    out.append(check(cell))
                except ValueError as error:
                    self._fault(row.line, column.name, cell, str(error))
                    awry.append(column.name)
                    out.append(NULL)
            elif column.optional:
                out.append("" if column.is_text else NULL)
            else:
                self._fault(row.line, column.name, cell, EMPTY)
                awry.append(column.name)
                out.append(NULL)
        if awry:
            out[1] = f"{{{','.join(awry)}}}"
        return "\t".join(out) + "\n"

    def _lame(self, row: reading.Row) -> str:
        if row.troubles:
            for place, sentence in row.troubles.items():
                name = self.header[place] if place < len(self.header) else None
                value = row.cells[place] if place < len(row.cells) else None
                self._fault(row.line, name, value, sentence)
        else:
            self._fault(
                row.line,
                None,
                None,
                f"This row has {row.width:,} cells; the header has {len(self.header):,} columns.",
            )
        place = self.places.get(self.file.ref, reading.MOST_CELLS)
        ref = row.cells[place] if place < len(row.cells) and place not in row.troubles else ""
        return self._ref_alone(row.line, ref if len(ref) <= LONGEST_REF else "")

    def _ref_alone(self, line: int, ref: str) -> str:
        rest = [NULL] * (len(self.file.columns) - 1)
        awry = f"{{{','.join(self.file.names)}}}"
        return "\t".join([str(line), awry, escaped(ref) if ref else NULL, *rest]) + "\n"

    def _fault(self, line: int, column: str | None, value: str | None, sentence: str) -> None:
        self.faults.add(self.file.name, line, column, value, sentence)


def staged_rows(files: Iterable[File]) -> dict[str, int]:
    """How many rows each file has brought."""
    counts: dict[str, int] = {}
    with connection.cursor() as cursor:
        for file in files:
            cursor.execute(f"select count(*) from {file.staged}")
            counts[file.key] = cursor.fetchone()[0]
    return counts
