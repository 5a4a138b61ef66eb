"""What row-level security costs: the same pages of the same rows, asked with policies and past them, side by side.

    python -m benchmarks.policies [--people 200000] [--times N] [--turns N] [--split]

One process, one connection, one database: only the role differs, the app's own or one that policies let pass. With
--split each question of a page is told with its planning and its execution, with policies and without.
"""

import argparse
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from statistics import median
from typing import Any

from benchmarks import scratch
from benchmarks.make import made
from benchmarks.notes import superuser
from benchmarks.pages import PAGES, Browser
from benchmarks.rows import Row
from nwd.local.place import Place

BAR = 1.10
MEASURED = ("overview", "caseload of 60, all on one page")
ROLE, PAST = "nwd_app", "nwd_bench_past"


def role_past_policies(here: Place) -> None:
    """May what the app may, and policies let it pass. Roles are the whole server's: here, the scratch's alone."""
    with closing(superuser(here)) as connection, connection.cursor() as cursor:
        cursor.execute("select from pg_roles where rolname = %s", [PAST])
        if cursor.fetchone() is None:
            cursor.execute(f"create role {PAST} nologin bypassrls in role {ROLE}")


def as_superuser() -> None:
    """Who connected may become either role; whose rows are shown is decided by the role one has become."""
    from django.db import connection
    from django.db.backends.signals import connection_created

    def begin(connection: Any, **_: Any) -> None:
        with connection.connection.cursor() as cursor:
            cursor.execute(f"set role {ROLE}")

    connection.close()
    connection.settings_dict["USER"] = "postgres"
    connection_created.connect(begin, weak=False, dispatch_uid="a bench becomes a role")


@contextmanager
def become(role: str) -> Iterator[None]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"set role {role}")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"set role {ROLE}")


def cost(work: Callable[[], object], times: int, turns: int) -> float:
    """With policies, each time between two runs past them: the median of the ratios."""
    from benchmarks.cpu import spent

    def under(role: str) -> float:
        with become(role):
            work()  # what is planned once for a connection is planned again for another role
            return spent(work, times)

    found = []
    before = under(PAST)
    for _ in range(turns):
        with_policies = under(ROLE)
        after = under(PAST)
        found.append(with_policies / ((before + after) / 2))
        before = after
    return median(found)


def split(browser: Browser, work: Callable[[], object]) -> None:
    """Each question of the page: milliseconds of planning and of execution, past policies → with them."""
    from benchmarks.asked import explained, said

    questions = said(work)
    with become(PAST):
        past = list(explained(browser.user, questions))
    own = list(explained(browser.user, questions))
    sums = [0.0] * 4
    for (sentence, _), before, after in zip(questions, past, own, strict=True):
        told = (*before, *after)
        sums = [one + other for one, other in zip(sums, told, strict=True)]
        scratch.say(_line(*told) + " ".join(sentence.split())[:150])
    scratch.say(_line(*sums) + "all of them")


def _line(planned: float, executed: float, planned_own: float, executed_own: float) -> str:
    return (
        f"  planning {planned:6.2f} → {planned_own:6.2f}  execution {executed:7.2f} → {executed_own:7.2f}   "
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=200_000)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--turns", type=int, default=12)
    parser.add_argument("--split", action="store_true")
    options = parser.parse_args()
    here = made(options.people)
    role_past_policies(here)
    scratch.enter(here, "benchmarks.settings")
    as_superuser()
    browser = Browser()
    for name in MEASURED:
        _, work = browser.works(PAGES[name])
        if options.split:
            scratch.say(name)
            split(browser, work)
        found = cost(work, options.times, options.turns)
        Row(f"{name}, at {options.people:,}: with policies ÷ past them", found, BAR).tell()


if __name__ == "__main__":
    main()
