"""Several write one RAISE meeting at once, over lines that break; then every sentence is looked for."""

import random
import re
import threading
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.test import Client, override_settings
from django.urls import reverse

from benchmarks.raise_together_found import Found, found
from benchmarks.raise_together_wire import Wire
from partners.models import User
from raise_meetings.models import Meeting

_STANDS_ON = re.compile(r"on_top_of=(\d+)")
_SPLIT = re.compile(r'name="settles" value="(\d+)"')
BOXES = 4


class Quiet(WSGIRequestHandler):
    def log_message(self, *said: Any) -> None:
        return


@contextmanager
def serving() -> Iterator[int]:
    """The product over HTTP, with a middleware that can break off inside a request."""
    cut = [*settings.MIDDLEWARE, "benchmarks.raise_together_wire.Cut"]
    with override_settings(MIDDLEWARE=cut):
        server = ThreadedWSGIServer(("localhost", 0), Quiet)
        server.set_app(WSGIHandler())
        server.daemon_threads = False
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            server.server_close()  # waits for requests that nobody waits for
            thread.join()


@dataclass
class Writer:
    wire: Wire
    name: str
    about: str
    address: dict[str, str]
    boxes: list[str]
    chance: random.Random
    stands: dict[str, int] = field(default_factory=dict)
    asides: dict[str, int] = field(default_factory=dict)
    token: str = ""
    acknowledged: list[tuple[str, int, str]] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)

    def write(self, edits: int) -> None:
        for n in range(edits):
            if self.chance.random() < 0.3:
                self.look()
            box = self.chance.choice(self.boxes)
            if box in self.asides and self.chance.random() < 0.5:
                self.join(box, f"{self.name} joins {n}.")
            else:
                self.keep("" if self.chance.random() < 0.05 else box, f"{self.name} writes {n}.")

    def keep(self, box: str, words: str) -> None:
        said = {"box": box, "on_top_of": self.stands.get(box, 0), "words": words, "key": uuid.uuid4(),
                "section": "strength", "about": self.about}  # fmt: skip
        status, answer = self.wire.post(self.address["keep"], said)
        if status == 200:
            self.stands[answer["box"]] = answer["number"]
            self.acknowledged.append((answer["box"], answer["number"], words))
            if answer["aside"]:
                self.asides[box] = answer["number"]
        else:
            self.refused.append(status)

    def join(self, box: str, words: str) -> None:
        """What a press of a button does; it leads back to the page and says nothing of numbers."""
        said = {"on_top_of": self.stands.get(box, 0), "settles": self.asides.pop(box), "words": words,
                "choice": "joined", "key": uuid.uuid4()}  # fmt: skip
        self.wire.post(self.address["join"].replace("BOX", box), said)

    def look(self) -> None:
        _, answer = self.wire.post(self.address["changes"], {"token": self.token}, breaks=False)
        self.token = answer["token"]
        for piece in answer["pieces"]:
            box = piece["id"].removeprefix("box-")
            if on := _STANDS_ON.search(piece["html"]):
                self.stands[box] = int(on[1])
            if settles := _SPLIT.search(piece["html"]):
                self.asides[box] = int(settles[1])


def run(meeting: Meeting, about: str, users: Sequence[User], edits: int, seed: int = 7) -> Found:
    """`edits` in all, by all of them at once."""
    where = [meeting.series.reference if meeting.series else "", meeting.reference]
    address = {"keep": reverse("keep_paragraph", args=where), "changes": reverse("raise_meeting_changes", args=where),
               "join": reverse("join_versions", args=[*where, "BOX"])}  # fmt: skip
    with serving() as port:
        writers = [
            Writer(Wire(port, _signed_in(user, where), chance), f"Writer {n}", about, address, [], chance)
            for n, user in enumerate(users)
            for chance in [random.Random(seed * 100 + n)]  # noqa: S311 (no secret)
        ]
        for n in range(BOXES):
            writers[0].keep("", f"Begun {n}.")
        for one in writers:
            one.boxes = list(writers[0].stands)
            one.look()
        threads = [threading.Thread(target=one.write, args=[edits // len(users)]) for one in writers]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    return found(writers, meeting)


def _signed_in(user: User, where: list[str]) -> dict[str, str]:
    client = Client()
    client.force_login(user)
    client.get(reverse("raise_meeting", args=where))
    return {name: morsel.value for name, morsel in client.cookies.items()}
