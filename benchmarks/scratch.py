"""A database of its own for each size, under NWD_DATA; kept between runs, never the one that a service uses."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg2

from nwd.local.commands import manage
from nwd.local.place import Place, owner_url, place
from nwd.local.postgres import stop


def of_size(people: int) -> Place:
    return named(f"people-{people}")


def named(name: str) -> Place:
    """Inside NWD_DATA, however deep the run that asks: a bench's own processes are given the scratch as NWD_DATA."""
    root = Path(os.environ.get("NWD_BENCH") or place().root / "bench")
    os.environ["NWD_BENCH"] = str(root)
    return place(root / name)


def ready(here: Place) -> None:
    """Its tables are as the code wants them now. A bench needs nothing but the database."""
    for name in ("DATABASE_URL", "OWNER_DATABASE_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    manage(here, "migrate", "-v0")


@contextmanager
def owned(here: Place) -> Iterator["psycopg2.extensions.cursor"]:
    """As the owner of the tables, in one transaction."""
    with closing(psycopg2.connect(owner_url(here))) as connection, connection, connection.cursor() as cursor:
        yield cursor


def enter(here: Place, settings: str = "nwd.settings") -> None:
    """From here on this process is the service of that scratch: settings are read once, so before any model."""
    import django
    from django.db import connection

    os.environ["NWD_DATA"] = str(here.root)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    django.setup()
    connection.ensure_connection()


def leave(here: Place) -> None:
    stop(here)


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
