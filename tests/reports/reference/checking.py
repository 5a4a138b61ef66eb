"""The rules of the tracker page as a plain validator: every fault of a folder as file, line and column.

It serves to prove the generator and the catalogue of faulty folders; it knows nothing of zips and stored rows.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from . import clock, csv_text
from .schema import FILES, Column

LONGEST_CELL = 100_000


class Fault(NamedTuple):
    file: str | None
    line: int | None
    column: str | None
    why: str


Row = dict[str, Any]  # the typed cells, None where empty or faulty, and "line", "file" and "at" (its place)


def validate(folder: Path, lead: str | None = None) -> list[Fault]:
    faults: list[Fault] = []
    for path in sorted(Path(folder).iterdir()):
        if path.name not in FILES or not path.is_file():
            faults.append(Fault(path.name, None, None, "unknown file"))
    tables: dict[str, list[Row]] = {}
    for file in FILES:
        found: list[Fault] = []
        tables[file] = read(Path(folder), file, found)
        faults += found
    for file in FILES:
        faults += refs(tables, file)
        for row in tables[file]:
            faults += within(row)
    faults += between(tables)
    councils = [row["agency_ref"] for row in tables["agencies.csv"] if row["kind"] == "council"]
    if lead is None and len(councils) != 1:
        faults.append(Fault("agencies.csv", None, "kind", "which agency leads?"))
    if lead is not None and lead not in [row["agency_ref"] for row in tables["agencies.csv"]]:
        faults.append(Fault("agencies.csv", None, None, "no such lead"))
    return faults


def read(folder: Path, file: str, faults: list[Fault]) -> list[Row]:
    if not (folder / file).is_file():
        return []
    columns = {column.name: column for column in FILES[file]}
    rows: list[Row] = []
    header: list[str] | None = None
    try:
        for line, cells in csv_text.rows(csv_text.decode((folder / file).read_bytes())):
            if header is None:
                header = cells
                headings(file, header, columns, faults)
            elif len(cells) != len(header):
                faults.append(Fault(file, line, None, "ragged"))
            else:
                row: Row = dict.fromkeys(columns) | {"line": line, "file": file, "at": len(rows)}
                for name, text in zip(header, cells, strict=True):
                    if name in columns:
                        row[name] = read_cell(columns[name], text, Fault(file, line, name, ""), faults)
                rows.append(row)
    except csv_text.Broken as broken:
        faults.append(Fault(file, broken.line, None, str(broken)))
    else:
        if header is None:
            faults.append(Fault(file, 1, None, "no header"))
    return rows


def headings(file: str, header: list[str], columns: dict[str, Column], faults: list[Fault]) -> None:
    for at, name in enumerate(header):
        if name in header[:at]:
            faults.append(Fault(file, 1, name, "column twice"))
        if name not in columns:
            faults.append(Fault(file, 1, name, "unknown column"))
    for column in columns.values():
        if not column.optional and column.name not in header:
            faults.append(Fault(file, 1, column.name, "column missing"))


def read_cell(column: Column, text: str, at: Fault, faults: list[Fault]) -> Any:
    try:
        return value_of(column, text)
    except ValueError as wrong:
        faults.append(at._replace(why=f"{text[:40]!r}: {wrong}"))
        return None


def value_of(column: Column, text: str) -> Any:
    if "\0" in text or len(text) > LONGEST_CELL:
        raise ValueError("a NUL, or too long")
    if not text:
        if column.optional:
            return None
        raise ValueError("empty")
    if column.kind in ("ref", "link") and len(text) > 64:
        raise ValueError("a ref has up to 64 characters")
    if column.values and text not in column.values:
        raise ValueError("none of the values")
    if column.kind == "date":
        return clock.to_date(text)
    if column.kind == "time":
        return clock.to_time(text)
    if column.kind == "whole":
        if not (text.isascii() and text.isdigit()):
            raise ValueError("no whole number")
        if column.high is not None and not column.low <= int(text) <= column.high:
            raise ValueError("out of range")
        return int(text)
    return text


def refs(tables: dict[str, list[Row]], file: str) -> Iterator[Fault]:
    first = FILES[file][0].name
    seen = set()
    for row in tables[file]:
        if row[first] is not None and row[first] in seen:
            yield Fault(file, row["line"], first, "ref twice")
        seen.add(row[first])
    for column in FILES[file]:
        if column.link:
            known = {row[FILES[column.link][0].name] for row in tables[column.link]}
            for row in tables[file]:
                if row[column.name] is not None and row[column.name] not in known:
                    yield Fault(file, row["line"], column.name, "ref unknown")


def within(row: Row) -> Iterator[Fault]:
    """What one row says against itself."""
    file, line = row["file"], row["line"]
    ends = [("start_on", "end_on"), ("opened_on", "closed_on"), ("started_on", "left_on")]
    for start, end in [*ends, ("started_at", "returned_at")]:
        if row.get(start) and row.get(end) and row[end] < row[start]:
            yield Fault(file, line, end, "end before start")
    if row.get("received_at") and row["closed_on"] and row["closed_on"] < clock.day_of(row["received_at"]):
        yield Fault(file, line, "closed_on", "closed before it was received")
    if file == "care_periods.csv" and row["legal_status"] and row["status"] not in (None, "looked_after"):
        yield Fault(file, line, "legal_status", "for looked_after alone")
    if file == "placements.csv" and row["kind"] and (row["kind"] == "hub_bed") != bool(row["bed_ref"]):
        yield Fault(file, line, "bed_ref", "a hub_bed names its bed; no other kind does")
    if file == "assessments.csv":
        parts = [row[name] for name in ("emotional", "conduct", "hyperactivity", "peer")]
        if row["total"] is not None and None not in parts and sum(parts) != row["total"]:
            yield Fault(file, line, "total", "not the sum")


def between(tables: dict[str, list[Row]]) -> Iterator[Fault]:
    """What two rows may not both say. Each later row is named once for each rule that it breaks."""
    stays, holds = tables["placements.csv"], tables["bed_holds.csv"]
    in_beds = [row for row in stays if row["kind"] == "hub_bed"]
    yield from clashes(stays, lambda row: row["person_ref"])
    yield from clashes([*in_beds, *holds], lambda row: row["bed_ref"])
    yield from clashes(
        [*in_beds, *holds], lambda row: row["person_ref"], lambda one, other: one["file"] != other["file"]
    )
    care = [row for row in tables["care_periods.csv"] if row["person_ref"]]
    yield from clashes(care, lambda row: (row["person_ref"], row["status"]))
    keys = [row for row in tables["allocations.csv"] if row["role"] == "key_worker"]
    yield from clashes(keys, lambda row: row["person_ref"])
    seen = set()
    for row in tables["needs.csv"]:
        if row["main"] == "yes":
            whose = (row["person_ref"], row["discipline"])
            if whose in seen:
                yield Fault("needs.csv", row["line"], "need_ref", "second main need")
            seen.add(whose)


def clashes(
    rows: list[Row],
    whose: Callable[[Row], Any],
    also: Callable[[Row, Row], bool] = lambda one, other: True,
) -> Iterator[Fault]:
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        earlier = groups.setdefault(whose(row), [])
        if whose(row) and any(also(row, other) and overlap(row, other) for other in earlier):
            yield Fault(row["file"], row["line"], "start_on", "overlap")
        earlier.append(row)


def overlap(one: Row, other: Row) -> bool:
    if not one["start_on"] or not other["start_on"]:
        return False
    start = max(one["start_on"], other["start_on"])
    return all(start < row["end_on"] for row in (one, other) if row["end_on"])  # an open one has no last day
