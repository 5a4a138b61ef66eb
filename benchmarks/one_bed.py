"""Eight book one bed in the same instant, by pages of a live server (hostile.md, D1).

    python -m benchmarks.one_bed [--clients 8] [--rounds 300]

In a scratch database, over sockets, each in a session of its own, with forms as people send them. In each round one
is to have the bed; the others are told so in words, beside what they had typed. 1 where it went otherwise, or
anything broke. It stops by itself.
"""

import argparse
import http.client
import logging
import os
import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from urllib.parse import urlencode

from benchmarks import scratch

TOKEN = re.compile(r'name="(csrfmiddlewaretoken|key)" value="([^"]+)"')


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=300)
    options = parser.parse_args()
    here = scratch.named("one-bed")
    os.environ.setdefault("SECRET_KEY", "known to everybody, for proofs alone")
    scratch.ready(here)
    scratch.enter(here, "benchmarks.settings")
    logging.disable()
    try:
        return booked(options.clients, options.rounds)
    finally:
        scratch.leave(here)


class Booker:
    """A browser of its own, for one young person."""

    def __init__(self, cookies: str, path: str, bed: str) -> None:
        self.cookies, self.path, self.bed = cookies, path, bed
        self.said: dict[str, str] = {}

    def opens(self, port: int) -> None:
        status, page, fresh = self._ask(port, "GET")
        if status != 200:
            raise RuntimeError(f"The form answers {status}.")
        self.cookies = "; ".join([*(one for one in [self.cookies] if one), *fresh])
        self.said = dict(TOKEN.findall(page))

    def sends(self, port: int, words: str) -> str:
        typed = {"start_on": "today", "bed": self.bed, "here": "no", "emergency": "no", "words": words}
        status, page, _ = self._ask(port, "POST", urlencode(self.said | typed))
        if status == 302:
            return "has it"
        if status == 200 and "taken" in page and words in page:
            return "told, typing kept"
        return f"wrong: {status}"

    def _ask(self, port: int, method: str, body: str = "") -> tuple[int, str, list[str]]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        headers = {"Cookie": self.cookies, "Content-Type": "application/x-www-form-urlencoded"}
        try:
            connection.request(method, self.path, body or None, headers)
            answer = connection.getresponse()
            fresh = [one.partition(";")[0] for one in answer.headers.get_all("Set-Cookie") or []]
            return answer.status, answer.read().decode(), fresh
        finally:
            connection.close()


def booked(clients: int, rounds: int) -> int:
    from django.conf import settings

    settings.ROOT_URLCONF = "nwd.urls"
    from benchmarks.crowd_serves import serving

    bookers, by, bed = who_book(clients)
    outcomes: Counter[str] = Counter()
    wrong, began = 0, time.perf_counter()
    with serving() as port, ThreadPoolExecutor(clients) as pool:
        for turn in range(rounds):
            list(pool.map(lambda one: one.opens(port), bookers))
            gate = Barrier(clients)

            def press(one: Booker, gate: Barrier = gate, turn: int = turn) -> str:
                gate.wait(timeout=60)
                return one.sends(port, f"Round {turn}, {one.path[-20:-8]}")

            found = Counter(pool.map(press, bookers))
            outcomes += found
            one_has_it = freed(bed, by)
            wrong += not one_has_it or found != Counter({"has it": 1, "told, typing kept": clients - 1})
    took = time.perf_counter() - began
    told = ", ".join(f"{count:,} {what}" for what, count in sorted(outcomes.items()))
    scratch.say(f"{clients} at once, {rounds} rounds: {told}; {wrong} rounds went otherwise; {took:.0f} s")
    return int(bool(wrong))


def who_book(clients: int) -> tuple[list[Booker], int, int]:
    """By a manager of the whole service, in a session for each; the bed is the only one of its hub that matters."""
    from benchmarks.crowd_asks import signed_in
    from cases.models import YoungPerson
    from demo.testkit.actions import seed_testkit
    from demo.testkit.cast import CAST
    from hubs.models import Bed, Hub
    from partners.access import Service
    from partners.context import acting
    from partners.models import User

    with acting(Service()):
        seed_testkit(by=Service())
        email = next(one.email for one in CAST if one.role == "service_manager" and one.active)
        by = User.objects.get(email=email)
        hub = Hub.objects.order_by("pk")[0]
        bed = Bed.objects.create(hub=hub, name="The one bed", opened_on=hub.opened_on)
        people = [
            YoungPerson.objects.create(
                given_name=f"Robin {number}", family_name="Ash", date_of_birth="2012-03-04"
            )
            for number in range(clients)
        ]
    ways = [f"/young-people/{one.reference}/move-in?hub={hub.reference}" for one in people]
    return [Booker(signed_in(email), way, bed.reference) for way in ways], by.pk, bed.pk


def freed(bed: int, by: int) -> bool:
    """Whether one has it; they do not come, and it is free for the next round."""
    from partners.access import Service
    from partners.context import acting
    from partners.models import User
    from placements import actions
    from placements.models import Stay

    with acting(Service()):
        stays = list(Stay.objects.filter(claim__bed=bed).select_related("claim__person"))
        for stay in stays:
            actions.did_not_arrive(stay=stay, words="The next round.", by=User.objects.get(pk=by))
    return len(stays) == 1


if __name__ == "__main__":
    raise SystemExit(main())
