"""Everybody presses everything, with values that nobody types on purpose; nothing may break and nothing may leak.

    python -m benchmarks.fuzz [--requests 10000] [--wire 1000] [--seed 1]

The example service in a place of its own under NWD_DATA/bench, its whole stack in this process, then gunicorn over
loopback. The same seed asks the same. 1 where there was a server error, a trace, an answer after more than five
seconds, a row changed that was not theirs, or fewer than 60 of 100 operations ever answered.
"""

import argparse
import logging
import os
import shutil
import time
from random import Random
from typing import TYPE_CHECKING

from benchmarks import scratch
from benchmarks.scratch import say
from nwd.local.commands import manage

if TYPE_CHECKING:
    from benchmarks.fuzz_walk import Found

#: Of the carried example, those who can end others' postings last.
PLAYERS = {
    "nobody": "", "police_officer": "ST074", "hub_worker": "ST001", "key_worker": "ST071",
    "performance_officer": "ST061", "governance_lead": "ST098", "hub_manager": "ST016", "service_manager": "ST096",
}  # fmt: skip
LEAST_REACHED = 0.6


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--wire", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    here = scratch.named("fuzz")
    os.environ["NWD_DEMO"] = "1"
    scratch.ready(here)
    manage(here, "load_demo")
    os.environ |= {
        "NWD_DEMO": "0",
        "SECOND_FACTOR_REQUIRED": "0",
    }  # its open door would let anybody be anybody
    scratch.enter(here)
    logging.disable()
    from benchmarks.faults_site import Site
    from benchmarks.fuzz_walk import Found
    from nwd.local.valkey import queue

    queue(here)
    site, found, began = Site(here), Found(), time.monotonic()
    try:
        in_process(options.requests, options.seed, found)
        if options.wire:
            site.start_web()
            over_the_wire(site.port, options.wire, options.seed, found)
    finally:
        site.stop()
        for folder in (here.database, here.root):
            shutil.rmtree(folder, ignore_errors=True)
    return told(found, time.monotonic() - began)


def in_process(requests: int, seed: int, found: "Found") -> None:
    from benchmarks.fuzz_kept import Kept
    from benchmarks.fuzz_people import others_of, signed_in, user_of
    from benchmarks.fuzz_walk import Walker

    each = requests // len(PLAYERS)
    for who, ref in PLAYERS.items():
        user = user_of(ref)
        before = Kept.of(who, user)
        Walker(who, lambda user=user: signed_in(user), Random(f"{seed}{who}"), found).walk(  # type: ignore[misc]  # noqa: S311
            each if who != "service_manager" else requests - found.asked, others_of()
        )
        found.wrong += before.said()
        say(f"{who}: {found.asked} asked so far, {len(found.wrong)} wrong")


def over_the_wire(port: int, requests: int, seed: int, found: "Found") -> None:
    """What a walker would ask next, sent over a line of its own."""
    from benchmarks.fuzz_people import cookies_of, others_of, signed_in, user_of
    from benchmarks.fuzz_walk import Walker
    from benchmarks.fuzz_wire import Wire

    for who in ("nobody", "key_worker", "hub_manager"):
        random = Random(f"{seed}{who} on the wire")  # noqa: S311
        user = user_of(PLAYERS[who])
        walker = Walker(who, lambda user=user: signed_in(user), random, found)  # type: ignore[misc]
        walker.walk(60, others_of())
        for number in range(requests // 3 + 1):
            if number % 50 == 0:
                wire = Wire(port, cookies_of(signed_in(user)), random, found)
            wire.send(walker.choose(others_of()))


def told(found: "Found", seconds: float) -> int:
    for one in found.wrong[:40]:
        say(f"WRONG  {one}")
    never = sorted(found.offered - found.reached)
    part = 1 - len(never) / max(1, len(found.offered))
    say(f"{found.asked} requests in {seconds:.0f} s, the slowest took {found.slowest:.2f} s")
    say(f"answers: {dict(sorted(found.statuses.items()))}")
    say(f"{len(found.offered)} operations offered, {part:.0%} answered at least once; never: {never}")
    return int(bool(found.wrong) or part < LEAST_REACHED)


if __name__ == "__main__":
    raise SystemExit(main())
