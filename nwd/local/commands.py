"""What `manage.py` and the Makefile need before a command runs: a database that is there, with its tables."""

import os
import shutil
import subprocess
import sys
from contextlib import closing

import psycopg2

from nwd.local.place import MARK, OURS, REPOSITORY, Place, in_local_mode
from nwd.local.postgres import database, running, stop

WITHOUT_DATABASE = {"", "help", "version", "--help", "-h", "--version", "collectstatic", "diffsettings"}


def ready_for(here: Place, command: str) -> None:
    """Starts the embedded database for `command`; one without any table is migrated first."""
    if not in_local_mode() or command in WITHOUT_DATABASE:
        return
    app, _owner = database(here)
    if command not in {"migrate", "makemigrations"} and _is_empty(app):
        manage(here, "migrate", "-v0")


def prepare(here: Place) -> None:
    """`make setup`: migrates, and leaves nothing running that did not run before."""
    ran = running(here)
    manage(here, "migrate", "-v0")
    if in_local_mode() and not ran:
        stop(here)


def manage(here: Place, *words: str) -> None:
    """One of `manage.py`'s commands in a process of its own, for this place; its failure is ours.

    It runs in the repository, from where a relative NWD_DATA would name another place.
    """
    command = [sys.executable, str(REPOSITORY / "manage.py"), *words]
    done = subprocess.run(
        command, cwd=REPOSITORY, env={**os.environ, "NWD_DATA": str(here.root)}, check=False
    )
    if done.returncode:
        raise SystemExit(done.returncode)


def reset(here: Place) -> None:
    """Wipes what we made in this place and nothing else; the caller has stopped what ran."""
    if not here.root.exists():
        return
    if not (here.root / MARK).exists():
        raise SystemExit(f"NWD_DATA={here.root} does not look like ours: nothing was removed.")
    outside = {here.database, here.sockets} - {here.root / "database"}
    copies = here.database.parent.glob(f"{here.database.name}-programs-*")
    for found in [*outside, *copies, *(here.root / name for name in OURS)]:
        if found.is_dir():
            shutil.rmtree(found)
        else:
            found.unlink(missing_ok=True)
    if not any(here.root.iterdir()):
        here.root.rmdir()


def _is_empty(url: str) -> bool:
    with closing(psycopg2.connect(url)) as connection, connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('public.django_migrations') IS NULL")
        row = cursor.fetchone()
        return bool(row and row[0])
