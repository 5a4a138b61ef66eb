import pytest
from django.core import checks
from django.db import connection

from partners import partitions
from partners.owner import as_owner

pytestmark = pytest.mark.django_db


def found():
    return {message.id for message in checks.run_checks(databases=["default"])}


def test_the_app_runs_as_a_role_that_owns_and_bypasses_nothing():
    assert found() & {"nwd.E001", "nwd.W001"} == set()
    with connection.cursor() as cursor:
        cursor.execute(
            "select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user"
        )
        assert cursor.fetchone() == (False, False, False)


@pytest.mark.django_db(transaction=True)
def test_a_site_that_runs_as_the_owner_is_told(settings):
    with as_owner():
        settings.DATABASE_ROLE = connection.settings_dict["USER"]
        assert "nwd.E001" in found()


def test_connections_that_are_not_kept_are_refused(monkeypatch):
    assert "nwd.E002" not in found()
    monkeypatch.setitem(connection.settings_dict, "CONN_MAX_AGE", 0)
    assert "nwd.E002" in found()


def test_partitions_reach_two_years_ahead_and_are_made_once():
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from pg_inherits where inhparent = 'partners_trail'::regclass")
        assert cursor.fetchone()[0] >= partitions.MONTHS_AHEAD
