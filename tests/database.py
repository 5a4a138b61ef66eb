"""The tests' database, as a pytest plugin (`-p tests.database`): the owner makes it, the tests are the app.

Without DATABASE_URL it is an embedded cluster of its own in `NWD_DATA/test` that survives no power cut and is
therefore fast; `make stop` or the end of `make test` stops it. It begins as a copy of the prepared one
(tests/prepared.py), so that one `migrate` serves all workers, all servers of tests and, until a migration changes,
all later runs. With DATABASE_URL, OWNER_DATABASE_URL and REDIS_URL it is the servers they name, and nothing is left
on them.
"""

import os
import time
from contextlib import closing

import psycopg2
import pytest

from nwd.local.copies import lay
from nwd.local.place import DATABASE, app_url, owner_url, place
from nwd.local.postgres import database
from tests.prepared import alone, made_by, prepared

COPY = "nwd_made_"
#: Seconds for which others may still be there when the last test has ended.
LONGEST = 10


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
            # No test asks for rows of before: to write them all down as text takes a second.
            made = setup_databases(verbosity=verbosity, interactive=False, keepdb=keep, serialized_aliases=())
        yield
        if not keep:
            with django_db_blocker.unblock():
                alone_again()
            with django_db_blocker.unblock(), as_owner():
                teardown_databases(made, verbosity=verbosity)


def alone_again() -> None:
    """A thread of the live server closes its connection when it hears that the browser is gone: a moment later. One
    that never heard is ended. Asked as the app, which may end what is its own.
    """
    from django.db import connection

    others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    until = time.monotonic() + LONGEST
    with connection.cursor() as cursor:
        while True:
            cursor.execute(f"SELECT count(*) {others}")
            if cursor.fetchone() == (0,):
                return
            if time.monotonic() > until:
                cursor.execute(f"SELECT pg_terminate_backend(pid, 5000) {others} AND usename = current_user")
                return
            time.sleep(0.05)


def begin_from_copy() -> None:
    """Of the workers that come together the first lays the cluster anew, where it is of other migrations."""
    from django.db import connection

    copy = os.environ.get("NWD_TEST_COPY")
    if not copy:
        return
    kept, here = prepared(), place()
    with alone(here.database / "laid.lock"):
        _app, owner = database(here, throwaway=True)
        if not has(owner, copy):
            lay(kept, here)
            database(here, throwaway=True)
            with closing(psycopg2.connect(owner, dbname="postgres")) as asked, asked.cursor() as cursor:
                asked.autocommit = True
                cursor.execute(f"CREATE DATABASE {copy} TEMPLATE {DATABASE}")
    connection.settings_dict["TEST"]["TEMPLATE"] = copy


def has(owner: str, copy: str) -> bool:
    with closing(psycopg2.connect(owner, dbname="postgres")) as asked, asked.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM pg_database WHERE datname = %s)", [copy])
        (there,) = cursor.fetchone()
        return there
