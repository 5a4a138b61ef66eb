"""Search in notes, beside one keyed fetch in the same run.

    .venv/bin/python -m benchmarks.search [--notes 500000] [--times 7] [--again] [--explain]

For each word, from one note in 12 to one in 300,000, and each reader, from those who see everybody to those with ten
young people: what the newest twenty cost, and what counting up to a thousand costs, as multiples of one keyed fetch.
Each asks as themselves, under the policies of the database; the keyed fetch is by the one who sees everybody.
"""

import argparse
import statistics
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks import notes, scratch
from benchmarks.asked import Said, said

if TYPE_CHECKING:
    from nwd.pages.search_hits import Asked
    from partners.models import User

BAR = 400
IN_THE_BAR = ("a half", "a fourteenth")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=500_000)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--again", action="store_true", help="throw away what was made before")
    parser.add_argument("--explain", action="store_true", help="print the plan of the slowest case")
    options = parser.parse_args()
    here = notes.made(options.notes, again=options.again)
    try:
        scratch.enter(here)
        notes.readers()
        measured(options.times, explain=options.explain)
    finally:
        scratch.leave(here)


def measured(times: int, *, explain: bool) -> None:
    from benchmarks.cpu import alone, backend
    from partners.context import acting
    from partners.models import User

    alone()
    BACKEND.append(backend())
    worst, slowest = (0.0, "", ""), None
    scratch.say(
        f"{'one note in':>12} {'reader':<14} {'found':>6} {'newest 20':>10} {'least':>6} {'worst':>6} {'count':>6}"
    )
    everybody = User.objects.get(pk=1)
    for share, word in notes.PLANNED.items():
        for number, reader in enumerate(notes.READERS, start=1):
            user = User.objects.get(pk=number)
            with acting(user):
                found, ratios, counts = one_case(word, user, everybody, times)
            middle = statistics.median(ratios)
            scratch.say(
                f"{share:>12,} {reader:<14} {found:>6} {middle:>8.0f} × {min(ratios):>4.0f} × {max(ratios):>4.0f} × "
                f"{statistics.median(counts):>4.0f} ×"
            )
            if reader in IN_THE_BAR and middle > worst[0]:
                worst, slowest = (middle, word, reader), (asked_of(word), user)
    with acting(everybody):
        scratch.say(f"one keyed fetch: {keyed_fetch() * 1000:.3f} ms")
    scratch.say(f"worst of the readers in the bar: {worst[0]:.0f} × one keyed fetch (bar {BAR})")
    if explain and slowest:
        for line in plan(*slowest):
            scratch.say(line)


def one_case(word: str, user: "User", everybody: "User", times: int) -> tuple[int, list[float], list[float]]:
    """How many it finds, and what a page and its count cost, each beside a keyed fetch."""
    from nwd.pages.search_hits import counted, newest
    from partners.context import acting

    asked = asked_of(word)
    newest(asked, user)
    pages, count = said(partial(newest, asked, user)), said(partial(counted, asked, user))
    ratios, counts = [], []
    for _ in range(times):
        with acting(everybody):
            one = keyed_fetch()
        ratios.append(seconds(partial(again, pages)) / one)
        counts.append(seconds(partial(again, count)) / one)
    return counted(asked, user), ratios, counts


def asked_of(word: str) -> "Asked":
    from nwd.pages.search_hits import Asked
    from nwd.pages.search_words import read

    words = read(word)
    return Asked(words.query, words.guessed)


def plan(asked: "Asked", user: "User") -> Iterator[str]:
    from django.db import connection

    from nwd.pages.search_hits import newest
    from partners.context import acting

    with acting(user), connection.cursor() as cursor:
        sentence, values = said(partial(newest, asked, user))[-1]
        cursor.execute(f"explain (analyze, buffers) {sentence}", values)
        yield from (line for (line,) in cursor.fetchall())


def again(queries: Said) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        for sql, params in queries:
            cursor.execute(sql, params)
            cursor.fetchall()


def keyed_fetch() -> float:
    """One row by its key, over the same connection: the mean of many. Whoever asks may see them all."""
    from django.db import connection

    with connection.cursor() as cursor:

        def fetch() -> Any:
            cursor.execute("select * from cases_record where id = %s", [next(KEYS)])
            return cursor.fetchall()

        return seconds(lambda: [fetch() for _ in range(200)]) / 200


def seconds(act: Callable[[], object]) -> float:
    """On the processor, of this process and the database's: what else the machine does is not in it."""
    from benchmarks.cpu import spent

    return spent(act, theirs=BACKEND[0])


def _keys() -> Any:
    key = 1
    while True:
        key = (key * 48_271) % 499_979 + 1
        yield key


KEYS = _keys()
#: The database's process, once it is known.
BACKEND: list[Path] = []

if __name__ == "__main__":
    main()
