"""The pages, each beside its floor, in one process through the whole middleware.

    python -m benchmarks.pages --people N [--times N] [--turns N] [--serve]

With --serve it answers lines of standard input, "page times", with the seconds that one turn took: so that two sizes
can be compared side by side (growth.py).
"""

import argparse
import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from benchmarks import scratch
from benchmarks.make import made
from benchmarks.rows import Row


@dataclass(frozen=True)
class Page:
    """`shown` is how many young people stand on one page of the caseload: 25 as people see it."""

    view: str
    bar: float | None
    shown: int = 25
    person: int = 1


#: The first young person has twenty thousand entries, the second is as most are.
PAGES = {
    "caseload of 60, its first page": Page("caseload", 2.0),
    "caseload of 60, all on one page": Page("caseload", 2.0, shown=60),
    "overview": Page("person", 1.5, person=2),
    "overview of 20,000 entries": Page("person", 1.5),
    "chronology of 20,000 entries, first page": Page("chronology", None),
}


class Browser:
    """The first key worker of the invented service, signed in; asks as a server would, without a socket."""

    def __init__(self) -> None:
        from django.core.handlers.wsgi import WSGIHandler
        from django.db import connection
        from django.test import Client

        from partners.models import User

        connection.settings_dict["CONN_MAX_AGE"] = None
        connection.close()  # the one that is open was given its minute before
        self.user = User.objects.get(worker_id=1)
        client = Client()
        client.force_login(self.user)
        cast(Any, client.session)._load_row()  # as after a first page: its copy lies in the cache
        self.cookies = "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())
        self.handler = WSGIHandler()

    def ask(self, path: str) -> bytes:
        said: list[str] = []
        environ = {
            "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "SERVER_NAME": "localhost",
            "SERVER_PORT": "80", "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": "localhost", "wsgi.version": (1, 0),
            "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr,
            "wsgi.multithread": False, "wsgi.multiprocess": True, "wsgi.run_once": False,
            "REMOTE_ADDR": "127.0.0.1", "HTTP_COOKIE": self.cookies,
        }  # fmt: skip
        response = self.handler(environ, lambda status, headers, exc=None: said.append(status))  # type: ignore[arg-type]
        body = b"".join(response)
        response.close()
        if not said[0].startswith("200"):
            raise SystemExit(f"{path} answered {said[0]}")
        return body

    def path(self, page: Page) -> str:
        from django.urls import reverse

        from cases.models import YoungPerson

        person = YoungPerson.objects.get(pk=page.person)
        return reverse(page.view, args=[] if page.view == "caseload" else [person.reference])

    def works(self, page: Page) -> tuple[Callable[[], bytes], Callable[[], bytes]]:
        """The floor and the page."""
        from nwd.pages import my_caseload

        where, under = self.path(page), f"/floor/{page.view}-{page.shown}-{page.person}"

        def of_its_size() -> bytes:
            my_caseload.PAGE = page.shown
            return self.ask(where)

        body = of_its_size()
        self.keep(where, under)
        if abs(len(self.ask(under)) - len(body)) > 300:
            raise SystemExit(f"The floor of {where} shows something else than the page.")
        return lambda: self.ask(under), of_its_size

    def keep(self, where: str, under: str) -> None:
        from django.test import RequestFactory
        from django.urls import resolve

        from benchmarks import floors

        request = RequestFactory().get(where)
        request.user = self.user
        found = resolve(where)
        floors.keep(under.removeprefix("/floor/"), found.func, request, *found.args, **found.kwargs)


def measure(browser: Browser, name: str, people: int, times: int, turns: int) -> None:
    """The ratio, and how many questions of the database the page asks beyond those of its floor."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from benchmarks.cpu import ratio

    page = PAGES[name]
    floor, work = browser.works(page)
    counts = []
    for one in (floor, work):
        with CaptureQueriesContext(connection) as asked:
            one()
        counts.append(len(asked))
    Row(f"{name}, at {people:,}: × floor", ratio(floor, work, times=times, turns=turns), page.bar).tell()
    Row(f"{name}, at {people:,}: queries", counts[1]).tell()


def serve(browser: Browser) -> None:
    from benchmarks.cpu import spent

    works = {name: browser.works(page)[1] for name, page in PAGES.items()}
    for line in sys.stdin:
        name, times = line.rsplit(" ", 1)
        works[name]()
        scratch.say(json.dumps(spent(works[name], int(times))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--turns", type=int, default=12)
    parser.add_argument("--serve", action="store_true")
    options = parser.parse_args()
    scratch.enter(made(options.people), "benchmarks.settings")
    browser = Browser()
    if options.serve:
        serve(browser)
        return
    for name in PAGES:
        measure(browser, name, options.people, options.times, options.turns)


if __name__ == "__main__":
    main()
