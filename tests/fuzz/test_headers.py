"""What every answer tells the browser, whatever it answers and whomever (hostile.md, E3)."""

import re

import pytest
from django.test import Client

from tests.access.doors import DOORS
from tests.access.test_doors import as_they_were
from tests.answers import lacks
from tests.fuzz.every_door import every_door
from tests.taken_back import taken_back

pytestmark = pytest.mark.django_db
ELSEWHERE = ("/nowhere", "/young-people/%00", "/static/nothing.js", "/sign-in?next=//nwd.invalid")
WHO = ("service_manager", "police_officer", "nobody")


@pytest.mark.parametrize("method", ["get", "post"])
def test_every_answer_says_all_of_it(method, client_of, cast, young_person, east):
    """Each door's answers to each of the cast are looked at in tests/access/test_doors.py; here what is no door, and
    forms that came empty where there they are filled in.
    """
    doors = every_door(cast, young_person, east)
    begin = as_they_were(client_of, {who: getattr(cast, who) for who in WHO[:2]})
    empty = [address for name, address in doors.items() if DOORS[name].data] if method == "post" else []
    wrong = {}
    for who in WHO:
        for address in (*ELSEWHERE, *empty):
            with taken_back():
                if found := lacks(getattr(begin(who), method)(address)):
                    wrong[who, address] = found
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


def test_a_nonce_is_for_one_answer(client_of, hub_worker):
    client = client_of(hub_worker)
    policies = [client.get("/").headers["Content-Security-Policy"] for _ in range(5)]
    nonces = [re.findall(r"'nonce-([^']+)'", policy) for policy in policies]
    assert len({one for found in nonces for one in found}) == sum(map(len, nonces))


def test_behind_tls_browsers_stay_there_for_a_year(settings):
    settings.SECURE_HSTS_SECONDS, settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = 365 * 24 * 60 * 60, True
    answer = Client().get("/sign-in", secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
