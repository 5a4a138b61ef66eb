"""One thing to ask, put together by chance from a form, a link or the table of addresses."""

import json
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from benchmarks.fuzz_forms import Form
from benchmarks.fuzz_values import BODIES, EXTRA, HEADERS, METHODS, NAMES, TYPES, WORDS, odd

CHOSEN = ("radio", "select", "checkbox")
BOUNDARY = "nwd-fuzz"
PLAIN = "application/x-www-form-urlencoded"


@dataclass
class Ask:
    method: str
    address: str
    body: bytes = b""
    kind: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def environ(self) -> dict[str, Any]:
        """Headers as the client of Django takes them: a WSGI server hands on bytes as latin-1."""
        return {name: value.encode().decode("latin-1") for name, value in self.headers.items()}


def of_form(form: Form, random: Random, others: list[str]) -> Ask:
    """As it would be sent, or with one field, some or all of them odd; now and then with more or fewer fields."""
    said = {name: list(values) for name, values in form.values.items()}
    _fill(form, said, random)
    chance = random.random()
    names = [name for name in said if name != "csrfmiddlewaretoken"]
    for name in names if chance < 0.2 else random.sample(names, min(len(names), int(chance > 0.4))):
        said[name] = [random.choice(others) if others and random.random() < 0.3 else odd(random)]
        if random.random() < 0.1:
            said[name] = [odd(random) for _ in range(random.randrange(0, 4))]
    if random.random() < 0.2:
        for name in random.sample(EXTRA, 3):
            said.setdefault(name, [random.choice(("1", "true", "on", *others, odd(random)))])
    if random.random() < 0.1 and said:
        said.pop(random.choice(list(said)))
    return _send(form, said, random)


def _fill(form: Form, said: dict[str, list[str]], random: Random) -> None:
    """Empty boxes get what somebody might write there; of what a list offers, one is taken."""
    for name, kind in form.kinds.items():
        if kind in CHOSEN and random.random() < 0.7:
            said[name] = [random.choice(form.offered[name])]
        elif kind not in ("hidden", *CHOSEN, "submit") and not any(said[name]) and random.random() < 0.8:
            said[name] = [random.choice(WORDS)]
    if pressed := [name for name, kind in form.kinds.items() if kind == "submit"]:
        name = random.choice(pressed)
        said[name] = [random.choice(form.offered[name])]


def _send(form: Form, said: dict[str, list[str]], random: Random) -> Ask:
    pairs = [(name, value) for name, values in said.items() for value in values]
    if form.method == "GET":
        return Ask("GET", f"{urlsplit(form.address).path}?{urlencode(pairs)}")
    if form.multipart != (random.random() < 0.1):
        files = {name for name, kind in form.kinds.items() if kind == "file"}
        return Ask("POST", form.address, _parts(pairs, files), f"multipart/form-data; boundary={BOUNDARY}")
    if random.random() < 0.05:
        return Ask("POST", form.address, json.dumps(said).encode(), "application/json")
    return Ask("POST", form.address, urlencode(pairs).encode(), PLAIN)


def _parts(pairs: list[tuple[str, str]], files: set[str]) -> bytes:
    parts = []
    for name, value in pairs:
        plain = name.replace('"', "%22").replace("\r", "").replace("\n", "")
        file = '; filename="x.zip"\r\nContent-Type: application/zip' if name in files else ""
        parts.append(
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{plain}"{file}\r\n\r\n{value}\r\n'
        )
    return f"{''.join(parts)}--{BOUNDARY}--\r\n".encode()


def of_link(link: str, random: Random, others: list[str]) -> Ask:
    """As it stands, with a part of its path or of its query odd, or asked in another way."""
    path, query = urlsplit(link).path, urlsplit(link).query
    chance = random.random()
    ask = Ask("GET", link)
    if chance < 0.25:
        parts = path.split("/")
        parts[random.randrange(1, len(parts))] = quote(
            random.choice([odd(random)[:900], *NAMES, *others]), safe=""
        )
        ask.address = "/".join(parts)
    elif chance < 0.5:
        names = [pair.partition("=")[0] for pair in query.split("&") if pair] or [
            "page",
            "after",
            "words",
            "from",
        ]
        asked = [(random.choice([*names, "next", odd(random)[:40]]), odd(random)[:1_500]) for _ in range(2)]
        ask.address = f"{path}?{urlencode(asked)}"
    elif chance < 0.6:
        ask.method = random.choice(METHODS)
    elif chance < 0.7:
        ask = Ask("POST", link, random.choice(BODIES), random.choice((PLAIN, *TYPES)))
    elif chance < 0.8:
        name = random.choice(list(HEADERS))
        ask.headers = {name: random.choice(HEADERS[name])}
    return ask
