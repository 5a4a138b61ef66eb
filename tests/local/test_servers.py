"""The embedded database and the processes we start: found again, ended, and never another's."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg2
import pytest

from nwd.local import place
from nwd.local.postgres import database, running, stop
from nwd.local.processes import end, record, recorded, spawn


@pytest.fixture
def here():
    """Not below pytest's own folder, which is closed to PostgreSQL's account where the tests run as root."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        here = place(Path(folder) / "service")
        yield here
        stop(here)


def test_started_together_it_is_one_server_with_its_roles_and_keeps_what_it_holds(here):
    with ThreadPoolExecutor() as pool:
        addresses = set(pool.map(lambda _: database(here, throwaway=True), range(4)))
    [(app, owner)] = addresses
    with closing(psycopg2.connect(owner)) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE kept (id int)")
        connection.commit()
    with closing(psycopg2.connect(app)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == (False, False)
        cursor.execute("SELECT proleakproof FROM pg_proc WHERE proname = 'ts_match_vq'")
        assert cursor.fetchone() == (True,)
    stop(here)
    assert not running(here)
    database(here, throwaway=True)
    with closing(psycopg2.connect(owner)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('kept') IS NOT NULL")
        assert cursor.fetchone() == (True,)


def test_a_pid_that_another_process_has_by_now_is_left_alone(here):
    here.make()
    data = here.database / "data"
    data.mkdir(parents=True)
    (data / "postmaster.pid").write_text(f"{os.getpid()}\n")
    (here.run / "web.pid").write_text(f"{os.getpid()} 1.0")
    assert recorded(here, "web") is None
    end(here, "web")
    stop(here)
    assert not (data / "postmaster.pid").exists()


def test_what_a_server_started_ends_with_it(here):
    here.make()
    parent = "import subprocess; subprocess.run(['sleep', '99'])"
    process = spawn(here, "web", sys.executable, "-c", parent)
    assert recorded(here, "web").pid == process.pid
    end(here, "web")
    process.wait(5)
    assert subprocess.run(["pgrep", "-g", str(process.pid)], check=False, capture_output=True).stdout == b""


def test_a_recorded_process_is_found_while_it_lives(here):
    here.make()
    record(here, "serve", os.getpid())
    assert recorded(here, "serve").pid == os.getpid()
