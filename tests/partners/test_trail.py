"""The trail: one line with its effect or neither; nobody changes it; what cannot be traced is not shown."""

import pytest
from django.db import InternalError, ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse

from cases.models import YoungPerson
from partners import access, trail
from partners.context import acting
from partners.models import TrailLine
from partners.owner import as_owner

pytestmark = pytest.mark.django_db


def test_a_line_says_who_as_what_and_about_whom(hub_worker, young_person):
    trail.write(by=hub_worker, what="read", act="read_person", people=[young_person.pk])
    line = TrailLine.objects.latest("id")
    posting = hub_worker.worker.postings.get()
    assert (line.user_id, line.agency_id, line.role) == (
        hub_worker.pk,
        hub_worker.worker.agency_id,
        posting.role,
    )
    referral = young_person.referrals.get()
    assert line.people == [young_person.pk]
    assert line.grounds == f"posting:{posting.pk} referral:{referral.pk}"


def test_the_service_is_named(db):
    trail.write(by=access.Service(), what="change", act="import_tracker", counts={"young_people": 3})
    line = TrailLine.objects.latest("id")
    assert (line.actor, line.user_id, line.counts) == ("the service", None, {"young_people": 3})


def test_a_line_goes_with_what_it_is_about(hub_worker):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        trail.write(by=hub_worker, what="change", act="write_note")
        raise ZeroDivisionError
    assert not TrailLine.objects.filter(act="write_note").exists()


@pytest.mark.parametrize("sql", ["update partners_trail set act = ''", "delete from partners_trail"])
def test_the_running_role_can_neither_change_nor_remove_a_line(hub_worker, sql):
    trail.write(by=hub_worker, what="read", act="read_person")
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(sql)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "sql", ["update partners_trail set act = ''", "delete from partners_trail", "truncate partners_trail"]
)
def test_nor_can_the_owner(sql):
    trail.write(by=access.Service(), what="read", act="read_person")
    with as_owner(), pytest.raises((InternalError, ProgrammingError), match="append-only"):
        connection.cursor().execute(sql)


@pytest.mark.django_db(transaction=True)
def test_nor_can_the_owner_empty_a_month(django_db_blocker):
    trail.write(by=access.Service(), what="read", act="read_person")
    with connection.cursor() as cursor:
        cursor.execute("select distinct tableoid::regclass::text from partners_trail")
        (month,) = cursor.fetchone()
    with as_owner(), pytest.raises((InternalError, ProgrammingError), match="append-only"):
        connection.cursor().execute(f"truncate {month}")


def test_a_page_that_cannot_be_traced_is_not_shown(hub_worker, young_person, monkeypatch):
    def away(**_):
        raise trail.Unwritable

    client = Client(raise_request_exception=False)
    client.force_login(hub_worker)
    monkeypatch.setattr(trail, "write", away)
    answer = client.get(reverse("person", args=[young_person.reference]))
    assert answer.status_code == 503
    assert young_person.family_name not in answer.content.decode()


def test_nor_is_it_for_those_whose_menu_asks_the_database(service_manager, young_person, monkeypatch):
    monkeypatch.setattr(TrailLine._meta, "db_table", "no_such_table")
    client = Client(raise_request_exception=False)
    client.force_login(service_manager)
    assert client.get(reverse("person", args=[young_person.reference])).status_code == 503


def test_a_fault_in_the_database_is_an_unwritable_line(hub_worker, monkeypatch):
    monkeypatch.setattr(TrailLine._meta, "db_table", "no_such_table")
    with pytest.raises(trail.Unwritable), transaction.atomic():
        trail.write(by=hub_worker, what="read", act="read_person")


def test_a_denial_commits_with_its_line(client_of, worker_of_another_hub, young_person):
    answer = client_of(worker_of_another_hub).get(reverse("person", args=[young_person.reference]))
    assert answer.status_code == 404
    line = TrailLine.objects.latest("id")
    assert (line.what, line.user_id, line.people) == ("denial", worker_of_another_hub.pk, [])


def test_no_line_holds_a_name(client_of, hub_worker, young_person):
    client_of(hub_worker).get(reverse("person", args=[young_person.reference]))
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(partners_trail::text, ' ') from partners_trail")
        (everything,) = cursor.fetchone()
    person = YoungPerson.objects.get(pk=young_person.pk)
    assert str(person.pk) in everything
    assert person.family_name not in everything and person.given_name not in everything


@pytest.mark.parametrize("who", ["nobody", "user"])
def test_whoever_may_read_no_line_may_still_leave_one(hub_worker, key_worker, who):
    """At sign-in the line is of somebody whom the request has not been told of; before it, of nobody."""
    with acting(None):
        trail.write(by=hub_worker if who == "user" else None, what="sign_in", act="signed_in")
        assert not TrailLine.objects.exists()
    assert TrailLine.objects.get().user_id == (hub_worker.pk if who == "user" else None)
