"""Requests of two agencies, one after the other over two connections that a pooler hands out a transaction at a time.

    python -m benchmarks.interleaved [--requests 10000]

Some break in the middle, some are hung up on. In a scratch database with the test kit's invented people; 1 where
anybody got a row that is not theirs, or where a connection was handed out with anything left on it.
"""

import argparse
import logging
import os
import time

from benchmarks import scratch


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=10_000)
    options = parser.parse_args()
    here = scratch.named("interleaved")
    os.environ["SECOND_FACTOR_REQUIRED"] = "0"
    os.environ.setdefault("SECRET_KEY", "known to everybody, for proofs alone")
    scratch.ready(here)
    scratch.enter(here, "benchmarks.settings")
    logging.disable()
    try:
        return asked(options.requests)
    finally:
        scratch.leave(here)


def asked(requests: int) -> int:
    from django.conf import settings

    settings.ROOT_URLCONF = "nwd.urls"
    settings.ALLOWED_HOSTS = ["testserver"]
    from benchmarks.interleaved_run import run
    from demo.testkit.actions import seed_testkit
    from partners.access import Service
    from partners.context import acting

    with acting(Service()):
        seed_testkit(by=Service())
    began = time.perf_counter()
    told = run(requests)
    scratch.say(f"{told}, {time.perf_counter() - began:.0f} s")
    for one in told.wrong[:20]:
        scratch.say(f"WRONG  {one}")
    return int(bool(told.wrong))


if __name__ == "__main__":
    raise SystemExit(main())
