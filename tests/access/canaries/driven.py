"""Somebody who opens every page and sends every form, with the canary in each box that takes words."""

import re
from urllib.parse import urlsplit

from benchmarks.fuzz_forms import Page
from tests.access.canaries.planted import MARK
from tests.browser.walking import kind_of

#: What would end their own sign-in, or somebody's.
LEFT_ALONE = re.compile(
    r"^/(sign-out|lock|switch|my/devices|my/password|sign-in|join|new-password)|/end-access|/leave"
)
#: What is typed there is about no young person, and may be said again: “This computer is marked as ...”.
OF_NOBODY = re.compile(
    r"^/(hub-computers|houses|beds|agencies|hubs|agreements|our-agreements|my/views|workers(?!.*/bars))"
)
A_DAY = re.compile(r"(_on|_0|^on|^at|date|since|until|born)")
WORDS = ("text", "search", "email", "textarea")
ADDRESSES = re.compile(r'\s(?:href|src|action|formaction|hx-[a-z-]+|cite|poster)="([^"]*)"')


class Driver:
    """`heard` is told of every answer, and every address that was asked or offered; `sent` comes after each form."""

    def __init__(self, sign_in, heard, typed=f"{MARK} typed", sent=lambda: None):
        self.sign_in, self.heard, self.typed, self.sent = sign_in, heard, typed, sent
        self.client = self._fresh()
        self.pages, self.forms, self.typed_in_addresses = set(), set(), set()

    def _fresh(self):
        client = self.sign_in()
        client.raise_request_exception = False
        return client

    def drive(self, starts, most):
        waiting = list(starts)
        while waiting and len(self.pages) < most:
            address = waiting.pop(0)
            if kind_of(urlsplit(address).path) in self.pages or LEFT_ALONE.search(address):
                continue
            self.pages.add(kind_of(urlsplit(address).path))
            waiting += self.open(address)

    def open(self, address):
        page = self.ask("get", address)
        if page is None:
            return []
        for form in page.forms:
            self.send(form)
        return page.links

    def send(self, form):
        """Once each: the same form of another young person says nothing new."""
        known = (form.method, kind_of(urlsplit(form.address).path), tuple(sorted(form.values)))
        boxes = [
            name for name in form.values if form.kinds.get(name, "text") in WORDS and not A_DAY.search(name)
        ]
        if form.method == "GET" and boxes:
            self.typed_in_addresses.add((kind_of(urlsplit(form.address).path), *boxes))
        if known in self.forms or form.method != "POST" or LEFT_ALONE.search(form.address):
            return
        self.forms.add(known)
        said = {name: self.filled(form, name) for name in form.values}
        answer = self.ask("post", form.address, said)
        self.sent()
        if answer is None and self.heard.last.status_code in (302, 303):
            self.ask("get", self.heard.last.headers["Location"])

    def filled(self, form, name):
        kind, offered = form.kinds.get(name, "text"), form.offered.get(name, [])
        if kind in ("radio", "select"):
            return next((one for one in offered if one), "")
        if kind in ("hidden", "checkbox", "submit"):
            return offered[0] if offered else ""
        before = (form.values[name] or [""])[0]
        typed = "Plain words" if OF_NOBODY.search(form.address) else self.typed
        return (before or "today") if A_DAY.search(name) else before or typed

    def ask(self, method, address, said=None):
        """The page, where it is one."""
        answer = getattr(self.client, method)(address, said or {})
        self.heard.answer(address, answer, self.client)
        if answer.status_code == 302 and "/sign-in" in answer.headers["Location"]:
            self.client = self._fresh()
        if answer.status_code != 200 or "text/html" not in answer.headers.get("Content-Type", ""):
            return None
        return Page(address, answer.content.decode())
