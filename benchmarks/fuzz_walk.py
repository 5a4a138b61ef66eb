"""Somebody who presses everything: reads pages for links and forms, and asks for what chance makes of them."""

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import urlsplit

from django.test import Client
from django.urls import Resolver404, get_resolver, resolve, reverse

from benchmarks.fuzz_ask import Ask, of_form, of_link
from benchmarks.fuzz_forms import Form, Page

SLOWEST = 5  # seconds
LINKS_OF_A_KIND = 6


@dataclass
class Found:
    """What came of it, over everybody: an operation is a route and the way in which a page offers it."""

    asked: int = 0
    slowest: float = 0
    offered: set[tuple[str, str]] = field(default_factory=set)
    reached: set[tuple[str, str]] = field(default_factory=set)
    statuses: dict[int, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)


def route_of(address: str) -> str:
    try:
        return resolve(urlsplit(address).path).view_name
    except (Resolver404, ValueError):
        return ""


def starts() -> list[str]:
    """Every address without a reference in it, whether a page leads there or not."""
    names = get_resolver().reverse_dict
    return [reverse(name) for name in names if isinstance(name, str) and not names.getlist(name)[0][0][0][1]]


class Walker:
    """`sign_in` gives a browser in which they are signed in, again and again: what they press may sign them out."""

    def __init__(self, who: str, sign_in: Callable[[], Client], random: Random, found: Found) -> None:
        self.who, self.sign_in, self.random, self.found = who, sign_in, random, found
        self.links: dict[str, list[str]] = {}
        self.forms: dict[str, list[Form]] = {}
        self.tried: dict[tuple[str, str], int] = {}
        self.client = self._fresh()

    def _fresh(self) -> Client:
        client = self.sign_in()
        client.raise_request_exception = False
        return client

    def walk(self, requests: int, others: list[str]) -> None:
        for address in starts():
            self.links.setdefault(route_of(address), []).append(address)
        end = self.found.asked + requests
        while self.found.asked < end:
            ask = self.choose(others)
            answer = self._ask(ask, route_of(ask.address))
            if answer is None:
                continue
            if answer.status_code == 302 and (
                "sign-in" in answer["Location"] or "/demo/" in answer["Location"]
            ):
                self.client = self._fresh()
            self._learn(ask.address, answer)

    def choose(self, others: list[str]) -> Ask:
        """What was tried least comes first: a page with fifty links is no more likely than one with one."""
        doors = [("POST", name) for name in self.forms] + [("GET", name) for name in self.links]
        tried = min(self.tried.get(door, 0) for door in doors)
        method, name = self.random.choice([door for door in doors if self.tried.get(door, 0) == tried])
        self.tried[method, name] = tried + 1
        if method == "POST":
            return of_form(self.random.choice(self.forms[name]), self.random, others)
        if tried < 2:
            return Ask("GET", self.random.choice(self.links[name]))
        return of_link(self.random.choice(self.links[name]), self.random, others)

    def _learn(self, address: str, answer: Any) -> None:
        if answer is None or answer.status_code not in (200, 302, 403, 404, 409, 422):
            return
        if answer.status_code == 302:
            self._note_link(answer["Location"])
        elif "text/html" in answer.get("Content-Type", "") and not answer.streaming:
            page = Page(address, answer.content.decode(errors="replace"))
            for link in page.links:
                self._note_link(link)
            for form in page.forms:
                self._note_form(form)

    def _note_link(self, link: str) -> None:
        if (name := route_of(link)) and link.startswith("/"):
            self.found.offered.add(("GET", name))
            known = self.links.setdefault(name, [])
            if link not in known:
                known.append(link)
                del known[:-LINKS_OF_A_KIND]

    def _note_form(self, form: Form) -> None:
        name = route_of(form.address)
        if name and form.method in ("GET", "POST"):  # a dialog's closes it and asks nothing of us
            self.found.offered.add((form.method, name))
            known = self.forms.setdefault(name, [])
            known.append(form)
            del known[:-LINKS_OF_A_KIND]

    def _ask(self, ask: Ask, name: str) -> Any:
        self.found.asked += 1
        began = time.perf_counter()
        try:
            answer: Any = self.client.generic(ask.method, ask.address, ask.body, ask.kind, **ask.environ())
        except Exception as broken:  # whatever comes out of the stack is what is looked for
            frames = traceback.format_exception(broken)[-3:]
            self.found.wrong.append(f"{self._said(ask, name)}: {''.join(frames)}")
            self.client = self._fresh()
            return None
        self._judge(ask, name, answer, time.perf_counter() - began)
        return answer

    def _judge(self, ask: Ask, name: str, answer: Any, seconds: float) -> None:
        found, status = self.found, answer.status_code
        found.slowest = max(found.slowest, seconds)
        found.statuses[status] = found.statuses.get(status, 0) + 1
        if status < 400:
            found.reached.add((ask.method, name))
        body = b"" if answer.streaming else answer.content
        if status >= 500 or b"Traceback (most recent call last)" in body:
            fault = getattr(answer, "exc_info", None)
            frames = "".join(traceback.format_exception(fault[1])[-4:]) if fault else ""
            found.wrong.append(f"{self._said(ask, name)}: {status}\n{frames}")
        if seconds > SLOWEST:
            found.wrong.append(f"{self._said(ask, name)}: {seconds:.1f} s")

    def _said(self, ask: Ask, name: str) -> str:
        sent = f"{ask.kind[:60]} {ask.body[:300]!r} {ask.headers}"
        return f"{self.who} {ask.method} {name} {ask.address[:200]!r} {sent}"
