"""The engine against the page, as long as one likes, in a scratch database of its own.

    python -m tests.access.prove --decisions 5000000 [--seed 1]

1 where they disagree anywhere, or where the worlds allow too little or too much to prove anything.
"""

import argparse
import os
import time
from typing import Any

from benchmarks import scratch

SIZE = {"users": 72, "people": 80, "of_records": 700}
EVERY = 10  # worlds between two lines


def main() -> int:
    parser = argparse.ArgumentParser(description="Asks the engine what the page decides, in random worlds.")
    parser.add_argument("--decisions", type=int, default=5_000_000)
    parser.add_argument("--seed", type=int, default=1, help="of the first world")
    options = parser.parse_args()
    here = scratch.named("proof")
    os.environ.setdefault("SECRET_KEY", "known to everybody, for proofs alone")
    scratch.ready(here)
    scratch.enter(here)
    try:
        return proved(options.decisions, options.seed)
    finally:
        scratch.leave(here)


def proved(decisions: int, seed: int) -> int:
    from tests.access.worlds.compared import Tally
    from tests.access.worlds.decided import decide

    tally, began, worlds = Tally(), time.perf_counter(), 0
    while tally.asked < decisions:
        decide(seed + worlds, tally, **SIZE)
        worlds += 1
        if worlds % EVERY == 0:
            scratch.say(f"{tally.asked:>12,} decisions, {time.perf_counter() - began:.0f} s")
    for each in tally.disagreements[:50]:
        scratch.say(each)
    return said(tally, worlds, time.perf_counter() - began)


def said(tally: Any, worlds: int, seconds: float) -> int:
    shares = [allowed / asked for asked, allowed in (tally.by_person, tally.by_record)]
    scratch.say(
        f"{tally.asked:,} decisions in {worlds} worlds, {seconds:.0f} s: {len(tally.disagreements)} disagreements; "
        f"{shares[0]:.1%} of {tally.by_person[0]:,} about people and {shares[1]:.1%} of {tally.by_record[0]:,} "
        f"about records allow"
    )
    return 1 if tally.disagreements or not all(0.04 < share < 0.6 for share in shares) else 0


if __name__ == "__main__":
    raise SystemExit(main())
