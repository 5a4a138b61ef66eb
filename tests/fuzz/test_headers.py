"""What every answer tells the browser, whatever it answers and whomever (hostile.md, E3)."""

import re

import pytest
from django.test import Client

from tests.fuzz.every_door import every_door

pytestmark = pytest.mark.django_db
ALWAYS = {
    "X-Content-Type-Options": ("nosniff",),
    "Referrer-Policy": ("same-origin", "no-referrer"),  # the second where the address itself opens something
    "Cross-Origin-Opener-Policy": ("same-origin",),
}
NONE_OF = ("object-src", "base-uri", "frame-ancestors", "default-src")
ELSEWHERE = ("/nowhere", "/young-people/%00", "/static/nothing.js", "/sign-in?next=//nwd.invalid")


def lacks(answer):
    """What is missing or too wide. A picture or a style sheet that is served alone may be closed in further."""
    policy = answer.headers.get("Content-Security-Policy", "")
    said = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    wrong = [name for name, values in ALWAYS.items() if answer.headers.get(name) not in values]
    wrong += [f"{name} {said.get(name)}" for name in NONE_OF if said.get(name) != "'none'"]
    return wrong + re.findall(r"unsafe-\w+|\*|https?:|data:", policy)


@pytest.mark.parametrize("who", ["service_manager", "police_officer", "nobody"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_every_answer_says_all_of_it(who, method, client_of, cast, young_person, east):
    doors = every_door(cast, young_person, east) | {address: address for address in ELSEWHERE}
    wrong = {}
    for name, address in doors.items():
        client = Client() if who == "nobody" else client_of(getattr(cast, who))
        if found := lacks(getattr(client, method)(address)):
            wrong[name] = found
    assert wrong == {}


def test_a_refusal_of_the_host_the_token_or_the_server_says_it_too(client_of, hub_worker, monkeypatch):
    strict, broken = Client(enforce_csrf_checks=True), client_of(hub_worker)
    broken.raise_request_exception = False
    monkeypatch.setattr("nwd.pages.home.render", None)
    answers = [
        Client().get("/sign-in", headers={"Host": "nwd.invalid"}),
        strict.post("/sign-in"),
        broken.get("/"),
    ]
    assert [answer.status_code for answer in answers] == [400, 403, 500]
    assert [lacks(answer) for answer in answers] == [[], [], []]


def test_who_is_signed_in_leaves_nothing_in_the_browsers_cache(client_of, cast, young_person, east):
    kept = {}
    for name, address in every_door(cast, young_person, east).items():
        client = client_of(cast.service_manager)
        said = client.get(address).headers.get("Cache-Control", "")
        if "no-store" not in said:
            kept[name] = said
    assert set(kept) <= {"alive", "health", "health_each", "metrics", "service_css", "service_logo"}


def test_a_nonce_is_for_one_answer(client_of, hub_worker):
    client = client_of(hub_worker)
    policies = [client.get("/").headers["Content-Security-Policy"] for _ in range(5)]
    nonces = [re.findall(r"'nonce-([^']+)'", policy) for policy in policies]
    assert len({one for found in nonces for one in found}) == sum(map(len, nonces))


def test_behind_tls_browsers_stay_there_for_a_year(settings):
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 365 * 24 * 60 * 60, True
    answer = Client().get("/sign-in", secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
