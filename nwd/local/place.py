"""Where one service keeps its things: a folder, `NWD_DATA`, so that several can live side by side."""

import hashlib
import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

REPOSITORY = Path(__file__).resolve().parent.parent.parent
DATABASE = "nwd"
MARK = ".nwd"  # a folder that holds it is ours to wipe
OURS = ("database", "queue", "uploads", "mail", "logs", "run", "test", "secret_key", "trail-roots", MARK)
LONGEST_SOCKET = 100  # bytes of a unix socket's path: 108 on Linux, 104 on macOS
PORT = 5432  # names the socket's file only; no TCP port is opened


@dataclass(frozen=True)
class Place:
    root: Path
    database: Path  # elsewhere than root where PostgreSQL's account cannot reach root
    sockets: Path  # elsewhere than database where its path is too long for a socket

    @property
    def tag(self) -> str:
        return _tag(self.root)

    @property
    def queue_socket(self) -> Path:
        return self.sockets / "queue.sock"

    @property
    def database_socket(self) -> Path:
        return self.sockets / f".s.PGSQL.{PORT}"

    @property
    def run(self) -> Path:
        return self.root / "run"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    def _is_ours(self) -> bool:
        return (self.root / MARK).exists()

    def make(self) -> None:
        """Refuses a folder of somebody else's: `reset` removes what it finds there."""
        if not self._is_ours():
            if (
                self.root.is_dir() and any(self.root.iterdir()) and not self._is_ours()
            ):  # the mark comes first
                raise SystemExit(f"NWD_DATA={self.root} is not empty and not ours. Choose an empty folder.")
            for folder in reversed([self.root, *self.root.parents]):
                if not folder.exists():
                    folder.mkdir(exist_ok=True)
                    folder.chmod(0o711)  # PostgreSQL's account walks through; what lies inside is closed
            (self.root / MARK).touch()
        for folder in (self.run, self.logs, self.root / "uploads", self.root / "queue"):
            folder.mkdir(exist_ok=True, mode=0o700)


def place(data: str | Path | None = None) -> Place:
    """The place named by `data` or `NWD_DATA` (default `.local` in the repository). Touches nothing."""
    root = Path(data or os.environ.get("NWD_DATA") or REPOSITORY / ".local").resolve()
    database = root / "database"
    if os.geteuid() == 0 and not reachable(root):
        database = Path("/var/lib") / f"nwd-{_tag(root)}"
    sockets = database
    if len(os.fsencode(database / f".s.PGSQL.{PORT}")) > LONGEST_SOCKET:
        sockets = Path("/tmp") / f"nwd-{os.getuid()}-{_tag(root)}"  # noqa: S108 (checked when it is made)
    return Place(root, database, sockets)


def reachable(path: Path) -> bool:
    """Whether any account may walk down to `path`; folders that do not exist yet will be made so."""
    return all(folder.stat().st_mode & 0o001 for folder in [path, *path.parents] if folder.exists())


def in_local_mode() -> bool:
    """Without the address of a real database, the embedded one is meant."""
    return not {"DATABASE_URL", "DATABASE_URL_FILE"} & os.environ.keys()


def app_url(here: Place) -> str:
    return _url(here, "nwd_app")


def owner_url(here: Place) -> str:
    return _url(here, "nwd_owner")


def backup_url(here: Place) -> str:
    return _url(here, "nwd_backup")


def secret_key(here: Place) -> str:
    """Made once for a folder; readable by its owner alone."""
    here.make()
    path = here.root / "secret_key"
    if not path.exists():
        draft = here.root / f"secret_key.{os.getpid()}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(64))
        try:
            os.link(draft, path)  # of two that start at once the first wins
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text()


def _url(here: Place, role: str) -> str:
    return f"postgresql://{role}@{quote(str(here.sockets), safe='')}/{DATABASE}"


def _tag(root: Path) -> str:
    return hashlib.sha256(os.fsencode(root)).hexdigest()[:10]
