"""Valid tracker folders from a seed, full of rows on boundaries, and written as awkwardly as is allowed.

`write(folder, seed)` and `write(folder, seed, canonical=True)` hold the same rows: the second is written as
an export writes it, so that importing the first and exporting must give the second, byte for byte.
"""

from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, NamedTuple

from . import random_houses, random_people
from .chance import Chance
from .clock import written_in_london
from .csv_text import cell
from .schema import FILES, Column

Tables = dict[str, list[dict[str, Any]]]
# Columns that may be left empty throughout without breaking a rule, so that the written file may lack them.
MAY_GO = {"area", "email", "known_as", "nhs_number", "upn", "home_district", "died_on", "reason", "support"}
MAY_GO |= {"provider", "planned_end", "summary", "started_by", "duration_minutes", "offence", "safety_scale"}
MAY_GO |= {"referring_agency_ref", "reported_at", "interview_offered_at", "notified_at", "respondent"}


class Written(NamedTuple):
    """`lead` is the agency to name with `--lead`, None where none is needed."""

    folder: Path
    lead: str | None
    first_year: int


def build(seed: int, people: int) -> tuple[Chance, Tables]:
    chance = Chance(seed)
    tables: Tables = {file: [] for file in FILES}
    random_houses.build(chance, tables, councils={3: 0, 4: 2}.get(seed % 5, 1))
    random_people.build(chance, tables, people)
    for file, columns in FILES.items():
        for column in columns:
            if column.name in MAY_GO and column.optional and chance.maybe(0.08):
                for row in tables[file]:
                    row[column.name] = ""
    return chance, tables


def lead(tables: Tables) -> str | None:
    councils = [row["agency_ref"] for row in tables["agencies.csv"] if row["kind"] == "council"]
    if len(councils) == 1:
        return None
    return councils[-1] if councils else tables["agencies.csv"][0]["agency_ref"]


def write(folder: Path, seed: int, people: int = 30, canonical: bool = False) -> Written:
    chance, tables = build(seed, people)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for file, columns in FILES.items():
        raw = exported(columns, tables[file]) if canonical else awkward(chance, columns, tables[file])
        if raw is not None:
            (folder / file).write_bytes(raw)
    return Written(folder, lead(tables), chance.first_year)


def as_exported(value: Any) -> str:
    if isinstance(value, datetime):
        return written_in_london(value)
    return value.isoformat() if isinstance(value, date) else value or ""


def exported(columns: tuple[Column, ...], rows: list[dict[str, Any]]) -> bytes:
    """Rows in ref order, columns in the page's order, quotes only where needed, LF, a header even with no rows."""
    names = [column.name for column in columns]
    lines = [names, *([as_exported(row[name]) for name in names] for row in by_ref(columns, rows))]
    return "".join(",".join(map(cell, line)) + "\n" for line in lines).encode()


def by_ref(columns: tuple[Column, ...], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: row[columns[0].name])


def awkward(chance: Chance, columns: tuple[Column, ...], rows: list[dict[str, Any]]) -> bytes | None:
    """The same rows in any order the page allows: None stands for a file left out because it has no rows."""
    if not rows and chance.maybe(0.5):
        return None
    names = [
        column.name
        for column in columns
        if not (column.optional and chance.maybe(0.8) and all(not row[column.name] for row in rows))
    ]
    rows = list(rows)
    if chance.maybe(0.7):
        chance.shuffle(rows)
    if chance.maybe(0.5):
        chance.shuffle(names)
    quote_all, end = chance.maybe(0.2), chance.choice(["\n", "\n", "\r\n"])
    lines = [names, *([as_somebody_wrote(chance, row[name]) for name in names] for row in rows)]
    write_cell = quoted if quote_all else cell
    text = end.join(",".join(map(write_cell, line)) for line in lines)
    if chance.maybe(0.8):
        text += end
    return (b"\xef\xbb\xbf" if chance.maybe(0.3) else b"") + text.encode()


def quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def as_somebody_wrote(chance: Chance, value: Any) -> str:
    """A moment in London's offset, in UTC as `Z` or `+00:00`, or in another; with seconds of 0 or without."""
    if not isinstance(value, datetime) or chance.maybe(0.5):
        return as_exported(value)
    zone = chance.choice([UTC, UTC, timezone(timedelta(hours=5, minutes=45)), timezone(timedelta(hours=-11))])
    seconds = value.second or chance.maybe(0.5)
    text = value.astimezone(zone).isoformat(timespec="seconds" if seconds else "minutes")
    return text.replace("+00:00", "Z") if chance.maybe(0.5) else text


def counts(seed: int, people: int = 30) -> Counter[str]:
    """How many rows each file of that seed has."""
    return Counter({file: len(rows) for file, rows in build(seed, people)[1].items()})
