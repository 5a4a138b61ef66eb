"""Two to five people write one RAISE meeting at once, over lines that break.

    python -m benchmarks.raise_together [--edits 1000] [--writers 2 5]

Over HTTP, with sessions, in a scratch database with invented people; 1 where a sentence that was acknowledged is in
no wording, where one was written over unseen, or where the server failed.
"""

import argparse
import logging
import os
import time

from benchmarks import scratch


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--writers", type=int, nargs="+", default=[2, 5])
    options = parser.parse_args()
    here = scratch.named("raise_together")
    os.environ["SECOND_FACTOR_REQUIRED"] = "0"
    os.environ.setdefault("SECRET_KEY", "known to everybody, for proofs alone")
    scratch.ready(here)
    scratch.enter(here, "benchmarks.settings")
    logging.disable()
    try:
        return sum(written(options.edits, many) for many in options.writers)
    finally:
        scratch.leave(here)


def written(edits: int, many: int) -> int:
    from django.conf import settings

    settings.ROOT_URLCONF = "nwd.urls"
    settings.ALLOWED_HOSTS = ["testserver", "localhost"]
    from benchmarks.raise_together_run import run
    from benchmarks.raise_together_world import a_meeting
    from partners.access import Service
    from partners.context import acting

    with acting(Service()):
        meeting, about, users = a_meeting(many)
    began = time.perf_counter()
    told = run(meeting, about, users, edits, seed=many)
    scratch.say(f"{many} writers: {told}, {time.perf_counter() - began:.0f} s")
    for one in [*told.lost, *told.overwritten, *told.twice][:20]:
        scratch.say(f"WRONG  {one}")
    return int(bool(told.lost or told.overwritten or told.twice or told.faults or told.refused))


if __name__ == "__main__":
    raise SystemExit(main())
