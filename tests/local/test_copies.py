"""A cluster kept at rest, and a place that begins with it."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg2

from nwd.local import place
from nwd.local.copies import keep, lay
from nwd.local.postgres import database, running, stop


def has_table(owner, name):
    with closing(psycopg2.connect(owner)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [name])
        return cursor.fetchone() == (True,)


def test_a_place_begins_with_what_another_kept_and_leaves_that_as_it_was():
    """Not below pytest's own folder, which is closed to PostgreSQL's account where the tests run as root."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        first, second = (place(Path(folder) / name) for name in ("first", "second"))
        kept = first.database / "kept"
        try:
            _, owner = database(first, throwaway=True)
            with closing(psycopg2.connect(owner)) as connection, connection.cursor() as cursor:
                cursor.execute("CREATE TABLE made_before (id int)")
                connection.commit()
            keep(first, kept)
            assert not running(first)
            for _ in range(2):  # the second time over a server that runs
                lay(kept, second)
                _, owner = database(second, throwaway=True)
                assert has_table(owner, "made_before") and not has_table(owner, "made_after")
                with closing(psycopg2.connect(owner)) as connection, connection.cursor() as cursor:
                    cursor.execute("CREATE TABLE made_after (id int)")
                    connection.commit()
        finally:
            stop(first)
            stop(second)
