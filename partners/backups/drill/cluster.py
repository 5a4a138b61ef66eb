"""An empty cluster beside the service, with the roles that nwd/local/roles.sql makes; gone when the drill ends."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dj_database_url

from nwd.local.commands import reset
from nwd.local.place import Place, app_url, backup_url, owner_url, place
from nwd.local.postgres import database, stop
from partners.backups.manifest import DUMP, Manifest
from partners.backups.programs import begun, ended, program


@dataclass(frozen=True)
class Cluster:
    here: Place

    def as_role(self, role: str) -> dict[str, Any]:
        urls = {"nwd_app": app_url, "nwd_owner": owner_url, "nwd_backup": backup_url}
        url = urls.get(role, owner_url)(self.here)
        return dict(dj_database_url.parse(url)) | {"USER": role}

    def restore(self, folder: Path, told: Manifest) -> None:
        """As the owner, who may create what is in the dump: no superuser is needed once the roles are there."""
        jobs = f"--jobs={min(4, os.cpu_count() or 1)}"
        words = ["--exit-on-error", jobs, str(folder / DUMP)]
        ended(
            begun(program("pg_restore", told.server), self.as_role("nwd_owner"), *words), "Restoring the dump"
        )

    def psql(self, statement: str) -> None:
        """As the superuser."""
        told = self.as_role("postgres")
        ended(begun(program("psql", 0), told, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", statement), "psql")


@contextmanager
def empty_cluster(data: Path) -> Iterator[Cluster]:
    here = place(data / "drill")
    _remove(here)  # what a killed drill left
    try:
        database(here)
        yield Cluster(here)
    finally:
        _remove(here)


def _remove(here: Place) -> None:
    stop(here)
    reset(here)


def spawned(cluster: Cluster, *words: str, **variables: str) -> "subprocess.Popen[bytes]":
    """A process of the site for which the restored cluster is all there is."""
    ours = {"PATH", "HOME", "LANG", "LC_ALL", "SYSTEMROOT"}
    bare = {name: value for name, value in os.environ.items() if name in ours}
    log = (cluster.here.logs / "drill.log").open("ab")
    return subprocess.Popen(
        words, env=bare | {"NWD_DATA": str(cluster.here.root)} | variables, stdout=log, stderr=log
    )
