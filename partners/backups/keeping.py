"""Where backups lie, and which of the old ones go: by day, by week, by month, the newest of each."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from partners.backups import manifest
from partners.backups.refusal import Refused

STAMP = "nwd-%Y%m%dT%H%M%SZ"
DRAFT = ".making-"


@contextmanager
def draft(to: Path, at: datetime) -> Iterator[Path]:
    """A closed folder to write into. It gets its name when all of it is on the disk, or is removed."""
    to.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (to / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Refused(f"Another backup into {to} is being made. Wait for it.") from None
        for left in to.glob(f"{DRAFT}*"):  # of one that was killed
            shutil.rmtree(left)
        folder = to / f"{DRAFT}{at:%Y%m%dT%H%M%SZ}"
        folder.mkdir(mode=0o700)
        try:
            yield folder
            for path in folder.iterdir():
                path.chmod(0o600)
                _to_disk(path)
            _to_disk(folder)
            folder.rename(to / f"{at:{STAMP}}")
            _to_disk(to)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def prune(to: Path, *, daily: int, weekly: int, monthly: int) -> list[Path]:
    """Answers what was removed. Days, weeks and months that have a backup count, so a pause removes nothing."""
    made = {path: moment for path in to.iterdir() if (moment := _made_at(path))}
    kept: set[Path] = set()
    periods: tuple[tuple[int, Callable[[datetime], object]], ...] = (
        (daily, lambda at: at.date()),
        (weekly, lambda at: at.isocalendar()[:2]),
        (monthly, lambda at: (at.year, at.month)),
    )
    for most, period in periods:
        newest = {period(made[path]): path for path in sorted(made, key=made.__getitem__)}
        kept.update(list(newest.values())[-most:])
    gone = sorted(made.keys() - kept)
    for path in gone:
        shutil.rmtree(path)
    return gone


def _made_at(path: Path) -> datetime | None:
    try:
        at = datetime.strptime(path.name, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return at if (path / manifest.NAME).exists() else None


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
