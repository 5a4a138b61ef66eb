"""Guessing (hostile.md F3, F4): a pair is locked, an account waits, a hub never; a stranger locks nobody out."""

import re
import threading
from datetime import timedelta

import pytest
from django.contrib.auth import hashers
from django.db import connection
from django.test import Client
from django.utils import timezone

from partners.access import Service
from partners.actions.tries import forget_tries, lift_locks
from partners.models import SignInLock, SignInTry, TrailLine
from tests.factories.partners import UserFactory

pytestmark = pytest.mark.django_db
PASSWORD = "quiet otter lantern"
STRANGER, HUB = "198.51.100.7", "192.0.2.10"


@pytest.fixture
def typed(hub_worker):
    hub_worker.set_password(PASSWORD)
    hub_worker.save()
    return {"login": hub_worker.email, "password": PASSWORD}


@pytest.fixture
def later(monkeypatch):
    """Moves what the tries are compared with: `later(seconds)`."""
    moved = [timedelta(0)]
    now = timezone.now
    monkeypatch.setattr("partners.guessing.timezone.now", lambda: now() + moved[0])
    monkeypatch.setattr("partners.actions.tries.timezone.now", lambda: now() + moved[0])

    def move(seconds):
        moved[0] += timedelta(seconds=seconds)

    return move


def send(typed, address=HUB, **said):
    extra = {key: said.pop(key) for key in list(said) if key.startswith("HTTP_")}
    return Client(REMOTE_ADDR=address, **extra).post("/sign-in", typed | said)


def wrong(typed, address=HUB, **said):
    return send(typed, address, password="wrong", **said)


def acts():
    return list(TrailLine.objects.order_by("id").values_list("act", flat=True))


def test_waiting_grows_and_is_said_at_once(typed, later):
    waits = []
    for _ in range(4):
        while (answer := wrong(typed)).status_code == 429:
            waits.append(int(answer["Retry-After"]))
            assert f"Wait {waits[-1]} second" in answer.content.decode()
            later(waits[-1])
    assert waits == [1, 2]


def test_five_failures_lock_the_pair_and_only_the_pair(typed, later, hub_worker):
    for _ in range(5):
        later(61)
        assert wrong(typed).status_code == 200
    later(61)
    assert send(typed).status_code == 429, "the right password opens nothing now"
    assert "minutes" in send(typed).content.decode()
    assert send(typed, "192.0.2.11").status_code == 302
    line = TrailLine.objects.get(act="locked")
    assert line.counts == {"sign_in": hub_worker.pk} and line.user_id is None
    later(15 * 60)
    assert send(typed).status_code == 302


def test_a_lock_ends_by_itself_and_that_is_on_the_trail(typed, later):
    for _ in range(5):
        later(61)
        wrong(typed)
    assert lift_locks(by=Service()) == 0
    later(15 * 60 + 1)
    assert lift_locks(by=Service()) == 1
    assert acts()[-1] == "unlocked"


def test_somebody_who_may_ends_a_lock_early(typed, later, hub_worker, service_manager):
    for _ in range(5):
        later(61)
        wrong(typed)
    assert lift_locks(by=service_manager, user=hub_worker) == 1
    later(61)
    assert send(typed).status_code == 302


def test_a_stranger_locks_nobody_out(typed, later):
    assert send(typed).status_code == 302, "the hub's address is known now"
    for number in range(40):
        wrong(typed, f"198.51.100.{number}")
    assert wrong(typed, STRANGER).status_code == 429
    assert send(typed).status_code == 302


def test_where_nobody_is_known_an_account_waits_a_minute_at_most(typed, later):
    for number in range(12):
        later(61)
        wrong(typed, f"198.51.100.{number}")
    answer = send(typed)
    assert answer.status_code == 429 and int(answer["Retry-After"]) <= 60
    later(60)
    assert send(typed).status_code == 302


def test_a_whole_hub_waits_for_nobody(typed, later):
    for number in range(30):
        later(1)
        wrong(typed | {"login": f"nobody{number}@example.org"})
    assert send(typed).status_code == 302


def test_a_made_up_forwarded_address_changes_nothing(typed, later):
    for number in range(5):
        later(61)
        wrong(typed, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}")
    later(61)
    assert send(typed, HTTP_X_FORWARDED_FOR="203.0.113.99").status_code == 429


def test_behind_a_proxy_of_ours_its_word_counts_and_no_earlier_one(typed, later, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(5):
        later(61)
        wrong(typed, HTTP_X_FORWARDED_FOR=f"203.0.113.{number}, {STRANGER}")
    later(61)
    assert send(typed, HTTP_X_FORWARDED_FOR=f"203.0.113.77, {STRANGER}").status_code == 429
    assert send(typed, HTTP_X_FORWARDED_FOR=HUB).status_code == 302


def test_known_and_unknown_are_the_same_page_and_the_same_work(typed, later, monkeypatch, hub_worker):
    hashed = []
    encode = hashers.Argon2PasswordHasher.encode
    verify = hashers.Argon2PasswordHasher.verify
    monkeypatch.setattr(
        hashers.Argon2PasswordHasher, "encode", lambda *a, **k: hashed.append(1) or encode(*a, **k)
    )
    monkeypatch.setattr(
        hashers.Argon2PasswordHasher, "verify", lambda *a, **k: hashed.append(1) or verify(*a, **k)
    )
    pages = []
    for email in (hub_worker.email, "none.lund@example.org"):
        hashed.clear()
        statuses = []
        for _ in range(6):
            later(61)
            answer = wrong(typed | {"login": email})
            statuses.append(answer.status_code)
            if len(statuses) == 1:
                assert len(hashed) == 1
                page = re.sub(r'value="[^"]*"|nonce-[^"]*|nonce="[^"]*"', "", answer.content.decode())
                pages.append(page.replace(email, ""))
        assert statuses == [200] * 5 + [429]
    assert pages[0] == pages[1]


def test_no_address_is_in_the_table(typed, hub_worker):
    wrong(typed)
    kept = str(list(SignInTry.objects.values())) + str(list(SignInLock.objects.values()))
    assert hub_worker.email not in kept and HUB not in kept


def test_codes_are_counted_as_passwords_are(typed, later, settings, hub_worker):
    from tests.partners.test_second_factor import with_app

    settings.SECOND_FACTOR_REQUIRED = True
    with_app(hub_worker)
    client = Client(REMOTE_ADDR=HUB)
    client.post("/sign-in", typed)
    for _ in range(5):
        later(61)
        assert client.post("/sign-in/second-step", {"code": "000000"}).status_code == 200
    later(61)
    assert client.post("/sign-in/second-step", {"code": "000000"}).status_code == 429
    assert TrailLine.objects.get(act="locked").counts == {"sign_in": hub_worker.pk}


def test_proving_it_again_is_counted_too(typed, client_of, later, hub_worker):
    client = Client(REMOTE_ADDR=HUB)
    client.force_login(hub_worker)
    for _ in range(5):
        later(61)
        assert client.post("/sign-in/again", {"password": "wrong"}).status_code == 200
    later(61)
    assert client.post("/sign-in/again", {"password": PASSWORD}).status_code == 429


def test_what_is_old_is_forgotten(typed):
    wrong(typed)
    SignInTry.objects.update(at=timezone.now() - timedelta(days=31))
    assert forget_tries(by=Service()) == 1


@pytest.mark.django_db(transaction=True)
def test_fifty_guesses_at_once_are_two_guesses():
    user = UserFactory(email="hana.lund@example.org")
    user.set_password(PASSWORD)
    user.save()
    start, statuses = threading.Barrier(50), []

    def guess(number):
        start.wait()
        client = Client(REMOTE_ADDR=f"198.51.100.{number}", HTTP_X_FORWARDED_FOR=f"203.0.113.{number}")
        statuses.append(
            client.post("/sign-in", {"login": user.email, "password": f"guess {number}"}).status_code
        )
        connection.close()

    threads = [threading.Thread(target=guess, args=[number]) for number in range(50)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert sorted(set(statuses)) == [200, 429] and len(statuses) == 50
    assert SignInTry.objects.count() == statuses.count(200) <= 5
