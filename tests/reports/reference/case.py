"""What a case of the catalogue is, and the few ways in which it changes the base folder."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from .base_folder import BASE

ANY = "any"
Files = dict[str, bytes]
Change = Callable[[Files], None]


class Expected(NamedTuple):
    """Where a fault is to be. `file` and `column` None mean any; a tuple of columns means one of them; `line` ANY
    means any, None means that there is none."""

    file: str | None
    line: int | str | None
    column: str | tuple[str, ...] | None

    def met_by(self, file: str | None, line: int | None, column: str | None) -> bool:
        columns = self.column if isinstance(self.column, tuple) else (self.column,)
        return (
            (self.file is None or file == self.file)
            and (self.line == ANY or line == self.line)
            and (self.column is None or column in columns)
        )


@dataclass(frozen=True)
class Case:
    """`why` quotes or argues from the tracker page. `several`: more than one fault is expected, or may follow.
    `exact`: the expected faults and no other place. `first`: the folder to import before, into the same service."""

    name: str
    why: str
    changes: list[Change]
    expected: list[Expected] = field(default_factory=list)
    several: bool = False
    exact: bool = True
    lead: str | None = None
    first: list[Change] | None = None
    zipped: Callable[[Files, Path], None] | None = None

    def prepare(self, place: Path) -> Path:
        """Write the folder, or the zip, into the empty directory `place` and say what to import."""
        files = changed(self.changes)
        if self.zipped:
            self.zipped(files, place / "tracker.zip")
            return place / "tracker.zip"
        return put(files, place / "tracker")

    def prepare_first(self, place: Path) -> Path | None:
        return None if self.first is None else put(changed(self.first), place / "first")

    def unmet(self, faults: list[tuple[str | None, int | None, str | None]]) -> list[str]:
        """What is wrong with the faults (file, line, column) that an import reported, in words."""
        wrong = [
            f"not reported: {want}" for want in self.expected if not any(want.met_by(*got) for got in faults)
        ]
        if self.exact:
            wrong += [
                f"not expected: {got}"
                for got in faults
                if not any(want.met_by(*got) for want in self.expected)
            ]
        if not self.several and len(faults) != len(self.expected):
            wrong.append(f"{len(faults)} faults, expected {len(self.expected)}")
        return wrong


def changed(changes: list[Change]) -> Files:
    files = {file: text.encode() for file, text in BASE.items()}
    for change in changes:
        change(files)
    return files


def put(files: Files, folder: Path) -> Path:
    folder.mkdir(parents=True)
    for file, raw in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(raw)
    return folder


def swap(file: str, old: str | bytes, new: str | bytes) -> Change:
    """Replace the one place where `old` stands."""
    was, becomes = (part.encode() if isinstance(part, str) else part for part in (old, new))

    def change(files: Files) -> None:
        if files[file].count(was) != 1:
            raise AssertionError(f"{file}: {old!r} stands there {files[file].count(was)} times")
        files[file] = files[file].replace(was, becomes)

    return change


def add(file: str, row: str) -> Change:
    """Append a row."""

    def change(files: Files) -> None:
        files[file] += row.encode() + b"\n"

    return change


def write(file: str, raw: str | bytes) -> Change:
    """Make the file, whatever it was."""

    def change(files: Files) -> None:
        files[file] = raw.encode() if isinstance(raw, str) else raw

    return change


def rewrite(file: str, how: Callable[[str], str | bytes]) -> Change:
    """Make the file from its text."""

    def change(files: Files) -> None:
        raw = how(files[file].decode())
        files[file] = raw.encode() if isinstance(raw, str) else raw

    return change


def only(*kept: str) -> Change:
    """Leave out every other file."""

    def change(files: Files) -> None:
        for file in set(files) - set(kept):
            del files[file]

    return change


def one(file: str, line: int | str | None, column: str | tuple[str, ...] | None) -> list[Expected]:
    return [Expected(file, line, column)]
