"""What survives `kill -9`: web, worker, database and queue of a scratch service, killed in turn under mixed load.

    python -m benchmarks.faults [--kills 60] [--imports 20] [--away 60] [--folder TRACKER] [--rows 10000]

On this machine alone, with servers of its own under NWD_DATA/bench; it stops everything it started. 1 where a write
that was acknowledged is lost or doubled, where an import is half there, or where the site needs over 30 seconds.
"""

import argparse
import logging
import os
import random
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import scratch
from benchmarks.scratch import say

if TYPE_CHECKING:
    from benchmarks.faults_load import Client
    from benchmarks.faults_site import Site

EXAMPLE = Path(__file__).resolve().parent.parent / "demo" / "tracker"
CLIENTS = 4
MAY_TAKE = 30  # seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--imports", type=int, default=20)
    parser.add_argument("--away", type=float, default=60)
    parser.add_argument("--folder", type=Path, default=EXAMPLE)
    parser.add_argument("--rows", type=int, default=10_000)
    options = parser.parse_args()
    here = scratch.named("faults")
    os.environ["SECOND_FACTOR_REQUIRED"] = "0"  # clients without a script have no passkey
    scratch.ready(here)
    scratch.enter(here)
    logging.disable()  # that the queue is away is no news here
    from benchmarks.faults_people import service
    from benchmarks.faults_site import Site

    site, wrong = Site(here), list[str]()
    try:
        emails = service(options.folder, CLIENTS)
        site.start()
        for part in (
            kills(site, emails, options.kills),
            imports(site, options),
            queue_away(site, options.away),
        ):
            for one in part:
                say(f"WRONG  {one}")
                wrong.append(one)
    finally:
        site.stop()
        for folder in (here.database, here.root):
            shutil.rmtree(folder, ignore_errors=True)
    return int(bool(wrong))


def kills(site: "Site", emails: list[str], times: int) -> Iterator[str]:
    from django.db import connection

    from benchmarks.faults_browser import Browser
    from benchmarks.faults_found import lost_or_doubled
    from benchmarks.faults_load import Client
    from cases.models import YoungPerson

    people = list(YoungPerson.objects.values_list("reference", flat=True)[:20])
    connection.close()
    clients, over = [Client(Browser(site.port, email), people) for email in emails], threading.Event()
    threads = [threading.Thread(target=client.work, args=(over,)) for client in clients]
    for thread in threads:
        thread.start()
    took: dict[str, list[float]] = {}
    _back(clients, time.monotonic())
    for trial in range(times):
        what, kill = site.kills[trial % len(site.kills)]
        time.sleep(random.uniform(0, 0.5))  # noqa: S311
        others = site.pids()
        moment = time.monotonic()
        kill()
        took.setdefault(what, []).append(_back(clients, moment) - moment)
        ended = [name for name, pid in others.items() if name != what and site.pids().get(name) != pid]
        yield from (f"{name} ended when {what} was killed" for name in ended)
    over.set()
    for thread in threads:
        thread.join()
    connection.close()
    for what, seconds in took.items():
        say(
            f"{what}: killed {len(seconds)} times, all clients wrote again after {max(seconds):.1f} s at most"
        )
        yield from (f"{what}: {one:.0f} s until all wrote again" for one in seconds if one > MAY_TAKE)
    saved, again = sum(len(one.saved) for one in clients), sum(one.sent_again for one in clients)
    anew = sum(one.signed_in_again for one in clients)
    say(f"{saved} notes acknowledged, {again} sent again, {anew} had to sign in again")
    yield from lost_or_doubled(clients)
    yield from (one for client in clients for one in client.strange)


def _back(clients: "list[Client]", since: float) -> float:
    """When every client had a note acknowledged that it first sent after `since`."""
    end = time.monotonic() + 2 * MAY_TAKE
    while time.monotonic() < end:
        if all(any(began >= since for began in list(client.saved.values())[-50:]) for client in clients):
            break
        time.sleep(0.02)
    return time.monotonic()


def imports(site: "Site", options: argparse.Namespace) -> Iterator[str]:
    from benchmarks.faults_imports import Imports

    tried = Imports(site, options.folder, options.rows)
    if options.imports:
        tried.undisturbed()
        say(f"an import of {options.rows} rows takes {tried.undisturbed():.1f} s")
    for _ in range(options.imports):
        yield from tried.killed()
    before = sum(1 for _, rows in tried.moments if rows == 0)
    say(f"{len(tried.moments)} imports killed: {before} had no row, the others all; all were taken up again")


def queue_away(site: "Site", seconds: float) -> Iterator[str]:
    from benchmarks.faults_queue import away

    if seconds:
        yield from away(site, seconds)
        say(f"the queue was away for {seconds:.0f} s")


if __name__ == "__main__":
    raise SystemExit(main())
