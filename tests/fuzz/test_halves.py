"""A line that broke in the middle, over a real socket and gunicorn's own reading: nothing of it is saved.

gunicorn hands on what has come when the other side closes, and Django parses that; so both are asked here.
"""

import json
import socket
import uuid
from contextlib import closing

import pytest
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test.client import encode_multipart
from django.urls import reverse
from gunicorn.config import Config
from gunicorn.http import wsgi
from gunicorn.http.parser import RequestParser

from cases.models import Record
from partners.actions.tokens import make_token
from partners.models import ApiToken

pytestmark = pytest.mark.django_db
HERE = ("127.0.0.1", 8000)
SAID = {
    "at_0": "today",
    "at_1": "00:00",
    "category": "health",
    "key": str(uuid.uuid4()),
    "words": "Robin made soup.",
}
KINDS = {
    "application/x-www-form-urlencoded": lambda said: "&".join(
        f"{name}={words.replace(' ', '+')}" for name, words in said.items()
    ).encode(),
    "multipart/form-data; boundary=AaB03x": lambda said: encode_multipart("AaB03x", said),
}


def over_the_line(address, kind, body, *, arrives, headers, method="POST"):
    """What is answered to whoever says how long the body is, sends `arrives` bytes of it, and is gone."""
    headers = {"Host": "localhost", "Content-Type": kind, "Content-Length": str(len(body))} | headers
    said = (f"{name}: {value}" for name, value in headers.items() if value)
    lines = [f"{method} {address} HTTP/1.1", *said]
    ours, theirs = socket.socketpair()
    with closing(ours), closing(theirs):
        ours.sendall("\r\n".join([*lines, "", ""]).encode() + body[:arrives])
        ours.shutdown(socket.SHUT_WR)
        config = Config()
        asked = next(RequestParser(config, theirs, HERE))
        answer, environ = wsgi.create(asked, theirs, HERE, HERE, config)
        for signal in (request_started, request_finished):  # as the test client does it
            signal.disconnect(close_old_connections)
        given = WSGIHandler()(environ, answer.start_response)
        said = b"".join(given)
        given.close()
    return answer.status_code, said.decode()


def in_chunks(body):
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def a_browser(client_of, user):
    client = client_of(user)
    client.get(reverse("find"))
    cookies = {name: client.cookies[name].value for name in client.cookies}
    cookies |= {settings.CSRF_COOKIE_NAME: "a" * 32}
    cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
    return {"Cookie": cookie, "X-CSRFToken": "a" * 32}


@pytest.mark.parametrize("kind", KINDS)
def test_half_a_form_is_refused_in_words_and_saves_nothing(kind, client_of, hub_worker, young_person):
    address, headers = reverse("write_note", args=[young_person.reference]), a_browser(client_of, hub_worker)
    body, before = KINDS[kind](SAID), Record.objects.count()
    for arrives in {0, 1, len(body) // 3, len(body) // 2, len(body) - 3, len(body) - 1}:
        status, said = over_the_line(address, kind, body, arrives=arrives, headers=headers)
        assert (status, "Nothing was saved" in said) == (400, True), (arrives, said[:400])
    assert Record.objects.count() == before
    assert over_the_line(address, kind, body, arrives=len(body), headers=headers)[0] == 302
    assert Record.objects.get(kind="note").words == SAID["words"]


def test_half_of_what_a_program_sends(hub_worker, young_person):
    _, secret = make_token(by=hub_worker, name="reports", days=30)
    address, kind = f"/api/v1/young-people/{young_person.reference}/notes", "application/json"
    body = json.dumps({"words": "Robin made soup.", "at": "2026-01-02T10:00:00Z"}).encode()
    # a whole object, and blanks that never came
    for sent, arrives in ((body, 10), (body + b"  ", len(body)), (body, 0)):
        headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": str(uuid.uuid4())}
        status, said = over_the_line(address, kind, sent, arrives=arrives, headers=headers)
        assert (status, json.loads(said)["status"]) == (400, 400)
    assert not Record.objects.filter(kind="note").exists()
    assert over_the_line(address, kind, body, arrives=len(body), headers=headers)[0] == 201


def test_a_button_that_asks_for_nothing_is_refused_too(client_of, hub_worker):
    made, _ = make_token(by=hub_worker, name="reports", days=30)
    headers = a_browser(client_of, hub_worker)
    address = reverse("end_own_token", args=[made.reference])
    for kind in ("text/plain", *KINDS):
        assert over_the_line(address, kind, b"a=1", arrives=1, headers=headers)[0] == 400
    assert ApiToken.objects.get(pk=made.pk).ended_at is None


CHUNKED = {"Transfer-Encoding": "chunked", "Content-Length": ""}


@pytest.mark.parametrize("kind", ["text/plain", *KINDS])
def test_what_comes_in_chunks_is_no_empty_form(kind, client_of, hub_worker, young_person):
    """A button that asks for nothing too, or half of a page would go on as if it had asked for nothing."""
    headers = a_browser(client_of, hub_worker) | CHUNKED
    made, _ = make_token(by=hub_worker, name="reports", days=30)
    body = in_chunks(KINDS[kind](SAID) if kind in KINDS else b"a=1")
    for door, reference in (("write_note", young_person.reference), ("end_own_token", made.reference)):
        address = reverse(door, args=[reference])
        status, said = over_the_line(address, kind, body, arrives=len(body), headers=headers)
        assert (status, "Nothing was saved" in said) == (411, True)
    assert not Record.objects.filter(kind="note").exists()
    assert ApiToken.objects.get(pk=made.pk).ended_at is None


def test_what_a_program_sends_in_chunks(hub_worker, young_person):
    _, secret = make_token(by=hub_worker, name="reports", days=30)
    body = in_chunks(json.dumps({"words": "Robin made soup.", "at": "2026-01-02T10:00:00Z"}).encode())
    headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": str(uuid.uuid4())} | CHUNKED
    address = f"/api/v1/young-people/{young_person.reference}/notes"
    status, said = over_the_line(address, "application/json", body, arrives=len(body), headers=headers)
    assert (status, json.loads(said)["status"]) == (411, 411)
    assert not Record.objects.filter(kind="note").exists()


def test_a_line_that_is_torn_is_no_empty_form(client_of, hub_worker, young_person, monkeypatch):
    monkeypatch.setattr("django.core.handlers.wsgi.LimitedStream.read", torn)
    client = client_of(hub_worker)
    client.handler.enforce_csrf_checks = True
    client.cookies[settings.CSRF_COOKIE_NAME] = "a" * 32
    answer = client.post(
        reverse("write_note", args=[young_person.reference]), SAID, headers={"X-CSRFToken": "a" * 32}
    )
    assert answer.status_code == 400


def torn(*_):
    raise ConnectionResetError
