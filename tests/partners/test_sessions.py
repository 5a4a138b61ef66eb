"""How long somebody stays signed in, and that a session that was ended is dead, whatever the cache still holds."""

import socket
import time
from datetime import timedelta

import pytest
from django.core.cache import cache, caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from redis.exceptions import ConnectionError

from partners.models import LeftOff, TrailLine, User, UserSession
from tests.factories.hubs import days_ago
from tests.signed_in import grown_older, key_of

pytestmark = pytest.mark.django_db
PASSWORD = "quiet-otter-lantern-9"
REDIS = "django.core.cache.backends.redis.RedisCache"
SIGN_IN_AND_BACK = "/sign-in?next=/way-back"


def asked_for_session(client, url="/caseload"):
    with CaptureQueriesContext(connection) as caught:
        assert client.get(url).status_code == 200
    return [q["sql"] for q in caught.captured_queries if "partners_usersession" in q["sql"]]


def away(monkeypatch):
    def fail(*_args, **_options):
        raise ConnectionError

    for name in ("get", "set", "delete"):
        monkeypatch.setattr(caches["default"], name, fail)


# --- Limits


@pytest.mark.parametrize(("seconds", "status"), [(14 * 60, 200), (15 * 60, 302)])
def test_left_alone_for_fifteen_minutes_is_the_end(client_of, hub_worker, seconds, status):
    client = client_of(hub_worker)
    grown_older(client, used_at=seconds)
    assert client.get("/caseload").status_code == status


def test_who_was_signed_out_hears_why_and_finds_back(client_of, hub_worker):
    client = client_of(hub_worker)
    grown_older(client, used_at=900)
    answer = client.get("/caseload?missing=on")
    assert (answer.status_code, answer["Location"]) == (302, SIGN_IN_AND_BACK)
    assert answer["Clear-Site-Data"] == '"cache", "storage"' and answer["Cache-Control"] == "no-store"
    page = client.get(answer["Location"]).content.decode()
    assert "You were signed out because nobody used this for 15 minutes." in page
    assert not UserSession.objects.filter(user=hub_worker).exists()
    assert client_of(hub_worker).get("/way-back")["Location"] == "/caseload?missing=on"
    line = TrailLine.objects.filter(what="sign_in").get()
    assert (line.act, line.user_id) == ("signed_out_by_itself", hub_worker.pk)


def test_nobody_else_is_led_to_where_they_were(client_of, hub_worker, key_worker, young_person):
    client = client_of(hub_worker)
    grown_older(client, used_at=900)
    client.get(reverse("person", args=[young_person.reference]))
    assert client_of(key_worker).get("/way-back")["Location"] == "/"


def test_a_way_back_is_a_page_of_ours(client_of, hub_worker):
    for said in ("https://elsewhere.example/x", "//elsewhere.example", "http://testserver/no/such/page"):
        client_of(hub_worker).post("/lock", headers={"Referer": said})
        assert not LeftOff.objects.exists(), said
    client_of(hub_worker).post("/lock", headers={"Referer": "http://testserver/find?search=1"})
    assert LeftOff.objects.get().path == "/find?search=1"


@pytest.mark.parametrize(("seconds", "status"), [(12 * 3600 - 60, 200), (12 * 3600, 302)])
def test_twelve_hours_after_signing_in_is_the_end_however_much_it_was_used(
    client_of, hub_worker, seconds, status
):
    client = client_of(hub_worker)
    grown_older(client, signed_in_at=seconds)
    answer = client.get("/caseload")
    assert answer.status_code == status
    if status == 302:
        assert "you signed in 12 hours ago" in client.get(answer["Location"]).content.decode()


def test_use_is_noted_once_a_minute_and_not_more_often(client_of, hub_worker):
    client = client_of(hub_worker)
    assert asked_for_session(client) == []
    grown_older(client, used_at=61)
    client.get("/caseload")
    assert timezone.now() - UserSession.objects.get().used_at < timedelta(seconds=10)
    client.get("/caseload")
    assert asked_for_session(client) == []


@pytest.mark.parametrize(
    "asked",
    [{"path": "/still-here"}, {"path": "/caseload", "headers": {"X-By-Itself": "1"}}, {"path": "/nowhere"}],
)
def test_what_a_page_asks_by_itself_keeps_nobody_signed_in(client_of, hub_worker, asked):
    client = client_of(hub_worker)
    grown_older(client, used_at=800)
    before = UserSession.objects.get().used_at
    client.get(**asked)
    assert UserSession.objects.get().used_at == before


def test_still_here(client_of, hub_worker):
    client = client_of(hub_worker)
    grown_older(client, used_at=800)
    assert 95 <= client.get("/still-here").json()["left"] <= 100
    assert 595 <= client.post("/still-here", {"ago": "300"}).json()["left"] <= 600
    assert client.post("/still-here", {"ago": "0"}).json()["left"] >= 895
    assert client.post("/still-here", {"ago": "700"}).json()["left"] >= 890, (
        "never into the past of what is known"
    )
    grown_older(client, signed_in_at=12 * 3600 - 30)
    assert client.post("/still-here", {"ago": "-5"}).json()["left"] <= 30, "the twelve hours do not move"


def test_words_sent_too_late_are_given_back(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    grown_older(client, used_at=900)
    answer = client.post(reverse("write_note", args=[young_person.reference]), {"words": "Robin cooked."})
    assert answer.status_code == 403 and "Robin cooked." in answer.content.decode()


def test_a_fragment_that_comes_too_late_leads_to_sign_in(client_of, hub_worker):
    client = client_of(hub_worker)
    grown_older(client, used_at=900)
    answer = client.get("/caseload", headers={"HX-Request": "true", "Referer": "http://testserver/find"})
    assert answer["HX-Redirect"] == SIGN_IN_AND_BACK and LeftOff.objects.get().path == "/find"


# --- The store


def test_a_page_asks_the_database_for_no_session(client_of, hub_worker):
    client = client_of(hub_worker)
    assert asked_for_session(client) == []
    cache.clear()
    assert len(asked_for_session(client)) == 1


def test_a_session_ended_while_the_cache_was_away_is_dead_when_it_comes_back(
    client_of, hub_worker, monkeypatch
):
    client = client_of(hub_worker)
    assert client.get("/caseload").status_code == 200
    with monkeypatch.context() as while_away:
        away(while_away)
        UserSession.objects.get().delete()
    assert cache.get(f"session:{key_of(client)}"), "the old copy is still there"
    assert client.get("/caseload").status_code == 302


def test_a_copy_put_back_after_the_end_opens_nothing(client_of, hub_worker):
    """Read before the end and written to the cache after it; or the cache came up with what it once held."""
    client = client_of(hub_worker)
    name = f"session:{key_of(client)}"
    copy = cache.get(name)
    client.post("/sign-out")
    client.cookies["session_test"] = client.cookies["session_test"]
    cache.set(name, copy)
    assert UserSession.objects.count() == 0 and client.get("/caseload").status_code == 302


def test_saving_a_user_that_was_read_earlier_revives_no_copy(client_of, hub_worker):
    client = client_of(hub_worker)
    earlier = User.objects.get(pk=hub_worker.pk)
    UserSession.objects.get().delete()
    earlier.save()
    assert User.objects.get(pk=hub_worker.pk).session_round > earlier.session_round
    assert client.get("/caseload").status_code == 302


def test_what_was_changed_elsewhere_is_read(client_of, hub_worker):
    client = client_of(hub_worker)
    other = Client()
    other.cookies = client.cookies
    grown_older(other, used_at=30)
    with CaptureQueriesContext(connection) as caught:
        assert client.get("/still-here").json()["left"] <= 870
    assert sum("partners_usersession" in one["sql"] for one in caught.captured_queries) == 1


def test_the_cache_holds_nothing_that_can_be_read_or_forged(client_of, hub_worker):
    client = client_of(hub_worker)
    client.post("/find", {"words": "Zephyrine Quillon"})
    client.get("/caseload")
    kept = cache.get(f"session:{key_of(client)}")
    assert client.session.session_key not in str(kept) and b"Zephyrine" not in kept
    for forged in (b"", b"x", "[1, {}]", 7, kept[:-4] + b"AAAA"):
        cache.set(f"session:{key_of(client)}", forged)
        assert client.get("/caseload").status_code == 200


def test_the_database_holds_no_key_that_opens_a_session(client_of, hub_worker):
    client = client_of(hub_worker)
    client.cookies["session_test"] = UserSession.objects.get().pk
    assert client.get("/caseload").status_code == 302


def test_everything_goes_on_while_the_cache_is_away(client_of, hub_worker, settings):
    client = client_of(hub_worker)
    settings.CACHES = {"default": {"BACKEND": REDIS, "LOCATION": "unix:///nowhere/queue.sock?db=0"}}
    assert client.get("/caseload").status_code == 200
    grown_older(client, used_at=900)
    assert client.get("/caseload").status_code == 302


def test_a_cache_that_hangs_costs_one_page_half_a_second_and_the_next_nothing(
    client_of, hub_worker, settings
):
    client = client_of(hub_worker)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        at = f"redis://127.0.0.1:{silent.getsockname()[1]}"
        hasty = {"socket_timeout": 0.2, "socket_connect_timeout": 0.2}
        settings.CACHES = {"default": {"BACKEND": REDIS, "LOCATION": at, "OPTIONS": hasty}}
        assert client.get("/still-here").status_code == 200
        began = time.perf_counter()
        for _ in range(5):
            assert client.get("/still-here").status_code == 200
        assert time.perf_counter() - began < 0.2 * 5


def test_the_product_waits_for_its_cache_half_a_second_at_most():
    from nwd import settings as product

    options = product.CACHES["default"]["OPTIONS"]
    assert options["socket_timeout"] <= 0.5 and options["socket_connect_timeout"] <= 0.5


# --- Leavers


def dates(user, **fields):
    for name, value in fields.items():
        setattr(user.worker, name, value)
    user.worker.save()


def test_the_end_of_a_posting_signs_out_on_the_next_request(client_of, hub_worker):
    client = client_of(hub_worker)
    assert client.get("/caseload").status_code == 200
    hub_worker.worker.postings.update(end_on=timezone.localdate())
    answer = client.get("/caseload")
    assert answer.status_code == 403 and answer["Cache-Control"] == "no-store"
    assert "You are not posted anywhere in the service today." in answer.content.decode()
    assert "Hana" not in answer.content.decode() and not UserSession.objects.exists()
    assert client.get("/caseload").status_code == 302


def test_who_has_another_posting_stays(client_of, hub_worker, west):
    from tests.factories.partners import PostingFactory

    PostingFactory(worker=hub_worker.worker, hub=west)
    client = client_of(hub_worker)
    hub_worker.worker.postings.exclude(hub=west).update(end_on=timezone.localdate())
    assert client.get("/caseload").status_code == 200


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"left_on": days_ago(0)}, "Your work with the service has ended."),
        ({"started_on": days_ago(-2)}, "You start on "),
    ],
)
def test_a_sign_in_before_the_first_day_or_after_the_last_is_refused(client, hub_worker, fields, why):
    hub_worker.set_password(PASSWORD)
    hub_worker.save()
    hub_worker.worker.postings.update(start_on=days_ago(-2) if "started_on" in fields else days_ago(5))
    dates(hub_worker, **fields)
    answer = client.post("/sign-in", {"login": hub_worker.email, "password": PASSWORD})
    assert answer.status_code == 403 and why in answer.content.decode()
    assert not UserSession.objects.filter(user=hub_worker).exists()
    assert client.get("/").status_code == 302


def test_a_closed_sign_in_is_dead_on_the_next_request(client_of, hub_worker):
    client = client_of(hub_worker)
    User.objects.filter(pk=hub_worker.pk).update(is_active=False)
    assert client.get("/caseload").status_code == 302
