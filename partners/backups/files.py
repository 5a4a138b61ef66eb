"""The uploads in one archive, and what each was."""

import hashlib
import io
import tarfile
from pathlib import Path

#: By path below the folder: bytes, and their SHA-256.
Files = dict[str, tuple[int, str]]


def pack(folder: Path, archive: Path) -> Files:
    """A file that goes while we read was not needed any more: the snapshot of the database is older than this."""
    packed: Files = {}
    with tarfile.open(archive, "w") as out:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            try:
                if path.is_symlink() or not path.is_file():
                    continue
                content, moment = path.read_bytes(), path.stat().st_mtime
            except FileNotFoundError:
                continue
            name = path.relative_to(folder).as_posix()
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime, entry.mode = len(content), int(moment), 0o600
            out.addfile(entry, io.BytesIO(content))
            packed[name] = (len(content), hashlib.sha256(content).hexdigest())
    return packed


def unpack(archive: Path, folder: Path) -> None:
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")


def found(folder: Path) -> Files:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()] if folder.is_dir() else []
    return {path.relative_to(folder).as_posix(): (path.stat().st_size, digest(path)) for path in paths}


def digest(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
