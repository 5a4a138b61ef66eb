"""The embedded PostgreSQL: a cluster of one service, on a unix socket in a closed folder, without a TCP port."""

import fcntl
import os
import shlex
import socket
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg2

from nwd.local.account import Account, account, programs
from nwd.local.place import DATABASE, PORT, Place, app_url, owner_url
from nwd.local.processes import is_postgres

ROLES = Path(__file__).with_name("roles.sql")
SORTING = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8")  # alike on every machine
#: What fails is told by the service, as a type and a place: the server would write down the row.
SILENT = {"log_min_messages": "fatal", "log_min_error_statement": "panic", "log_error_verbosity": "terse"}
ALWAYS = {"listen_addresses": "", "timezone": "UTC", "log_timezone": "UTC"} | SILENT
THROWAWAY = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


def database(here: Place, *, throwaway: bool = False) -> tuple[str, str]:
    """The addresses for the app and for the owner of a database that runs; starts it when it does not.

    Costs a tenth of a millisecond when it runs already. `throwaway` trades safety on a power cut for speed.
    """
    if not running(here):
        here.make()
        ours = account(here)
        ours.own(here.database)
        if here.sockets != here.database:
            ours.own(here.sockets)
        with _alone(here):
            if not running(here):
                _start(here, ours, throwaway)
    return app_url(here), owner_url(here)


def running(here: Place) -> bool:
    """Whether this very server answers and has its roles: `ready` names the pid that was made ready."""
    try:
        pid = _pid_file(here).read_text().splitlines()[0]
        return (here.database / "ready").read_text() == pid and answers(here.database_socket)
    except (OSError, IndexError):
        return False


def stop(here: Place) -> None:
    """Ends the server as a shutdown does: open transactions are rolled back, nothing committed is lost."""
    if not here.database.exists():
        return
    with _alone(here):
        _stop(here, account(here))


def answers(path: Path) -> bool:
    """A socket whose server has died refuses; nothing else tells that apart on every system."""
    with closing(socket.socket(socket.AF_UNIX)) as attempt:
        return attempt.connect_ex(str(path)) == 0


def _start(here: Place, ours: Account, throwaway: bool) -> None:
    data = here.database / "data"
    if not (data / "PG_VERSION").exists():
        _create(here, ours, data)
    _stop(here, ours)
    settings = ALWAYS | (THROWAWAY if throwaway else {})
    options = [f"-k {shlex.quote(str(here.sockets))} -p {PORT}"]
    options += [f"-c {name}={shlex.quote(value)}" for name, value in settings.items()]
    log = here.database / "postgres.log"
    for attempt in range(10):  # after a kill -9 the last orphans need a moment to let go of the memory
        time.sleep(attempt / 5)
        started = ours.run(
            programs(here) / "pg_ctl",
            "-D",
            data,
            "-l",
            log,
            "-o",
            " ".join(options),
            "-w",
            "-t",
            "120",
            "start",
        )
        if started.returncode == 0:
            break
    else:
        raise SystemExit(f"The embedded database did not start.\n{started.stderr}{log.read_text()[-3000:]}")
    _bootstrap(here)
    (here.database / "ready").write_text(_pid_file(here).read_text().splitlines()[0])


def _create(here: Place, ours: Account, data: Path) -> None:
    draft = here.database / f"data.{os.getpid()}"
    made = ours.run(
        programs(here) / "initdb", "-D", draft, "-U", "postgres", "--auth=trust", "--encoding=UTF8", *SORTING
    )
    if made.returncode:
        raise SystemExit(f"The embedded database could not be made.\n{made.stdout}{made.stderr}")
    draft.rename(data)  # so that one killed half-way leaves no half database


def _bootstrap(here: Place) -> None:
    """Roles, and a database that the owner owns. The superuser is used here and nowhere else."""
    with closing(_superuser(here, "template1")) as template, template.cursor() as cursor:
        cursor.execute(ROLES.read_text())
    with closing(_superuser(here, "postgres")) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
        if cursor.rowcount == 0:
            cursor.execute(f"CREATE DATABASE {DATABASE} OWNER nwd_owner")


def _superuser(here: Place, name: str) -> "psycopg2.extensions.connection":
    connection = psycopg2.connect(host=str(here.sockets), port=PORT, user="postgres", dbname=name)
    connection.autocommit = True
    return connection


def _stop(here: Place, ours: Account) -> None:
    data = here.database / "data"
    (here.database / "ready").unlink(missing_ok=True)
    try:
        pid = int(_pid_file(here).read_text().splitlines()[0])
    except (OSError, ValueError, IndexError):
        return
    if not is_postgres(pid, data):
        _pid_file(here).unlink()  # left by a kill -9; its number may be another process's by now
        return
    stopped = ours.run(programs(here) / "pg_ctl", "-D", data, "-m", "fast", "-w", "-t", "60", "stop")
    if stopped.returncode:
        raise SystemExit(f"The embedded database did not stop.\n{stopped.stderr}")


def _pid_file(here: Place) -> Path:
    return here.database / "data" / "postmaster.pid"


@contextmanager
def _alone(here: Place) -> Iterator[None]:
    """One starts or stops, the others wait; the lock ends with its holder, however that dies."""
    with (here.database / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
