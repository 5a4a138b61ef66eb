"""The database does not answer: a plain page that says so, for whoever asks what, and no trace of code."""

import pytest
from django.db import OperationalError, connection
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def away(monkeypatch):
    def leave():
        def refuse(*args, **kwargs):
            raise OperationalError("could not connect to server: the name of a host")

        monkeypatch.setattr(connection, "cursor", refuse)

    return leave


@pytest.mark.parametrize("address", ["/", "/caseload", "/find?words=an", "/young-people/abc", "/my/drafts"])
def test_a_page_says_that_the_service_is_not_available(client_of, hub_worker, away, address):
    client = client_of(hub_worker)
    client.raise_request_exception = False
    away()
    answer = client.get(address)
    text = answer.content.decode()
    assert answer.status_code == 503, text[:300]
    assert "not available" in text and "Traceback" not in text and "connect to server" not in text


def test_what_is_our_own_mistake_stays_one(client_of, hub_worker, monkeypatch):
    client = client_of(hub_worker)
    client.raise_request_exception = False
    monkeypatch.setattr("nwd.pages.my_drafts.render", lambda *args, **kwargs: 1 // 0)
    answer = client.get("/my/drafts")
    assert answer.status_code == 500 and "something went wrong" in answer.content.decode()


def test_alive_needs_no_database(away):
    away()
    assert Client().get("/alive").status_code == 200
