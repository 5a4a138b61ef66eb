"""What whoever watches the service is told, and strangers are not."""

import time

import pytest
from django.db import OperationalError, connection
from django.test import Client

from nwd import readiness
from partners.models import OutboxItem
from tests.factories.hubs import days_ago

TOKEN = {"authorization": "Bearer a token for tests"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def watched(settings, tmp_path):
    settings.METRICS_TOKEN = "a token for tests"
    settings.BACKUP_MARK = str(tmp_path / "mark")
    (tmp_path / "mark").touch()
    return tmp_path / "mark"


def each():
    answer = Client().get("/health/each", headers=TOKEN)
    return answer.status_code, dict(line.split(" ", 1) for line in answer.content.decode().splitlines())


def numbers():
    text = Client().get("/metrics", headers=TOKEN).content.decode()
    return dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))


@pytest.fixture
def no_database(monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError("could not connect to server")

    monkeypatch.setattr(connection, "cursor", refuse)


def test_all_is_well(watched):
    assert each() == (200, dict.fromkeys(("database", "partitions", "queue", "outbox", "backup"), "ok"))
    assert Client().get("/health").content == b"ok"


def test_alive_is_not_ready(no_database, watched):
    assert Client().get("/alive").status_code == 200
    answer = Client().get("/health")
    assert (answer.status_code, answer.content) == (503, b"not ready")
    assert each()[1]["database"] == "not ready"
    assert numbers()['nwd_ready{what="database"}'] == "0.0"


def test_a_late_outbox_and_an_old_backup_are_told_and_pages_go_on(watched, monkeypatch):
    OutboxItem.objects.create(task="partners.tasks.sweep_outbox", subject=1, due_at=f"{days_ago(1)} 12:00+00")
    monkeypatch.setattr(readiness, "time", lambda: time.time() + 27 * 3600)
    status, found = each()
    assert status == 503 and {name for name, word in found.items() if word != "ok"} == {"outbox", "backup"}
    assert Client().get("/health").status_code == 200
    assert float(numbers()["nwd_outbox_age_seconds"]) > 3600
    assert numbers()["nwd_outbox_waiting"] == "1.0"
    watched.unlink()
    assert each()[1]["backup"] == "not ready"


def test_a_trail_that_ends_this_month_is_told(watched, monkeypatch):
    monkeypatch.setattr(
        readiness.timezone, "localdate", lambda: readiness.timezone.now().date().replace(year=2199)
    )
    assert each()[1]["partitions"] == "not ready"
    assert Client().get("/health").status_code == 503


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"authorization": "Bearer another"},
        {"authorization": "Bearer "},
        {"authorization": "Bearer \u00fc"},
    ],
)
@pytest.mark.parametrize("address", ["/metrics", "/health/each"])
def test_without_the_token_nothing_is_there(watched, settings, address, header):
    assert Client().get(address, headers=header).status_code == 404
    settings.METRICS_TOKEN = ""
    assert Client().get(address, headers=header).status_code == 404
    assert Client().get(address, headers=TOKEN).status_code == 404


def test_requests_are_counted_by_route_and_status(watched, client_of, key_worker, young_person):
    name = 'nwd_requests_total{method="GET",route="person",status="200"}'
    before = float(numbers().get(name, 0))
    client_of(key_worker).get(f"/young-people/{young_person.reference}")
    found = numbers()
    assert float(found[name]) == before + 1
    assert not any(str(young_person.reference) in key for key in found)
    assert any(key.startswith("nwd_request_seconds_bucket") for key in found)
    assert float(found["nwd_sessions"]) == 1


def test_a_word_that_is_no_method_makes_no_new_number(watched):
    Client().generic("QANARY", "/sign-in")
    assert not any("QANARY" in key for key in numbers())


def test_watching_asks_little(watched, django_assert_num_queries):
    with django_assert_num_queries(2):
        Client().get("/health")
    with django_assert_num_queries(0):
        Client().get("/alive")


def test_what_is_watched_has_the_headers_of_every_answer(watched):
    for address in ("/alive", "/health", "/metrics", "/health/each"):
        headers = Client().get(address, headers=TOKEN).headers
        assert "Content-Security-Policy" in headers and headers["X-Content-Type-Options"] == "nosniff"
