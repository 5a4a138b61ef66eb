"""Time on the processor, of this process and of the database's that serves it: a busy machine hardly moves it."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from django.db import connection

Work = Callable[[], object]


def backend() -> Path:
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        return schedule(cursor.fetchone()[0])


def schedule(pid: int) -> Path:
    return Path(f"/proc/{pid}/schedstat")


def alone() -> None:
    """No parallel workers: their time would be nobody's."""
    with connection.cursor() as cursor:
        cursor.execute("set max_parallel_workers_per_gather = 0")


def spent(work: Work, times: int = 1, *, database_alone: bool = False, theirs: Path | None = None) -> float:
    """Seconds of both processes for one turn of the work; `theirs` where it is another connection's."""
    theirs = theirs or backend()
    before, ours = int(theirs.read_text().split()[0]), time.process_time()
    for _ in range(times):
        work()
    ours = 0.0 if database_alone else time.process_time() - ours
    return (ours + (int(theirs.read_text().split()[0]) - before) / 1e9) / times


def ratio(base: Work, work: Work, *, times: int, turns: int, database_alone: bool = False) -> float:
    """The work between two runs of its base, again and again: the median of the ratios."""
    base(), work()
    found = []
    before = spent(base, times, database_alone=database_alone)
    for _ in range(turns):
        cost = spent(work, times, database_alone=database_alone)
        after = spent(base, times, database_alone=database_alone)
        found.append(cost / ((before + after) / 2))
        before = after
    return median(found)
