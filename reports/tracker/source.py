"""Opening what was brought: a folder, or a zip of it that may be hostile. Nothing is ever unpacked by its name.

A zip holds the files at its top, or in one folder at its top that holds them all (as most programs pack one); in
either the folder `extras/` may lie.
Only sizes that were counted while reading are believed.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from django.conf import settings

from reports.tracker.extras.declared import FOLDER
from reports.tracker.faults import Faults
from reports.tracker.files import BY_NAME

MOST_ENTRIES = 1_000
LARGEST_DIRECTORY = 1_000_000  # bytes of the zip's list of entries
DIRECTORY_END = struct.Struct("<4s4H2LH")

UNKNOWN = "This is no file of the tracker. The files are named as on its page, for example young_people.csv."
NO_ZIP = "This file is not a zip, or it is damaged."
NO_SOURCE = "There is neither a folder nor a zip here."
DAMAGED = "The zip is damaged here: the file cannot be read to its end."
UNSAFE = "This entry of the zip is refused: the files lie at its top, under their own names."


class Source(Protocol):
    """The files that were found, by name; opened one after another."""

    @property
    def is_spent(self) -> bool:
        """More came out of it than the setting allows: nothing more is read."""
        ...

    def names(self) -> set[str]: ...

    def open(self, name: str) -> BinaryIO: ...


class TooLarge(OSError):
    """The zip unpacks to more than the setting allows."""


class Damaged(OSError):
    """The bytes cannot be had."""


@contextmanager
def opened(path: Path, faults: Faults) -> Iterator[Source]:
    """The files of the tracker at `path`; whatever else is found there is a fault that names it."""
    if path.is_dir():
        yield _Folder(path, faults)
        return
    archive = _archive(path, faults)
    if archive is None:
        yield _Nothing()
        return
    with archive:
        yield _Zip(archive, faults)


class _Nothing:
    is_spent = False

    def names(self) -> set[str]:
        return set()

    def open(self, name: str) -> BinaryIO:
        raise Damaged(name)


class _Folder:
    is_spent = False

    def __init__(self, path: Path, faults: Faults) -> None:
        self.path = path
        self._names: set[str] = set()
        extras = path / FOLDER
        for entry in sorted([*path.iterdir(), *(extras.iterdir() if extras.is_dir() else ())]):
            name = entry.relative_to(path).as_posix()
            if name in BY_NAME and entry.is_file():
                self._names.add(name)
            elif entry != extras or not entry.is_dir():
                faults.add(name, None, None, name, UNKNOWN)

    def names(self) -> set[str]:
        return self._names

    def open(self, name: str) -> BinaryIO:
        return (self.path / name).open("rb")


class _Zip:
    def __init__(self, archive: zipfile.ZipFile, faults: Faults) -> None:
        self.archive = archive
        self.left = settings.TRACKER_MOST_BYTES
        self._entries: dict[str, zipfile.ZipInfo] = {}
        infos = archive.infolist()
        top = _top_folder(infos)
        for info in infos:
            if info.filename in (top, f"{top}{FOLDER}"):
                continue
            name = info.filename.removeprefix(top)
            if sentence := _refusal(info, name):
                faults.add(name, None, None, info.filename, sentence)
            elif name in self._entries:
                faults.add(name, None, None, name, "The zip holds this file twice.")
            else:
                self._entries[name] = info

    @property
    def is_spent(self) -> bool:
        return self.left < 0

    def names(self) -> set[str]:
        return set(self._entries)

    def open(self, name: str) -> BinaryIO:
        try:
            return io.BufferedReader(_Counted(self.archive.open(self._entries[name]), self))  # type: ignore[arg-type]
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError) as error:
            raise Damaged(name) from error


class _Counted(io.RawIOBase):
    """Reads an entry and counts what comes out, against what is left for the whole zip."""

    def __init__(self, entry: zipfile.ZipExtFile, zipped: _Zip) -> None:
        self.entry = entry
        self.zipped = zipped

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        try:
            data = self.entry.read(len(buffer))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error) as error:
            raise Damaged(self.entry.name) from error
        self.zipped.left -= len(data)
        if self.zipped.left < 0:
            raise TooLarge(self.entry.name)
        buffer[: len(data)] = data
        return len(data)


def _archive(path: Path, faults: Faults) -> zipfile.ZipFile | None:
    if not path.is_file():
        faults.add(path.name, None, None, str(path), NO_SOURCE)
        return None
    if sentence := _directory_refusal(path):
        faults.add(path.name, None, None, None, sentence)
        return None
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError, struct.error, NotImplementedError):
        faults.add(path.name, None, None, None, NO_ZIP)
        return None


def _directory_refusal(path: Path) -> str:
    """Looks at the end of the zip alone, before its list of entries is read into memory."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 66_000))
        tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < DIRECTORY_END.size:
        return NO_ZIP
    fields = DIRECTORY_END.unpack_from(tail, at)
    entries, size = fields[4], fields[5]
    if entries > MOST_ENTRIES or size > LARGEST_DIRECTORY or tail[max(0, at - 20) : at].startswith(b"PK\6\7"):
        return f"The zip holds more than {MOST_ENTRIES:,} entries, or is larger than a tracker can be."
    return ""


def _top_folder(infos: list[zipfile.ZipInfo]) -> str:
    """The one folder at the top that holds every entry, with its slash; else nothing."""
    tops = {info.filename.partition("/")[0] for info in infos}
    if len(tops) != 1 or not all("/" in info.filename for info in infos):
        return ""
    top = tops.pop()
    return "" if top in ("", ".", "..") or f"{top}/" == FOLDER else f"{top}/"


def _refusal(info: zipfile.ZipInfo, name: str) -> str:
    if stat.S_ISLNK(info.external_attr >> 16):
        return "This entry of the zip is a link, which is no file of rows."
    if (
        "\\" in info.filename
        or ":" in name
        or ".." in PurePosixPath(info.filename).parts
        or name.startswith("/")
    ):
        return UNSAFE
    if info.is_dir() or name not in BY_NAME:
        return UNKNOWN
    if info.flag_bits & 0x1:
        return "This file of the zip is encrypted. Pack it without a password."
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return "This file is packed in a way that is not read here. Use an ordinary zip."
    return ""
