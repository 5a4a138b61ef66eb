"""One migrated cluster for a whole run: what starts servers of its own begins with a copy of it.

Made by the real `migrate`, once for a state of the migrations, by whoever asks first; the others wait. It is kept
at rest beside the tests' own cluster, so that the next run finds it.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from nwd.local.account import account
from nwd.local.commands import reset
from nwd.local.copies import keep
from nwd.local.place import REPOSITORY, place
from nwd.local.postgres import database, stop

MAKES_THE_DATABASE = (
    "*/migrations/*.py",
    "*/migrations/*.sql",
    "partners/*.py",
    "partners/*.sql",
    "requirements/app.txt",
)
OF_TESTS = {"DJANGO_SETTINGS_MODULE", "NWD_BENCH", "NWD_DEMO", "NWD_PREPARED", "SECRET_KEY", "TRAIL_ROOTS"}


def made_by() -> str:
    """Changes with whatever makes the database: the migrations, what `migrate` adds, and the month (partitions)."""
    files = sorted(path for pattern in MAKES_THE_DATABASE for path in REPOSITORY.glob(pattern))
    digest = hashlib.sha256(f"{date.today():%Y-%m}".encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def environment(data: Path) -> dict[str, str]:
    """For a process that is a service of its own in the folder `data` and knows nothing of the tests."""
    own = {
        name: value
        for name, value in os.environ.items()
        if not name.endswith(("_URL", "_URL_FILE")) and name not in OF_TESTS
    }
    return own | {"NWD_DATA": str(data)}


def prepared() -> Path:
    """The folder of a migrated cluster at rest; `nwd.local.copies.lay` makes a place begin with it."""
    tests = place()
    tests.make()
    account(tests).own(tests.database)
    with alone(tests.database / "made.lock"):
        kept = tests.database / f"made-{made_by()}"
        if not kept.exists():
            for old in tests.database.glob("made-*"):
                shutil.rmtree(old)
            _make(tests.root / "test", kept)  # where `make stop` looks, should this be cut off
    return kept


def _make(root: Path, kept: Path) -> None:
    here = place(root)
    stop(here)  # what a run that was cut off left behind
    reset(here)
    database(here, throwaway=True)
    migrate = [sys.executable, "manage.py", "migrate", "-v0"]
    subprocess.run(migrate, cwd=REPOSITORY, env=environment(root), check=True)
    keep(here, kept)
    reset(here)


@contextmanager
def alone(path: Path):
    """One process at a time; the lock ends with its holder."""
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
