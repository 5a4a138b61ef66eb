"""An import of very many contacts, beside `COPY` of the same rows; its memory; and five years of all measures on it.

    python -m benchmarks.contacts [--contacts N] [--turns N] [--with-words]

Time on the processor of importer and database. Both in one database, in turns, each rolled back. It is a scratch of
its own without the full text of the records; with --with-words the same with it, for the number beside the bar.
"""

import argparse
import csv
import datetime
import tempfile
from contextlib import closing
from pathlib import Path

import psycopg2

from benchmarks import scratch
from benchmarks.rows import Row
from benchmarks.tracker import EXAMPLE, most_memory, plain_tables
from nwd.local.place import Place, owner_url

WITHOUT_WORDS = "alter table cases_record drop column if exists search_words"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--contacts", type=int, default=1_000_000)
    parser.add_argument("--turns", type=int, default=1)
    parser.add_argument("--with-words", action="store_true")
    options = parser.parse_args()
    here = scratch.named("import-words" if options.with_words else "import")
    scratch.ready(here)
    if not options.with_words:
        with scratch.owned(here) as cursor:
            cursor.execute(WITHOUT_WORDS)
    scratch.enter(here)
    with tempfile.TemporaryDirectory() as folder:
        many_contacts(Path(folder), options.contacts)
        measure(here, Path(folder), options.contacts, options.turns, with_words=options.with_words)


def measure(here: Place, folder: Path, contacts: int, turns: int, *, with_words: bool) -> None:
    copies, imports, figured = [copied(here, folder)], [], []
    for _ in range(turns):
        imported, counted = one_import(folder)
        imports.append(imported)
        figured.append(counted)
        copies.append(copied(here, folder))
    ratio = min(imports) / min(copies)
    what = f"import of {contacts:,} contacts"
    if with_words:
        Row(f"{what} with full text: × COPY", ratio).tell()
        return
    Row(f"{what}: × COPY", ratio, 6).tell()
    Row(f"{what}: megabytes at most", most_memory(), 400).tell()
    Row("all measures for five years on it: × import", min(figured) / min(imports), 1).tell()


def copied(here: Place, folder: Path) -> float:
    """Into one logged table a file, with keys: what somebody would make who wants the rows and nothing else."""
    from benchmarks.cpu import schedule, spent

    with closing(psycopg2.connect(owner_url(here))) as plain, plain.cursor() as cursor:
        seconds = spent(lambda: plain_tables(cursor, folder), theirs=schedule(plain.get_backend_pid()))
        plain.rollback()
    return seconds


def one_import(folder: Path) -> tuple[float, float]:
    """The whole verb but for its commit, and the figures of five years on what it brought."""
    from django.db import transaction

    from benchmarks.cpu import alone, spent
    from partners.access import Service
    from reports.actions import import_tracker
    from reports.measures.figures import figures

    alone()

    def work() -> None:
        outcome = import_tracker(by=Service(), path=folder)
        if outcome.faults or not outcome.rows_changed:
            raise SystemExit("The scratch is not empty, or the folder has faults.")

    with transaction.atomic():
        imported = spent(work)
        counted = spent(lambda: figures(datetime.date(2014, 4, 1), datetime.date(2019, 3, 31)))
        transaction.set_rollback(True)
    return imported, counted


def many_contacts(place: Path, number: int) -> None:
    """The example with so many contacts, its own again and again, each time under other refs."""
    for path in EXAMPLE.glob("*.csv"):
        (place / path.name).write_bytes(path.read_bytes())
    with (EXAMPLE / "contacts.csv").open(newline="") as source:
        header, *rows = csv.reader(source)
    with (place / "contacts.csv").open("w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        for turn in range(-(-number // len(rows))):
            left = number - turn * len(rows)
            writer.writerows([f"{row[0]}-{turn}", *row[1:]] for row in rows[:left])


if __name__ == "__main__":
    main()
