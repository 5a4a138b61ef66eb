"""Never an effect without its line: processes of the web server are killed with -9 while people read and write.

    python -m benchmarks.faults_trail [--kills 200]

On this machine alone, with servers of its own under NWD_DATA/bench, which it stops. 1 where a note has no line or
two, where a line has no note, where a page was answered that is not on the trail, or where the trail does not verify.
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
    from benchmarks.faults_reader import Reader
    from benchmarks.faults_site import Site

EXAMPLE = Path(__file__).resolve().parent.parent / "demo" / "tracker"
CLIENTS = 4
MAY_TAKE = 60  # seconds


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    options = parser.parse_args()
    here = scratch.named("faults-trail")
    os.environ["SECOND_FACTOR_REQUIRED"] = "0"  # clients without a script have no passkey
    scratch.ready(here)
    scratch.enter(here)
    logging.disable()
    from benchmarks.faults_people import service
    from benchmarks.faults_site import Site
    from partners.access import Service
    from partners.context import acting

    site, wrong = Site(here), list[str]()
    try:
        with acting(Service()):
            emails = service(EXAMPLE, CLIENTS)
        site.start()
        clients = _killed(site, emails, options.kills)
        with acting(Service()):
            wrong += _without_line(clients)
        wrong += _not_as_sealed()
    finally:
        site.stop()
        for folder in (here.database, here.root):
            shutil.rmtree(folder, ignore_errors=True)
    for one in wrong:
        say(f"WRONG  {one}")
    return int(bool(wrong))


def _killed(site: "Site", emails: list[str], times: int) -> "list[Reader]":
    from django.db import connection

    from benchmarks.faults_browser import Browser
    from benchmarks.faults_reader import Reader
    from cases.models import YoungPerson
    from partners.access import Service
    from partners.context import acting

    with acting(Service()):
        people = list(YoungPerson.objects.values_list("reference", flat=True)[:20])
    connection.close()
    clients, over = [Reader(Browser(site.port, email), people) for email in emails], threading.Event()
    threads = [threading.Thread(target=client.work, args=(over,)) for client in clients]
    for thread in threads:
        thread.start()
    for _ in range(times):
        _answered(clients)
        time.sleep(random.uniform(0, 0.5))  # noqa: S311
        site.kill_web_process()
    _answered(clients)
    over.set()
    for thread in threads:
        thread.join()
    say(
        f"{times} processes killed; {sum(len(one.saved) for one in clients)} notes acknowledged, "
        f"{sum(one.sent_again for one in clients)} sent again, {sum(one.pages for one in clients)} pages read"
    )
    return clients


def _answered(clients: "list[Reader]", more: int = 3) -> None:
    """Somebody is at work again: a kill in an idle moment shows nothing."""

    def done() -> int:
        return sum(one.pages + len(one.saved) for one in clients)

    before, end = done(), time.monotonic() + MAY_TAKE
    while done() < before + more and time.monotonic() < end:
        time.sleep(0.01)


def _without_line(clients: "list[Reader]") -> Iterator[str]:
    from benchmarks.faults_found import lost_or_doubled
    from partners.models import TrailLine, User

    if not all(client.saved for client in clients):
        yield "a client wrote nothing"
    yield from lost_or_doubled([*clients])
    for client in clients:
        user = User.objects.get(email=client.browser.email)
        lines = TrailLine.objects.filter(
            what="read", act="read_person", route="person", user_id=user.pk
        ).count()
        if lines < client.pages:
            yield f"{client.pages} pages were answered, {lines} are on the trail"
        yield from client.strange


def _not_as_sealed() -> Iterator[str]:
    from django.conf import settings

    from partners import sealing

    sealing.seal()
    checked = sealing.check(settings.TRAIL_ROOTS)
    say(f"{checked.lines:,} lines in {checked.batches:,} batches verified")
    if checked.wrong or not checked.lines:
        yield checked.wrong or "Nothing was sealed."


if __name__ == "__main__":
    raise SystemExit(main())
