"""The database as second line, read from its own catalogue (hostile tests, B1 and B2)."""

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from partners import context
from partners.models import User
from partners.owner import as_owner
from partners.policies import OPEN, OPEN_APPS, say_policies, tables, undecided

pytestmark = pytest.mark.django_db

APP = "select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user"
SAID = """
    select tablename || '.' || policyname, cmd || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
    from pg_policies union all
    select 'function ' || p.oid::regprocedure::text, pg_get_functiondef(p.oid) from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname like 'nwd\\_%' and p.prokind = 'f'
    union all
    select 'table ' || relname, relrowsecurity::text || relforcerowsecurity::text from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1
"""


def rows(sentence, *params):
    with connection.cursor() as cursor:
        cursor.execute(sentence, params or None)
        return cursor.fetchall()


def nobody():
    """The connection as a stranger's program would have it: nothing was said."""
    context.say({})


def test_every_table_is_protected_or_open_with_a_reason():
    assert undecided() == []
    labels = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    assert set(OPEN) <= labels and all(OPEN.values()) and all(OPEN_APPS.values())
    ours = set(tables())
    assert {"cases_record", "cases_recordevent", "cases_youngperson", "partners_trail"} <= ours
    names_a_person = rows(
        "select distinct table_name from information_schema.columns where table_schema = 'public' "
        "and column_name in ('person_id', 'record_id', 'claim_id')"
    )
    assert {name for (name,) in names_a_person} - ours == set()


def test_row_level_security_is_on_and_forced_with_a_policy_for_every_command():
    state = {
        name: (on, forced)
        for name, on, forced in rows(
            "select relname, relrowsecurity, relforcerowsecurity from pg_class "
            "where relnamespace = 'public'::regnamespace"
        )
    }
    commands = rows("select tablename, array_agg(cmd order by cmd) from pg_policies group by 1")
    said = dict(commands)
    for table in tables():
        assert state[table] == (True, True), table
        assert sorted(said[table]) == ["DELETE", "INSERT", "SELECT", "UPDATE"], table
    assert set(said) == set(tables()), "a policy that the source does not say"


@pytest.fixture
def undone():
    """As the owner, in a transaction of which nothing is left."""
    with as_owner(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.django_db(transaction=True)
def test_the_policies_are_what_the_source_says(undone):
    before = rows(SAID)
    say_policies()
    assert rows(SAID) == before


@pytest.mark.django_db(transaction=True)
def test_a_policy_that_was_changed_is_found(undone):
    before = rows(SAID)
    with connection.cursor() as cursor:
        cursor.execute("alter policy cases_record_select on cases_record using (true)")
    assert rows(SAID) != before
    say_policies()
    assert rows(SAID) == before


def test_the_apps_role_owns_nothing_and_bypasses_nothing():
    [(role, *powers)] = rows(APP)
    assert powers == [False, False, False]
    assert rows("select count(*) from pg_class where relowner = %s::regrole", role) == [(0,)]
    assert rows("select count(*) from pg_auth_members where member = %s::regrole", role) == [(0,)]


def test_no_view_and_no_function_opens_a_way_round():
    views = rows(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm' or "
        "relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false))"
    )
    assert views == []
    loose = rows(
        "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef "
        "and not coalesce(array_to_string(proconfig, ',') like '%%search_path=pg_catalog, public, pg_temp%%', false)"
    )
    assert loose == []
    # CVE-2025-8713 is closed from 15.14, 16.10 and 17.6 on
    (version,) = rows("select current_setting('server_version_num')::int")[0]
    assert version >= {15: 150014, 16: 160010, 17: 170006}.get(version // 10000, 180000)


def test_without_a_context_no_table_gives_or_takes_a_row(young_person, hub_worker):
    from tests.factories.cases import NoteFactory

    NoteFactory(person=young_person)
    assert rows("select count(*) from cases_record") != [(0,)]
    nobody()
    for table in tables():
        if table != "partners_trail":
            assert rows(f'select count(*) from "{table}"') == [(0,)], table
    assert rows("select count(*) from partners_trail") == [(0,)]
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        rows("insert into partners_trail (at, what, act, actor, role, people, records, grounds) "
             "values (now(), 'read', 'x', 'x', '', '{}', '{}', '') returning id")  # fmt: skip
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        rows(
            "insert into cases_youngperson (reference, tracker_ref, given_name, family_name, known_as, "
            "date_of_birth) "
            "values ('x', 'x', 'x', 'x', '', current_date) returning id"
        )
    assert rows("update cases_record set words = 'x' returning id") == []
    assert rows("delete from cases_record returning id") == []


def test_a_setting_that_was_emptied_by_a_transactions_end_opens_nothing(young_person, hub_worker):
    with context.acting(hub_worker):
        assert rows("select count(*) from cases_youngperson") == [(1,)]
    nobody()
    assert rows("select count(*) from cases_youngperson") == [(0,)]
    assert User.objects.exists(), "sign-in is asked before anybody is told of"
