"""The roots of batches, outside the database: a file that is only added to, one line of JSON a batch.

Whoever holds the database can put everything in it right again after a change, but not what lies elsewhere: so the
file, or what copies it, belongs on storage that nobody overwrites (docs/trail.md).
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from partners.sealing import rows
from partners.sealing.refusal import Refused
from partners.sealing.shape import Batch

#: A line is far shorter.
TAIL = 4096


@dataclass(frozen=True)
class Root:
    number: int
    root: str
    lines: int
    first: int
    last: int
    at: str


def hand_out(path: Path | None = None) -> int:
    """What is sealed and not outside yet; on the disk before it returns. A run that was cut off is made up for."""
    with _opened(path or settings.TRAIL_ROOTS) as file:
        last = _last(file)
        handed = 0
        if last:
            known = next(rows.batches(after=last.number - 1), None)
            if known is None or (known.number, known.chained.hex()) != (last.number, last.root):
                raise Refused(
                    f"Outside the database lies another root of batch {last.number} than inside: the database was "
                    "altered or put back to an older state. Nothing is sealed until that is explained: docs/trail.md."
                )
        for batch in rows.batches(after=last.number if last else 0):
            os.write(file, f"{json.dumps(vars(root_of(batch)))}\n".encode())
            handed += 1
        os.fsync(file)
    return handed


def root_of(batch: Batch) -> Root:
    return Root(
        number=batch.number, root=batch.chained.hex(), lines=batch.lines, first=batch.first[1],
        last=batch.last[1], at=batch.at.isoformat(timespec="seconds"),
    )  # fmt: skip


def handed_out(path: Path) -> Iterator[Root]:
    """A line that was cut off while it was written is no root; the next run wrote it again."""
    with path.open() as file:
        for line in file:
            if root := _read(line):
                yield root


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """For one at a time, at its end; what was cut off there is ended with its line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        length = os.fstat(file).st_size
        if length and os.pread(file, 1, length - 1) != b"\n":
            os.write(file, b"\n")
        yield file
    finally:
        os.close(file)


def _last(file: int) -> Root | None:
    length = os.fstat(file).st_size
    lines = os.pread(file, TAIL, max(0, length - TAIL)).decode(errors="replace").splitlines()
    return next((root for line in reversed(lines) if (root := _read(line))), None)


def _read(line: str) -> Root | None:
    try:
        return Root(**json.loads(line))
    except (ValueError, TypeError):
        return None
