"""Mixed load: notes, drafts, pages, sign-ins. What got no answer is sent again, with the same key."""

import random
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils import timezone

from benchmarks.faults_browser import Browser

GIVES_UP = 60  # seconds


@dataclass
class Client:
    """One who works. `saved` are the words of notes that were acknowledged, with when each was first sent."""

    browser: Browser
    people: list[str]
    saved: dict[str, float] = field(default_factory=dict)
    sent_again: int = 0
    signed_in_again: int = 0
    strange: list[str] = field(default_factory=list)
    draft_key: str = field(default_factory=lambda: str(uuid.uuid4()))
    draft_sent: int = 0
    draft_kept: int = 0

    def work(self, over: threading.Event) -> None:
        self._until(self.browser.sign_in)
        while not over.is_set():
            act = random.choices([self._note, self._draft, self._read, self._sign_in], [6, 2, 3, 0.3])[0]  # noqa: S311
            act()

    def _note(self) -> None:
        words, key, began = f"fault {uuid.uuid4()}", str(uuid.uuid4()), time.monotonic()
        day = timezone.localdate() - timedelta(days=1)
        said = {"key": key, "words": words, "at_0": f"{day.day}/{day.month}/{day.year}", "at_1": "12:00",
                "category": "daily_life", "headline": ""}  # fmt: skip
        address = f"/young-people/{random.choice(self.people)}/notes/new"  # noqa: S311

        def sent() -> bool:
            answer = self.browser.ask(address, said)
            if answer.status == 302 and answer.led_to.startswith("/sign-in"):
                self.signed_in_again += 1
                self.browser.sign_in()
                return False
            if answer.status < 500 and answer.status != 302:
                self.strange.append(f"{answer.status} for a note")
            return answer.status == 302

        if self._until(sent):
            self.saved[words] = began

    def _draft(self) -> None:
        self.draft_sent += 1
        number = self.draft_sent
        said = {"key": self.draft_key, "words": f"draft {number}",
                "draft_door": f"/young-people/{self.people[0]}/notes/new"}  # fmt: skip
        if self._until(lambda: self.browser.ask("/my/drafts/keep", said).status == 200):
            self.draft_kept = number

    def _read(self) -> None:
        person = random.choice(self.people)  # noqa: S311
        pages = [f"/young-people/{person}", f"/young-people/{person}/chronology", "/find?words=an"]
        address = random.choice(pages)  # noqa: S311
        self._until(lambda: self.browser.ask(address).status in (200, 302))

    def _sign_in(self) -> None:
        self._until(self.browser.sign_in)

    def _until(self, act: Callable[[], bool]) -> bool:
        """What was begun is sent to the end: an answer that never came says nothing."""
        began = time.monotonic()
        while time.monotonic() - began < GIVES_UP:
            try:
                if act():
                    return True
            except OSError:
                pass
            self.sent_again += 1
            time.sleep(0.1)
        self.strange.append("no answer for a minute")
        return False
