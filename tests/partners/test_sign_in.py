"""Signing in and staying signed in: each try is one line; what may go wrong around it."""

import pytest
from django.test import Client
from django.urls import reverse

from partners.models import TrailLine

pytestmark = pytest.mark.django_db
PASSWORD = "quiet otter lantern"
NO_QUEUE = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": "unix:///nowhere/queue.sock?db=0",
    }
}


@pytest.fixture
def typed(hub_worker):
    hub_worker.set_password(PASSWORD)
    hub_worker.save()
    return {"login": hub_worker.email, "password": PASSWORD}


def lines():
    return list(TrailLine.objects.order_by("id").values_list("what", "act", "user_id"))


def test_each_try_is_one_line(client, hub_worker, typed):
    client.post("/sign-in", typed | {"password": "wrong"})
    client.post("/sign-in", typed)
    client.post("/sign-out")
    assert lines() == [
        ("denial", "sign_in", None),
        ("sign_in", "signed_in", hub_worker.pk),
        ("sign_in", "signed_out", hub_worker.pk),
    ]


def test_a_closed_account_is_refused_and_on_the_trail(client, hub_worker, typed):
    hub_worker.is_active = False
    hub_worker.save()
    answer = client.post("/sign-in", typed)
    assert answer.status_code == 403 and "has been closed" in answer.content.decode()
    assert lines() == [("denial", "sign_in", hub_worker.pk)]


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"]
)
def test_signing_in_and_out_leads_to_no_other_site(client, typed, elsewhere):
    assert client.post("/sign-in", typed | {"next": elsewhere})["Location"] == "/"
    assert client.post("/sign-out", {"next": elsewhere})["Location"] == "/"


def test_who_is_signed_in_goes_on_working_while_the_queue_is_away(
    client_of, hub_worker, young_person, settings
):
    client = client_of(hub_worker)
    settings.CACHES = NO_QUEUE
    assert client.get(reverse("person", args=[young_person.reference])).status_code == 200
    assert client.post("/find", {"words": young_person.family_name}, follow=True).status_code == 200
    assert client.post("/sign-out").status_code == 302


def test_people_sign_in_and_tries_are_counted_while_the_queue_is_away(typed, settings):
    settings.CACHES = NO_QUEUE
    client = Client(raise_request_exception=False)
    answers = [client.post("/sign-in", typed | {"password": "wrong"}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]
    assert Client(raise_request_exception=False, REMOTE_ADDR="10.0.0.9").post(
        "/sign-in", typed
    ).status_code in (302, 429)


def test_a_sign_in_that_cannot_be_traced_does_not_happen(typed, monkeypatch):
    monkeypatch.setattr(TrailLine._meta, "db_table", "no_such_table")
    client = Client(raise_request_exception=False)
    assert client.post("/sign-in", typed).status_code == 503
    assert client.get("/").status_code == 302


def test_signing_in_and_out_puts_up_no_banner(client, typed):
    assert "notification-banner" not in client.post("/sign-in", typed, follow=True).content.decode()
    assert "notification-banner" not in client.post("/sign-out", follow=True).content.decode()


def test_who_was_signed_out_gets_their_words_back_and_they_are_kept_nowhere(client, young_person):
    address = reverse("write_note", args=[young_person.reference])
    answer = client.post(address, {"words": "Robin <b>cooked</b>."})
    page = answer.content.decode()
    assert (answer.status_code, answer["Cache-Control"]) == (403, "no-store")
    assert "Robin &lt;b&gt;cooked&lt;/b&gt;." in page and f"/sign-in?next={address}" in page
    assert not client.session.keys()
    assert client.post(address, {"words": "  "}).status_code == 302
    assert client.post("/find", {"words": "Robin"}).status_code == 302, (
        "a question is not worth showing again"
    )
