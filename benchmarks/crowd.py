"""Fifty at once: what each of the test kit's people is shown while all the others ask too (hostile.md, D14).

    python -m benchmarks.crowd [--clients 50] [--requests 200]

Over sockets to a server with a thread for each browser, in a scratch database. Each answer is compared with the test
kit's table, and no page may name anybody whom its reader may not know; 1 where one did, or where the server broke.
"""

import argparse
import logging
import os
import threading
import time

from benchmarks import scratch


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--requests", type=int, default=200)
    options = parser.parse_args()
    here = scratch.named("crowd")
    os.environ.setdefault("SECRET_KEY", "known to everybody, for proofs alone")
    scratch.ready(here)
    scratch.enter(here, "benchmarks.settings")
    logging.disable()
    try:
        return asked(options.clients, options.requests)
    finally:
        scratch.leave(here)


def asked(clients: int, requests: int) -> int:
    from django.conf import settings

    settings.ROOT_URLCONF = "nwd.urls"
    from benchmarks.crowd_asks import Asker, people_and_table, signed_in
    from benchmarks.crowd_serves import serving

    told = people_and_table()
    askers = [Asker(told, told.keys[n % len(told.keys)], requests, seed=n) for n in range(clients)]
    for one in askers:
        one.cookies = signed_in(told.emails[one.key])
    began = time.perf_counter()
    with serving() as port:
        threads = [threading.Thread(target=one.work, args=[port]) for one in askers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    wrong = [words for one in askers for words in one.wrong]
    many, shown = sum(one.asked for one in askers), sum(one.shown for one in askers)
    took = time.perf_counter() - began
    scratch.say(
        f"{clients} at once, {len(told.keys)} people: {many:,} answers, {shown:,} of them pages shown, "
        f"{took:.0f} s: {len(wrong)} wrong"
    )
    for words in wrong[:20]:
        scratch.say(f"WRONG  {words}")
    return int(bool(wrong) or many < clients * requests)


if __name__ == "__main__":
    raise SystemExit(main())
