"""How long an import takes, beside `COPY` of the same rows into one logged table each; and what memory it needs.

    .venv/bin/python -m benchmarks.tracker [FOLDER] [--times N] [--megabytes M]

Both run in one database, in turns, each in a transaction that is rolled back. The plain tables have a primary key
and foreign keys. With --megabytes a folder of that size is made from the example's contacts and imported, and the
most memory that this process took is printed.
"""

import argparse
import csv
import resource
import statistics
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import django
import psycopg2
from django.conf import settings
from django.db import connection, transaction

EXAMPLE = Path(__file__).resolve().parent.parent / "demo" / "tracker"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--megabytes", type=int, default=0)
    options = parser.parse_args()
    if options.megabytes:
        with tempfile.TemporaryDirectory() as place:
            grown(options.folder, Path(place), options.megabytes)
            before, seconds = most_memory(), one_import(Path(place))
            after = most_memory()
            say(
                f"{options.megabytes} MB: {seconds:.1f} s; memory {before:.0f} MB before, {after:.0f} MB at most"
            )
        return
    imports, copies = [], []
    for _ in range(options.times):
        copies.append(plain_copy(options.folder))
        imports.append(one_import(options.folder))
        say(f"COPY {copies[-1]:.2f} s   import {imports[-1]:.2f} s   ratio {imports[-1] / copies[-1]:.1f}")
    ratio = statistics.median(imports) / statistics.median(copies)
    say(f"median: import takes {ratio:.1f} times as long as COPY")


def one_import(folder: Path) -> float:
    """The whole verb but for its commit."""
    from partners.access import Service
    from reports.actions import import_tracker

    with transaction.atomic():
        began = time.perf_counter()
        outcome = import_tracker(by=Service(), path=folder)
        seconds = time.perf_counter() - began
        transaction.set_rollback(True)
    if outcome.faults or not outcome.rows_changed:
        raise SystemExit("The service is not empty, or the folder has faults: give NWD_DATA an empty folder.")
    return seconds


def plain_copy(folder: Path) -> float:
    """Seconds of `plain_tables`, without making the tables."""
    with closing(psycopg2.connect(settings.OWNER_DATABASE_URL)) as plain, plain.cursor() as cursor:
        seconds = plain_tables(cursor, folder)
        plain.rollback()
    return seconds


def plain_tables(cursor: "psycopg2.extensions.cursor", folder: Path) -> float:
    """One logged table a file, as somebody would make it who wants the rows and nothing else."""
    from reports.tracker.format import FILES

    cursor.execute("create schema plain")
    for file in FILES.values():
        columns = ", ".join(
            f"{c.name} {c.sql_type}"
            + (" primary key" if c.kind == "ref" else "")
            + (f" references plain.{c.to}" if c.kind == "link" else "")
            for c in file.columns
        )
        cursor.execute(f"create table plain.{file.key} ({columns})")
    began = time.perf_counter()
    for file in FILES.values():
        with (folder / file.name).open("rb") as rows:
            cursor.copy_expert(
                f"copy plain.{file.key} ({rows.readline().decode().strip()}) from stdin with (format csv)",
                rows,
            )
    return time.perf_counter() - began


def grown(example: Path, place: Path, megabytes: int) -> None:
    """The example with its contacts again and again, each time under other refs."""
    for path in example.glob("*.csv"):
        (place / path.name).write_bytes(path.read_bytes())
    with (example / "contacts.csv").open(newline="") as source:
        rows = list(csv.reader(source))
    with (place / "contacts.csv").open("w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(rows[0])
        turn = 0
        while out.tell() < megabytes * 1_000_000:
            writer.writerows([f"{row[0]}-{turn}", *row[1:]] for row in rows[1:])
            turn += 1


def most_memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")
    from nwd.local import place
    from nwd.local.commands import ready_for

    ready_for(place(), "tracker")
    django.setup()
    connection.ensure_connection()
    main()
