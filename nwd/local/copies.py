"""A cluster at rest as a folder, and a place that begins with a copy of it: `migrate` has its work done there.

Only for clusters of this machine and this version of PostgreSQL; a backup is something else (docs/backups.md).
"""

import shutil
from pathlib import Path

from nwd.local.account import account
from nwd.local.place import Place
from nwd.local.postgres import stop


def keep(here: Place, kept: Path) -> None:
    """Stops the place's server and moves its cluster to `kept`, which appears whole or not at all."""
    stop(here)
    _copied(here, here.database / "data", kept)
    shutil.rmtree(here.database / "data")


def lay(kept: Path, here: Place) -> None:
    """Whatever cluster the place had is gone; its server is stopped and not started again."""
    stop(here)
    here.make()
    account(here).own(here.database)
    shutil.rmtree(here.database / "data", ignore_errors=True)
    _copied(here, kept, here.database / "data")


def _copied(here: Place, source: Path, target: Path) -> None:
    """By PostgreSQL's own account, so that the files are its own."""
    draft = target.with_name(f"{target.name}.draft")
    shutil.rmtree(draft, ignore_errors=True)
    done = account(here).run("cp", "-a", source, draft)
    if done.returncode:
        raise SystemExit(f"The cluster could not be copied.\n{done.stderr}")
    draft.rename(target)
