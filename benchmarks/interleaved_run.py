"""Browsers of two agencies in threads of their own, with fewer connections than threads."""

import random
import threading
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import connection, connections
from django.http import HttpRequest, HttpResponse
from django.test import Client

from benchmarks.interleaved_pool import Pool, Pooled
from cases.models import YoungPerson
from partners import context
from partners.access import Service
from partners.context import acting
from partners.models import User
from partners.rule import FACTS

THREADS, CONNECTIONS = 4, 2
#: Of two agencies, with nobody in common: by the test kit's table.
KNOWN = {"posted.officer@testkit.example": {"robin", "sam"}, "west.worker@testkit.example": {"zephyr"}}
BREAKS, HANGS_UP = "Breaks", "Hangs-Up"


class HungUp(BaseException):
    """The web server ends a worker whose client is gone: no `except Exception` stops it."""


@dataclass
class Told:
    requests: int = 0
    broken: int = 0
    hung_up: int = 0
    rows: int = 0
    shown: int = 0
    handed_out: int = 0
    changed_hands: int = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.requests:,} requests ({self.broken:,} broke, {self.hung_up:,} hung up), {self.shown:,} shown, "
            f"{self.handed_out:,} times a connection was handed out, {self.changed_hands} of them to every thread; "
            f"{self.rows:,} rows by unfiltered statements: {len(self.wrong)} wrong"
        )


class Foreign:
    """Innermost: asks the database without any filter, then breaks where it was asked to."""

    seen = threading.local()

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.get_response(request)
        with connection.cursor() as cursor:
            cursor.execute("select tracker_ref from cases_youngperson")
            self.seen.rows = {ref.removeprefix("TK-") for (ref,) in cursor.fetchall()}
        if BREAKS in request.headers:
            raise RuntimeError("in the middle")
        if HANGS_UP in request.headers:
            raise HungUp
        return response


def run(requests: int, seed: int = 1) -> Told:
    """In a process whose `outside` says nothing, as the product's: what is not told is not there."""
    with acting(Service()):
        references = {row.tracker_ref.removeprefix("TK-"): row.reference
                      for row in YoungPerson.objects.filter(tracker_ref__startswith="TK-")}  # fmt: skip
    cookies = {email: _signed_in(email) for email in KNOWN}
    told = Told()
    kept, before = settings.MIDDLEWARE, context.outside
    settings.MIDDLEWARE = [name for name in kept if not name.startswith("tests.")] + [f"{__name__}.Foreign"]
    context.outside = {}
    pool = Pool(CONNECTIONS, ["nwd.actor", "nwd.known", *(f"nwd.{name}" for name in FACTS)])
    try:
        threads = [
            threading.Thread(
                target=_browse,
                args=[pool, told, cookies, references],
                kwargs={"requests": requests // THREADS, "seed": seed + n},
            )
            for n in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        pool.close()
        settings.MIDDLEWARE, context.outside = kept, before
    told.handed_out = pool.handed_out
    told.changed_hands = sum(len(threads) == THREADS for threads in pool.held_by.values())
    told.wrong += pool.wrong
    return told


def _signed_in(email: str) -> Any:
    client = Client()
    client.force_login(User.objects.get(email=email))
    client.get("/")
    return client.cookies


def _browse(
    pool: Pool, told: Told, cookies: dict[str, Any], references: dict[str, str], *, requests: int, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311  the same requests for the same seed
    own = Pooled(pool)
    connections["default"] = own
    clients = {}
    for email in KNOWN:
        clients[email] = Client(raise_request_exception=False)
        clients[email].cookies = cookies[email]
    for _ in range(requests):
        try:
            _ask(own, told, clients, references, dice)
        except Exception as fault:
            told.wrong.append(f"{type(fault).__name__}: {fault}")
            own.hang_up()


def _ask(
    own: Pooled, told: Told, clients: dict[str, Client], references: dict[str, str], dice: random.Random
) -> None:
    email = dice.choice(list(KNOWN))
    name = dice.choice(list(references))
    path = dice.choice(
        [f"/young-people/{references[name]}", f"/young-people/{references[name]}/chronology", "/find"]
    )
    trouble = dice.choices(["", BREAKS, HANGS_UP], [8, 1, 1])[0]
    Foreign.seen.rows = set()
    try:
        response = clients[email].get(path, headers={trouble: "1"} if trouble else {})
    except HungUp:
        response = None
        own.hang_up()
    own.let_go()
    known = name in KNOWN[email]
    with own.pooler.lock:
        told.requests += 1
        told.rows += len(Foreign.seen.rows)
        told.broken += trouble == BREAKS
        told.hung_up += trouble == HANGS_UP
        if not Foreign.seen.rows <= KNOWN[email]:
            told.wrong.append(f"{email} had {Foreign.seen.rows} by an unfiltered statement")
        if response is None:
            return
        expected = 500 if trouble == BREAKS else 200 if path == "/find" or known else 404
        told.shown += response.status_code == 200
        if response.status_code != expected:
            told.wrong.append(
                f"{email} {path.split('/')[-1]} of {name}: {response.status_code}, not {expected}"
            )
        others = [references[one] for one in references if one not in KNOWN[email]]
        if response.status_code == 200 and any(other in response.content.decode() for other in others):
            told.wrong.append(f"{email} was shown somebody of the other side")
