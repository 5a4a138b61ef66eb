"""The two roles ("Roles of the database"): what the app may not do, and what the owner does."""

from datetime import date

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction

from partners.owner import as_owner
from partners.partitions import make_partitions


def ask(question, *values):
    with connection.cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall()


def test_the_app_is_nobody_special(db):
    assert ask(
        "SELECT current_user <> 'nwd_owner', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole "
        "FROM pg_roles WHERE rolname = current_user"
    ) == [(True, False, False, False, False)]
    assert ask("SELECT count(*) FROM pg_class WHERE pg_get_userbyid(relowner) = current_user") == [(0,)]


@pytest.mark.parametrize(
    "forbidden",
    [
        "TRUNCATE cases_record CASCADE",
        "UPDATE partners_trail SET act = ''",
        "DELETE FROM partners_trail",
        "SELECT FROM partners_trail_default",
        "UPDATE partners_agencyevent SET name = ''",
        "DELETE FROM partners_agencyevent",
        "DELETE FROM partners_standing",
        "INSERT INTO partners_standing DEFAULT VALUES",
        "DELETE FROM django_migrations",
        "ALTER TABLE cases_record DISABLE TRIGGER ALL",
        "CREATE TABLE mine (id int)",
    ],
)
def test_the_app_may_not(db, forbidden):
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"), transaction.atomic():
        ask(forbidden)


@pytest.mark.django_db(transaction=True)
def test_the_owner_is_left_behind_again():
    before = ask("SELECT current_user, current_database()")
    with as_owner():
        with as_owner():
            pass
        assert ask("SELECT rolbypassrls, current_database() FROM pg_roles WHERE rolname = current_user") == [
            (True, before[0][1])
        ]
        with pytest.raises(ProgrammingError, match="append-only"):
            ask("TRUNCATE partners_trail_default")
    assert ask("SELECT current_user, current_database()") == before


def test_the_role_does_not_change_inside_a_transaction(db):
    with pytest.raises(RuntimeError, match="inside a transaction"), as_owner():
        pass


@pytest.mark.django_db(transaction=True)
def test_a_missing_address_of_the_owner_is_said(settings):
    settings.OWNER_DATABASE_URL = ""
    with pytest.raises(ImproperlyConfigured, match="OWNER_DATABASE_URL is not set"), as_owner():
        pass


@pytest.mark.django_db(transaction=True)
def test_partitions_are_made_once_and_two_years_ahead():
    with as_owner():
        assert make_partitions() == []
        made = make_partitions(date(2050, 12, 31))
        ask("SELECT 1")
        assert (made[0], made[-1], len(made)) == ("partners_trail_2050_12", "partners_trail_2052_12", 25)
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE " + ", ".join(made))


def test_models_and_migrations_agree(db):
    call_command("makemigrations", check=True, dry_run=True, verbosity=3)
