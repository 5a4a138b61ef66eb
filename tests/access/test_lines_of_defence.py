"""Each line alone: without the filter the policies hide every row, and without the policies the filter does (B4)."""

import gc

import pytest
from django.db import connection

from cases.chronology import NEWEST
from cases.models import Record, YoungPerson
from partners import access, context
from partners.context import acting
from partners.kept import Kept
from partners.models import User
from partners.owner import as_owner
from partners.policies import tables
from tests.access.twins.companies import COMPANIES, differences_in_company, seen_in_company
from tests.access.twins.compared import HIDDEN, LIVE, twin_world
from tests.access.worlds.compared import raw

BY_ROW = [kind for kind, hidden in HIDDEN.items() if hidden.by_row]


def forget_questions():
    """Those kept for the process were worded with the filter, or without; those that are frozen too."""
    gc.unfreeze()
    kept = [one for one in gc.get_objects() if type(one) is Kept]
    gc.freeze()
    for one in kept:
        one._made.clear()


def test_questions_are_forgotten_though_they_be_frozen():
    NEWEST._made["anybody"] = object()
    gc.freeze()
    forget_questions()
    assert NEWEST._made == {}


@pytest.fixture
def without_filter(monkeypatch):
    def unfiltered(queryset, actor, rule, **gaps):
        return queryset

    forget_questions()
    monkeypatch.setattr(access, "visible", unfiltered)
    yield
    monkeypatch.undo()
    forget_questions()


@pytest.fixture
def without_policies(transactional_db):
    """As the owner, in the tests' own database, and put back whatever happens."""
    try:
        said("disable")
        yield
    finally:
        said("enable")


def said(does):
    with as_owner(), connection.cursor() as cursor:
        for table in sorted(tables()):
            cursor.execute(f"alter table {table} {does} row level security")


def seen_by(user):
    """By the filter, and by a statement without one."""
    fresh = User.objects.get(pk=user.pk)
    filtered = set(Record.objects.visible_to(fresh).values_list("pk", flat=True))
    people = set(YoungPerson.objects.visible_to(fresh).values_list("pk", flat=True))
    with acting(User.objects.get(pk=user.pk)):
        return (people, filtered), (raw("cases_youngperson", "id"), raw("cases_record", "id"))


@pytest.mark.django_db
@pytest.mark.parametrize("who", LIVE)
def test_without_the_filter_the_policies_hide_every_row(without_filter, who):
    world = twin_world()
    by_filter, by_policies = seen_by(world.people[who])
    assert by_filter > by_policies, "the filter is off"
    assert len(by_filter[0]) == YoungPerson.objects.count() > len(by_policies[0])
    assert (
        differences_in_company(world, who, [kind for kind in BY_ROW if who in HIDDEN[kind].outsiders]) == {}
    )


@pytest.mark.parametrize("who", LIVE)
def test_without_the_policies_the_filter_hides_every_row(without_policies, who):
    world = twin_world()
    by_filter, unfiltered = seen_by(world.people[who])
    assert len(unfiltered[0]) == YoungPerson.objects.count() > len(by_filter[0]), "the policies are off"
    kinds = [kind for kind in BY_ROW if who in HIDDEN[kind].outsiders]
    assert differences_in_company(world, who, kinds, following=0) == {}


@pytest.mark.django_db
def test_with_neither_they_would_be_seen(without_filter, monkeypatch):
    """What the two tests above ask would find it."""
    monkeypatch.setattr(context, "settings_of", lambda actor: context.SERVICE)
    world = twin_world()
    told = differences_in_company(world, "west", ["person", "record"], following=0)
    assert {kind for kind, _ in told} == {"person", "record"}


@pytest.mark.django_db
def test_in_company_nobody_hides_another():
    """Each is in one company, and whoever may see it sees it there as they see it alone."""
    world = twin_world()
    assert sorted(kind for company in COMPANIES for kind in company) == sorted(BY_ROW)
    with_an_insider = [kind for kind in BY_ROW if HIDDEN[kind].insider]
    assert [kind for kind in with_an_insider if not seen_in_company(world, kind)] == []
