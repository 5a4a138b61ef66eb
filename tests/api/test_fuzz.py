"""Eight hundred odd requests, made from the schema: nothing breaks, every refusal is a problem (hostile.md, E1)."""

import gzip
import json
import re
import uuid
from random import Random
from urllib.parse import quote, urlencode

import pytest
from django.test import override_settings

from benchmarks.fuzz_values import BODIES, EXTRA, HEADERS, METHODS, odd
from cases.models import Record
from nwd.local.place import REPOSITORY
from tests.access.doors.api import BY_TOKEN
from tests.api.test_doors import SAID, filled
from tests.api.test_schema import name_of

REQUESTS = 1000
GIVEN_BY_CLIENT = ("HTTP_AUTHORIZATION", "HTTP_HOST")


def operations():
    paths = json.loads((REPOSITORY / "docs" / "openapi.json").read_text())["paths"]
    return [(path, method, said) for path, methods in paths.items() for method, said in methods.items()]


def value_of(schema, random):
    if "enum" in schema:
        return random.choice(schema["enum"])
    plain = {"date": "2026-01-02", "date-time": "2026-01-02T10:00:00Z", "uuid": str(uuid.UUID(int=7))}
    return plain.get(schema.get("format"), "Robin made soup.")


def body_of(random, meant):
    """As it should be, whole or with some of it odd; or nothing like it."""
    chance = random.random()
    if chance < 0.2:
        return random.choice(BODIES)
    said = dict(meant)
    if chance < 0.6:
        said.pop(random.choice([*said, ""]), None)
        if random.random() < 0.7:
            said[random.choice([*said, "words"])] = random.choice([odd(random), 1, None, [], {}, True, 1e308])
        if random.random() < 0.3:
            said[random.choice(EXTRA)] = odd(random)
    return json.dumps(said, default=str).encode()


def ask_of(address, method, said, random):
    asked = [one for one in said.get("parameters", []) if one["in"] == "query" and random.random() < 0.4]
    pairs = [
        (one["name"], odd(random)[:1_500] if random.random() < 0.5 else value_of(one["schema"], random))
        for one in asked
    ]
    headers = {"HTTP_IDEMPOTENCY_KEY": str(uuid.uuid4()) if random.random() < 0.8 else "odd"}
    if random.random() < 0.2:
        name = random.choice([name for name in HEADERS if name not in GIVEN_BY_CLIENT])
        headers[name] = random.choice(HEADERS[name]).encode().decode("latin-1")
    way = method.upper() if random.random() < 0.85 else random.choice(METHODS)
    return way, f"{address}?{urlencode(pairs)}" if pairs else address, headers


def address_of(path, name, person, random):
    """Of something that is there; now and then of something odd."""
    if random.random() < 0.7:
        return filled(BY_TOKEN[name][0], person)
    return re.sub(r"{\w+}", lambda _: quote(odd(random)[:300], safe=""), path)


def plain(answer):
    """Some of them ask for it zipped."""
    zipped = answer.headers.get("Content-Encoding") == "gzip"
    return gzip.decompress(answer.content) if zipped else answer.content


@pytest.mark.django_db
@override_settings(API_REQUESTS_A_MINUTE=10_000)
def test_nothing_that_a_program_sends_breaks(
    program_of, hub_manager, key_worker, young_person, hidden_person
):
    random, program, statuses, reached = Random(11), program_of(hub_manager), {}, set()
    program.client.raise_request_exception = False
    offered = operations()
    for number in range(REQUESTS):
        path, method, said = offered[number % len(offered)]
        name = name_of(path)
        meant = SAID.get(name, dict)() if method == "post" else {}
        way, address, headers = ask_of(address_of(path, name, young_person, random), method, said, random)
        answer = program.client.generic(way, address, body_of(random, meant), "application/json", **headers)
        statuses[answer.status_code] = statuses.get(answer.status_code, 0) + 1
        assert answer.status_code < 500, (way, address, headers)
        body = plain(answer)
        if answer.status_code >= 400 and way != "HEAD":
            assert json.loads(body)["status"] == answer.status_code, (way, address)
        elif answer.status_code < 300:
            reached.add((path, method))
        assert hidden_person.family_name not in body.decode()
    assert len(reached) >= 0.6 * len(offered), statuses
    assert not Record.objects.filter(person=hidden_person, kind="note").exists()
