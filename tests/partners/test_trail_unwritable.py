"""A read is on the trail before its first byte leaves; where it cannot be, nothing is shown and nothing is done."""

import threading
import time
from contextlib import contextmanager

import psycopg2
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse

from cases.models import Record
from partners import policies, trail
from partners.access import Service
from partners.context import acting
from partners.models import TrailLine
from partners.owner import as_owner
from tests.factories.cases import NoteFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def client(hub_worker):
    client = Client(raise_request_exception=False)
    client.force_login(hub_worker)
    return client


@contextmanager
def as_owner_meanwhile(begin, end=""):
    """By another connection, as somebody at work on the database itself."""
    told = connection.settings_dict
    owner = psycopg2.connect(settings.OWNER_DATABASE_URL, dbname=told["NAME"])
    try:
        with owner.cursor() as cursor:
            cursor.execute(begin)
            if end:
                owner.commit()
            yield
            if end:
                cursor.execute(end)
                owner.commit()
    finally:
        owner.rollback()
        owner.close()


def is_not_shown(answer, *, of):
    said = answer.content.decode()
    assert answer.status_code == 503
    assert "not available" in said
    assert of.family_name not in said and of.reference not in said


def writing(client, person):
    at = {"at_0": "yesterday", "at_1": "10:00"}
    return client.post(
        reverse("write_note", args=[person.reference]),
        {"words": "Robin made pancakes.", "category": "daily_life"} | at,
    )


@pytest.fixture
def waits_one_second():
    """Not the ten of the product, by the same words of its function."""
    right, ten = policies.functions(), "'lock_timeout', '10s'"
    assert right.count(ten) == 1
    said_by_the_owner(right.replace(ten, "'lock_timeout', '1s'"))
    yield
    said_by_the_owner(right)


def said_by_the_owner(functions):
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(functions)


def test_a_request_waits_ten_seconds_for_a_lock(hub_worker):
    with acting(hub_worker), connection.cursor() as cursor:
        cursor.execute("show lock_timeout")
        assert cursor.fetchone() == ("10s",)


def test_while_the_trail_is_locked(waits_one_second, client, young_person):
    """Not for ever either: the request gives up waiting."""
    began = time.monotonic()
    with as_owner_meanwhile("lock table partners_trail in share mode"):
        is_not_shown(client.get(reverse("person", args=[young_person.reference])), of=young_person)
    assert 0.9 < time.monotonic() - began < 8
    assert client.get(reverse("person", args=[young_person.reference])).status_code == 200


def test_where_the_right_to_write_it_was_revoked(client, young_person):
    role = settings.DATABASE_ROLE
    with as_owner_meanwhile(
        f"revoke insert on partners_trail from {role}", f"grant insert on partners_trail to {role}"
    ):
        for name in ("person", "chronology", "who_looked"):
            is_not_shown(client.get(reverse(name, args=[young_person.reference])), of=young_person)
        is_not_shown(writing(client, young_person), of=young_person)
        assert not Record.objects.filter(kind="note").exists()
    assert TrailLine.objects.filter(what__in=["read", "list", "change"]).count() == 0
    assert writing(client, young_person).status_code == 302
    assert TrailLine.objects.filter(act="write_note", what="change").count() == 1


def test_an_attempt_at_what_is_hidden_is_then_answered_no_differently(client, hidden_person, young_person):
    """Nor may it tell apart hidden and absent: both are denials, which cannot be written either."""
    role = settings.DATABASE_ROLE
    with as_owner_meanwhile(
        f"revoke insert on partners_trail from {role}", f"grant insert on partners_trail to {role}"
    ):
        hidden = client.get(reverse("person", args=[hidden_person.reference]))
        absent = client.get(reverse("person", args=["nosuchperson"]))
    assert (hidden.status_code, hidden.content) == (absent.status_code, absent.content)


def test_the_line_is_committed_when_the_first_byte_leaves(client, young_person, hub_worker):
    """Seen from another connection, before the answer is read."""
    note = NoteFactory(person=young_person)
    answer = client.get(reverse("record", args=[young_person.reference, note.reference]))
    found = []

    def look():
        try:
            found.extend(
                TrailLine.objects.filter(records=[note.pk], user_id=hub_worker.pk).values_list("what")
            )
        finally:
            connection.close()

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert answer.status_code == 200 and found == [("read",)]


def test_a_denial_says_by_which_door_and_under_a_key_for_what(client, hidden_person):
    client.get(reverse("person", args=[hidden_person.reference]))
    client.get(reverse("person", args=["nosuchperson"]))
    client.get(reverse("chronology", args=[hidden_person.reference]))
    lines = list(TrailLine.objects.filter(what="denial").order_by("id"))
    assert [line.route for line in lines] == ["person", "person", "chronology"]
    assert lines[0].asked == lines[2].asked != lines[1].asked
    assert all(len(one) == 32 for line in lines for one in line.asked)


def test_what_is_not_refused_says_by_which_door_and_nothing_of_its_address(client, young_person):
    client.get(reverse("person", args=[young_person.reference]))
    line = TrailLine.objects.get(what="read")
    assert (line.route, line.asked) == ("person", [])


def test_a_command_goes_through_no_door():
    trail.write(by=Service(), what="denial", act="read_person")
    line = TrailLine.objects.latest("id")
    assert (line.route, line.asked) == ("", [])
