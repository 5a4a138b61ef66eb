"""A database of its own for each size, under NWD_DATA; kept between runs, never the one that a service uses."""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import psycopg2

from nwd.local.commands import manage
from nwd.local.copies import lay
from nwd.local.place import REPOSITORY, Place, owner_url, place
from nwd.local.postgres import database, stop

#: For the whole of a connection.
SERVICE = "select set_config('nwd.actor', 'service', false)"
ROOMS = ("hubs", "partners", "cases", "placements", "raise_meetings", "reports", "nwd")
MAKES_TABLES = [f"{room}/**/*.{kind}" for room in ROOMS for kind in ("py", "sql")] + ["requirements/app.txt"]


def of_size(people: int) -> Place:
    return named(f"people-{people}")


def named(name: str) -> Place:
    """Inside NWD_DATA, however deep the run that asks: a bench's own processes are given the scratch as NWD_DATA."""
    root = Path(os.environ.get("NWD_BENCH") or place().root / "bench")
    os.environ["NWD_BENCH"] = str(root)
    return place(root / name)


def ready(here: Place) -> None:
    """Its tables are as the code wants them now. A bench needs nothing but the database.

    A new one begins as a copy of the cluster that NWD_PREPARED names, if it does. Of the same code the benches of a
    run migrate it once.
    """
    for name in ("DATABASE_URL", "OWNER_DATABASE_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    kept, wanted = os.environ.get("NWD_PREPARED"), _code()
    if kept and not (here.database / "data").exists():
        lay(Path(kept), here)
    database(here)
    migrated = here.database / "migrated"
    if not migrated.exists() or migrated.read_text() != wanted:
        manage(here, "migrate", "-v0")
        migrated.write_text(wanted)


def _code() -> str:
    """Changes with whatever `migrate` goes by: what is written in the rooms, what that builds on, and the month."""
    digest = hashlib.sha256(f"{date.today():%Y-%m}".encode())
    for path in sorted(found for pattern in MAKES_TABLES for found in REPOSITORY.glob(pattern)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


@contextmanager
def owned(here: Place) -> Iterator["psycopg2.extensions.cursor"]:
    """As the owner of the tables, in one transaction; policies hold for the owner too, so as the service."""
    with closing(psycopg2.connect(owner_url(here))) as connection, connection, connection.cursor() as cursor:
        cursor.execute(SERVICE)
        yield cursor


def enter(here: Place, settings: str = "nwd.settings") -> None:
    """From here on this process is the service of that scratch: settings are read once, so before any model.

    Between requests it acts as the service; what a request or `acting` says is for its transaction alone.
    """
    import django
    from django.db import connection
    from django.db.backends.signals import connection_created

    os.environ["NWD_DATA"] = str(here.root)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    django.setup()
    from partners import context

    context.outside = context.SERVICE
    connection_created.connect(_as_service, dispatch_uid="a bench is the service")
    connection.close()
    connection.ensure_connection()


def _as_service(connection: Any, **_: Any) -> None:
    with connection.connection.cursor() as cursor:
        cursor.execute(SERVICE)


def leave(here: Place) -> None:
    stop(here)


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
