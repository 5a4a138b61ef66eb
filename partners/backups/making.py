"""Makes a backup: dump, counts and shape of one snapshot, then the uploads; whole or not at all."""

import re
import subprocess
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg2

from partners.backups import files
from partners.backups.contents import contents
from partners.backups.keeping import STAMP, draft
from partners.backups.manifest import DUMP, UPLOADS, Manifest
from partners.backups.programs import begun, ended, program
from partners.backups.reading import snapshot
from partners.backups.refusal import Refused
from partners.backups.shape import shape

if TYPE_CHECKING:
    from psycopg2.extensions import cursor as Cursor

#: A table's rows in the list that `pg_restore` gives of a dump.
DATA = re.compile(r"^\d+; \d+ \d+ TABLE DATA public (\S+) ", re.MULTILINE)


def make(to: Path, database: dict[str, Any], uploads: Path) -> tuple[Path, Manifest]:
    """The new folder in `to`. Raises Refused, and then nothing is left there."""
    at, began = datetime.now(UTC), time.monotonic()
    with snapshot(database) as cursor, draft(to, at) as folder:
        told = Manifest(made_at=at.isoformat(timespec="seconds"), server=_server(cursor))
        _dump(cursor, database, folder / DUMP, told)
        told.files = files.pack(uploads, folder / UPLOADS)
        told.seconds = round(time.monotonic() - began, 1)
        told.seal(folder)
    return to / f"{at:{STAMP}}", told


def _dump(cursor: "Cursor", database: dict[str, Any], path: Path, told: Manifest) -> None:
    """While `pg_dump` writes, we count in the snapshot that it was given."""
    cursor.execute("SELECT pg_export_snapshot()")
    (moment,) = cursor.fetchone() or ("",)
    words = ["--format=custom", f"--snapshot={moment}", "--lock-wait-timeout=60s", f"--file={path}"]
    dumping = begun(program("pg_dump", told.server), database, *words)
    try:
        told.tables, told.shape = contents(cursor), shape(cursor)
    except BaseException as error:
        dumping.kill()
        dumping.communicate()
        if isinstance(error, psycopg2.Error):
            raise Refused(f"Reading the database failed: {str(error).strip()}") from None
        raise
    ended(dumping, "pg_dump")
    _refuse_gaps(path, told)


def _refuse_gaps(path: Path, told: Manifest) -> None:
    listing = [str(program("pg_restore", told.server)), "--list", str(path)]
    listed = subprocess.run(listing, capture_output=True, text=True, check=False)
    if missing := told.tables.keys() - set(DATA.findall(listed.stdout)):
        raise Refused(f"The dump does not hold the rows of {', '.join(sorted(missing))}. Nothing was kept.")


def _server(cursor: "Cursor") -> int:
    cursor.execute("SELECT current_setting('server_version_num')::int / 10000")
    (major,) = cursor.fetchone() or (0,)
    return int(major)
