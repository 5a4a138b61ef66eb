"""How long all measures over five years take, beside the import of the same tracker.

    .venv/bin/python -m benchmarks.measures [FOLDER] [--times N] [--first-year Y]

Both run in one transaction that is rolled back, so the database has no statistics about the rows yet: the worst case.
Give NWD_DATA an empty folder.
"""

import argparse
import datetime
import os
import statistics
import time
from pathlib import Path

import django
from django.db import connection, transaction

EXAMPLE = Path(__file__).resolve().parent.parent / "demo" / "tracker"


def main() -> None:
    from benchmarks.tracker import say

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--first-year", type=int, default=2014)
    options = parser.parse_args()
    ratios = []
    for _ in range(options.times):
        imported, counted, rows, queries = one_turn(options.folder, options.first_year)
        ratios.append(counted / imported)
        say(
            f"import {imported:.2f} s   measures {counted:.2f} s: {rows:,} figures in {queries} queries   "
            f"ratio {ratios[-1]:.2f}"
        )
    say(f"median: all measures take {statistics.median(ratios):.2f} times as long as the import")


def one_turn(folder: Path, first_year: int) -> tuple[float, float, int, int]:
    """Seconds of the import and of the figures, how many figures, and by how many queries."""
    from django.test.utils import CaptureQueriesContext

    from partners.access import Service
    from reports.actions import import_tracker
    from reports.measures.figures import figures

    with transaction.atomic():
        began = time.perf_counter()
        if import_tracker(by=Service(), path=folder).faults:
            raise SystemExit(
                "The folder has faults, or the service is not empty: give NWD_DATA an empty folder."
            )
        imported = time.perf_counter() - began
        began = time.perf_counter()
        with CaptureQueriesContext(connection) as asked:
            found = figures(datetime.date(first_year, 4, 1), datetime.date(first_year + 5, 3, 31))
        counted = time.perf_counter() - began
        transaction.set_rollback(True)
    return imported, counted, len(found), len(asked)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")
    from nwd.local import place
    from nwd.local.commands import ready_for

    ready_for(place(), "measures")
    django.setup()
    connection.ensure_connection()
    main()
