"""The tests' database, as a pytest plugin (`-p tests.database`): the owner makes it, the tests are the app.

Without DATABASE_URL it is an embedded cluster of its own in `NWD_DATA/test` that survives no power cut and is
therefore fast; `make stop` or the end of `make test` stops it. It keeps a copy of the migrated database, so that
only the first run after a migration has changed pays for all of them. With DATABASE_URL, OWNER_DATABASE_URL and
REDIS_URL it is the servers they name, and nothing is left on them.
"""

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from nwd.local.place import REPOSITORY, app_url, owner_url, place
from nwd.local.postgres import database

MAKES_THE_DATABASE = ("*/migrations/*.py", "partners/*.py", "requirements/app.txt")
COPY = "nwd_made_"


def pytest_configure(config: pytest.Config) -> None:
    """Registered late, so that its fixture comes after pytest-django's of the same name and replaces it."""
    config.pluginmanager.register(OwnedByTheOwner(), "database-owned-by-the-owner")


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> object:
    """Before pytest-django reads the settings. A worker of xdist finds all this in its environment already."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        whole = place()
        whole.make()
        os.environ["NWD_DATA"] = str(whole.root / "test")
        os.environ.setdefault("SECRET_KEY", "known to everybody, for tests alone")
        if "DATABASE_URL" not in os.environ:
            here = place()
            database(here, throwaway=True)
            os.environ["DATABASE_URL"] = app_url(here)
            os.environ["OWNER_DATABASE_URL"] = owner_url(here)
            os.environ["NWD_TEST_COPY"] = COPY + made_by()
    return (yield)


def made_by() -> str:
    """Changes with whatever makes the database: the migrations, what `migrate` adds, and the month (partitions)."""
    files = sorted(path for pattern in MAKES_THE_DATABASE for path in REPOSITORY.glob(pattern))
    digest = hashlib.sha256(f"{date.today():%Y-%m}".encode())
    for path in files:
        digest.update(Path(path).read_bytes())
    return digest.hexdigest()[:12]


class OwnedByTheOwner:
    @pytest.fixture(scope="session")
    @classmethod
    def django_db_setup(
        cls,
        request,
        django_test_environment,
        django_db_blocker,
        django_db_modify_db_settings,
        django_db_keepdb,
        django_db_createdb,
    ):
        from django.test.utils import setup_databases, teardown_databases

        from partners.owner import as_owner

        keep = django_db_keepdb and not django_db_createdb
        verbosity = max(request.config.option.verbose, 0)
        with django_db_blocker.unblock(), as_owner():
            begin_from_copy()
            made = setup_databases(verbosity=verbosity, interactive=False, keepdb=keep)
            keep_copy()
        yield
        if not keep:
            with django_db_blocker.unblock(), as_owner():
                teardown_databases(made, verbosity=verbosity)


def begin_from_copy() -> None:
    from django.db import connection

    copy = os.environ.get("NWD_TEST_COPY")
    if copy and copy in copies():
        connection.settings_dict["TEST"]["TEMPLATE"] = copy


def keep_copy() -> None:
    """Of workers that finish together one copies; a copy that others are making is no reason to fail."""
    from django.db import DatabaseError, connection

    copy = os.environ.get("NWD_TEST_COPY")
    if not copy or copy in (existing := copies()):
        return
    connection.close()
    with connection._nodb_cursor() as cursor:
        try:
            for old in existing:
                cursor.execute(f"DROP DATABASE IF EXISTS {old}")
            cursor.execute(f"CREATE DATABASE {copy} TEMPLATE {connection.settings_dict['NAME']}")
        except DatabaseError:
            return


def copies() -> set[str]:
    from django.db import connection

    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [COPY])
        return {name for (name,) in cursor.fetchall()}
