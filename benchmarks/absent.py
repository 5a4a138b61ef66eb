"""Whether time tells somebody hidden from nobody: addresses of both asked in turn, by somebody who may know neither.

    python -m benchmarks.absent [--people N] [--pairs N]

Each pair is a young person of another hub and a reference that never was, in an order drawn by lot. Told are the
ratio of the medians and the share of pairs drawn at random in which the hidden one took longer (hostile.md, A3).
"""

import argparse
import gc
import random
import re
import secrets
import statistics
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from benchmarks import scratch
from benchmarks.make import made
from benchmarks.rows import Row

#: Doors of one young person; of a record the hidden one's own is asked for, and one that is nobody's.
DOORS = ("person", "chronology", "who_person", "write_note", "record")
#: Drawn anew for each page, and what is left of a session.
EACH_TIME = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"|data-left="\d+"')
TELLABLE, SOMETIMES = 1.02, 0.05


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--pairs", type=int, default=2_000)
    options = parser.parse_args()
    scratch.enter(made(options.people), "benchmarks.settings")

    ask, hidden = outsider()
    for door in DOORS:
        there, nowhere = timed(ask, [(pair(door, one)) for one in hidden(options.pairs)])
        ratio = statistics.median(there) / statistics.median(nowhere)
        Row(f"{door}: hidden ÷ absent", max(ratio, 1 / ratio), TELLABLE).tell()
        Row(f"{door}: from one half", abs(longer(there, nowhere) - 0.5), SOMETIMES).tell()


def outsider() -> tuple[Callable[[str], bytes], Callable[[int], list[tuple[str, str]]]]:
    """How the first key worker asks, and some whom they may not know, each with a record of theirs."""
    from django.test import Client

    from cases.models import Record, YoungPerson
    from partners.models import User

    user = User.objects.get(worker_id=1)
    client = Client()
    client.force_login(user)
    client.session._load_row()  # type: ignore[attr-defined]  # as after a first page: its copy lies in the cache

    def ask(path: str) -> bytes:
        answer = client.get(path, SERVER_NAME="localhost")
        if answer.status_code != 404:
            raise SystemExit(f"{path} answered {answer.status_code}")
        return answer.content

    def hidden(many: int) -> list[tuple[str, str]]:
        known = set(YoungPerson.objects.visible_to(user).values_list("pk", flat=True))
        others = [one for one in YoungPerson.objects.values_list("pk", "reference") if one[0] not in known]
        some = random.Random(1).choices(others, k=many)  # noqa: S311  the same for each run
        records = dict(Record.objects.filter(person__in=dict(some)).values_list("person_id", "reference"))
        return [(reference, str(records[pk])) for pk, reference in some if pk in records]

    return ask, hidden


def pair(door: str, hidden: tuple[str, str]) -> tuple[str, str]:
    """Its address of the hidden one, and of nobody."""
    import uuid

    from django.urls import reverse

    nobody = (secrets.token_hex(6), str(uuid.uuid4()))
    many = 2 if door == "record" else 1
    return reverse(door, args=hidden[:many]), reverse(door, args=nobody[:many])


def timed(ask: Callable[[str], bytes], pairs: Sequence[tuple[str, str]]) -> tuple[list[float], list[float]]:
    lot = random.Random(2)  # noqa: S311
    took: tuple[list[float], list[float]] = ([], [])
    for one in pairs[:50]:
        if EACH_TIME.sub(b"", ask(one[0])) != EACH_TIME.sub(b"", ask(one[1])):
            raise SystemExit("The two answers differ: that is told without any clock.")
    gc.disable()
    try:
        for one in pairs:
            for which in lot.sample((0, 1), k=2):
                began = time.perf_counter()
                ask(one[which])
                took[which].append(time.perf_counter() - began)
    finally:
        gc.enable()
    return took


def longer(some: Iterable[float], others: Iterable[float]) -> float:
    """The share of all pairs of one of each in which the first took longer (Mann and Whitney)."""
    ordered, first = sorted(others), list(some)
    more = sum(bisect_left(ordered, one) + bisect_right(ordered, one) for one in first)
    return more / 2 / (len(first) * len(ordered))


if __name__ == "__main__":
    main()
