"""Sentences planned once for a connection: the same answers, whoever asks, whatever became of the transaction."""

from weakref import WeakKeyDictionary

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import BigIntegerField, TextField

from nwd.pages.person import ONE
from partners import prepared
from partners.context import acting
from partners.models import User
from partners.prepared import Prepared
from partners.says import Given
from tests.factories.cases import ReferralFactory, YoungPersonFactory

NUMBER, NAME = Given("number", BigIntegerField()), Given("name", TextField())


def two():
    return Prepared("select %s + 1, %s || %s, %s = %s", [NUMBER, NAME, "100%", NUMBER, 7])


def plans():
    with connection.cursor() as cursor:
        cursor.execute("select name from pg_prepared_statements")
        return [name for (name,) in cursor.fetchall()]


@pytest.mark.django_db
@pytest.mark.parametrize("pooled", [False, True])
def test_answers_alike_with_a_pooler_and_without(settings, pooled):
    settings.DATABASE_POOLED = pooled
    asked = two()
    assert asked.ask({"number": 7, "name": "a"}) == [(8, "a100%", True)]
    assert asked.ask({"number": 8, "name": "%s"}) == [(9, "%s100%", False)]
    assert asked.ask({"number": None, "name": None}) == [(None, None, None)]
    assert (asked.name in plans()) is not pooled


@pytest.mark.django_db
def test_is_planned_once_for_a_connection(django_assert_num_queries):
    asked = two()
    with django_assert_num_queries(2):
        asked.ask({"number": 1, "name": "a"})
        asked.ask({"number": 2, "name": "a"})
    assert plans().count(asked.name) == 1


@pytest.mark.django_db
def test_what_a_failed_transaction_planned_stays():
    asked = two()
    with pytest.raises(DatabaseError), transaction.atomic():
        asked.ask({"number": 1, "name": "a"})
        asked.ask({"number": "no number", "name": "a"})
    assert asked.ask({"number": 1, "name": "a"}) == [(2, "a100%", False)]


@pytest.mark.django_db(transaction=True)
def test_a_new_connection_plans_anew():
    asked = two()
    asked.ask({"number": 1, "name": "a"})
    connection.close()
    assert asked.name not in plans()
    assert asked.ask({"number": 1, "name": "a"}) == [(2, "a100%", False)]


@pytest.mark.django_db
def test_what_was_asked_longest_ago_is_let_go(monkeypatch):
    monkeypatch.setattr(prepared, "_ready", WeakKeyDictionary())
    monkeypatch.setattr(prepared, "MOST", 2)
    first, second, third = two(), two(), two()
    told = {"number": 1, "name": "a"}
    for one in (first, second, first, third):
        one.ask(told)
    assert second.name not in plans() and {first.name, third.name} <= set(plans())
    assert second.ask(told) == first.ask(told)


@pytest.mark.django_db
def test_one_plan_shows_each_reader_their_own(hub_worker, worker_of_another_hub):
    """As the filter says, and as the policies do: the plan is of the role, the facts of the moment."""
    person = YoungPersonFactory()
    ReferralFactory(person=person, hub=hub_worker.worker.postings.get().hub)
    for user, sees in [(hub_worker, True), (worker_of_another_hub, False)] * 3:
        with acting(User.objects.get(pk=user.pk)):
            found = ONE(User.objects.get(pk=user.pk), reference=person.reference)
        assert [one.pk for one in found] == ([person.pk] if sees else [])
