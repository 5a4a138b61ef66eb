"""Signed-in caseload pages a second of two workers of gunicorn: connections kept or not, and by session store.

    NWD_DEMO=1 NWD_DATA=FOLDER .venv/bin/python -m benchmarks.load [--seconds S] [--times N] [--address /caseload]

In a place where `manage.py load_demo` has run. It starts and ends its own servers on this machine, in turns, so that
what else the machine does slows both alike; threads ask as fast as they are answered. Pages a second depend on what
else runs; the processor's time for a page, of the workers and the database together, hardly does.
"""

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from contextlib import closing
from importlib import import_module
from typing import Any

import django
import psutil

OTHER_STORE = {"CONN_MAX_AGE": "60", "DJANGO_SETTINGS_MODULE": "benchmarks.store_settings"}
#: The first is the product as it is; the others are told beside it.
VARIANTS = {
    "connections kept": {"CONN_MAX_AGE": "60"},
    "one for each request": {"CONN_MAX_AGE": "0"},
    "kept, sessions read from their rows": OTHER_STORE | {"BENCH_STORE": "benchmarks.store_of_rows"},
    "kept, copies of sessions believed unseen": OTHER_STORE | {"BENCH_STORE": "benchmarks.store_of_copies"},
}
THREADS = 8


def main() -> None:
    from benchmarks.tracker import say

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--address", default="/caseload")
    options = parser.parse_args()
    cookie = signed_in()
    costs: dict[str, list[float]] = {name: [] for name in VARIANTS}
    rates: dict[str, list[float]] = {name: [] for name in VARIANTS}
    for _ in range(options.times):
        for name, variables in VARIANTS.items():
            rate, cost, megabytes = one_turn(variables, cookie, options.address, options.seconds)
            costs[name].append(cost)
            rates[name].append(rate)
            say(
                f"{name}: {rate:.0f} pages/s, {cost:.1f} ms of processor each; {megabytes:.0f} MB a worker at most"
            )
    first, *others = ((name, statistics.median(found)) for name, found in costs.items())
    for name, cost in others:
        say(f"{name}: {cost / first[1]:.2f} times the processor of {first[0]} ({first[1]:.1f} ms a page)")
    for name, found in rates.items():
        say(f"{name}: {statistics.median(found):.0f} pages/s")


def one_turn(
    variables: dict[str, str], cookie: str, address: str, seconds: float
) -> tuple[float, float, float]:
    """Pages a second, milliseconds of processor for each, and the largest worker's memory once it is warm."""
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    own = {"PORT": str(port), "WEB_WORKERS": "2", "LOG_LEVEL": "WARNING"}
    command = [sys.executable, "-m", "gunicorn", "--config", "deploy/gunicorn.py", "nwd.wsgi"]
    server = subprocess.Popen(command, env=os.environ | own | variables)
    try:
        _until_it_answers(port)
        _ask(port, cookie, address, 1)
        before = _spent(server.pid)
        rate = _ask(port, cookie, address, seconds)
        cost = (_spent(server.pid) - before) / (rate * seconds) * 1000
        sizes = [one.memory_info().rss for one in psutil.Process(server.pid).children()]
    finally:
        server.terminate()
        server.wait(20)
    return rate, cost, max(sizes) / 2**20


def _spent(server: int) -> float:
    """Seconds of processor so far: the workers', the embedded database's, and its connections that have gone."""
    from nwd.local import place

    database = int((place().database / "data" / "postmaster.pid").read_text().splitlines()[0])
    gone = psutil.Process(database).cpu_times()
    living = [one for pid in (server, database) for one in psutil.Process(pid).children(recursive=True)]
    times = [one.cpu_times() for one in living]
    return sum(one.user + one.system for one in times) + gone.children_user + gone.children_system


def signed_in() -> str:
    """The cookie of a session of the key worker with most young people."""
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.db.models import Count

    from partners.models import User

    users = User.objects.filter(is_active=True, worker__allocations__isnull=False)
    user = users.annotate(held=Count("worker__allocations")).order_by("-held", "pk").first()
    if user is None:
        raise SystemExit("Nobody here has a caseload: run manage.py load_demo first.")
    session: Any = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def _ask(port: int, cookie: str, address: str, seconds: float) -> float:
    counted: list[int] = []
    end = time.monotonic() + seconds
    threads = [
        threading.Thread(target=_one, args=(port, cookie, address, end, counted)) for _ in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if len(counted) < THREADS:
        raise SystemExit(f"{address} was not answered with a page.")
    return sum(counted) / seconds


def _one(port: int, cookie: str, address: str, end: float, counted: list[int]) -> None:
    pages = 0
    while time.monotonic() < end:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
            connection.request("GET", address, headers={"Cookie": cookie, "Host": "localhost"})
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                return
            pages += 1
    counted.append(pages)


def _until_it_answers(port: int) -> None:
    for _ in range(200):
        with closing(socket.socket()) as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("The server did not start.")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")
    from nwd.local import place
    from nwd.local.commands import ready_for

    ready_for(place(), "load")
    django.setup()
    main()
