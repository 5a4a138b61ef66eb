"""Whether what was restored is what was backed up: every difference by its name."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from partners.backups import files
from partners.backups.contents import contents, counters_behind
from partners.backups.drill.check import Check
from partners.backups.drill.cluster import Cluster
from partners.backups.manifest import UPLOADS, Manifest
from partners.backups.reading import snapshot
from partners.backups.shape import shape

CASTS = re.compile(r"::(?:character varying|text)(?:\[\])?|[()]")


def compared(cluster: Cluster, told: Manifest) -> Iterator[Check]:
    """Read as the backup's role, which so is proved to work on the restored one as well."""
    with snapshot(cluster.as_role("nwd_backup")) as cursor:
        found, behind, shaped = contents(cursor), counters_behind(cursor), shape(cursor)
    counts = {table: rows for table, (rows, _) in told.tables.items()}
    yield _same(
        f"row counts: {len(counts)} tables, {told.rows:,} rows",
        counts,
        {table: rows for table, (rows, _) in found.items()},
    )
    yield _same(f"content of {len(counts)} tables", told.tables, found)
    yield Check("numbers of new rows are free", not behind, ", ".join(behind))
    for kind, lines in told.shape.items():
        yield _same(f"{kind}: {len(lines)}", _said_alike(lines), _said_alike(shaped.get(kind, [])))
    marks = shaped["leakproof marks"]
    said = len(marks) == 2 and all(line.endswith(" t") for line in marks)
    yield Check("ts_match_vq and range_overlaps are leakproof", said, str(marks))


def files_compared(folder: Path, to: Path, told: Manifest) -> Check:
    files.unpack(folder / UPLOADS, to)
    return _same(f"uploads: {len(told.files)} files", told.files, files.found(to))


def _said_alike(lines: list[str]) -> Counter[str]:
    """PostgreSQL says `(array[a, b])::text[]` of what it was told, `array[a::text, b::text]` of that read again."""
    return Counter(CASTS.sub("", line) for line in lines)


def _same(what: str, before: Mapping[str, object], after: Mapping[str, object]) -> Check:
    differs = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    return Check(what, not differs, f"{len(differs)} differ: {'; '.join(differs[:3])}")
