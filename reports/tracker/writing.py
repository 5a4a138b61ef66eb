"""The way out: all files, rows in ref order, columns in the page's order, quotes only where they are needed.

PostgreSQL's own CSV writer does the quoting (it quotes a cell that holds a comma, a quote or a line break and no
other); an empty text is written as nothing. Rows go straight from COPY to the file: memory stays flat.
"""

import shutil
import tempfile
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.db import connection

from partners.access import Service
from partners.context import acting
from reports.tracker.checks import london
from reports.tracker.extras.declared import EXTRAS, FOLDER, MEETINGS, RECORDS
from reports.tracker.extras.left_out import Hidden
from reports.tracker.files import BY_NAME
from reports.tracker.format import BY_FILE_NAME, FILES, Column, File
from reports.tracker.stored import stored

#: Every zip of the same rows is the same, byte for byte.
PACKED_AT = (2020, 1, 1, 0, 0, 0)


class Unwritable(Exception):
    """Nothing can be written there; the sentence says why."""


@contextmanager
def destination(target: Path) -> Iterator[Path]:
    """A folder beside `target` to write the files into; they are at `target` once the block has ended well."""
    _refuse(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    except OSError as error:
        raise Unwritable(f"Nothing can be written to {target.parent}: {error.strerror}.") from error
    try:
        yield draft
        if target.suffix == ".zip":
            _pack(draft, target)
        elif target.is_dir():
            _lay(draft, target)
        else:
            draft.chmod(0o755)
            draft.replace(target)
    except OSError as error:
        raise Unwritable(f"{target} could not be written: {error.strerror}.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def write_files(folder: Path, without: Collection[str] = ()) -> dict[str, int]:
    """Writes every file into the folder; answers how many rows each has. `without` the rows of those young people."""
    counts = {}
    for file in FILES.values():
        with (folder / file.name).open("wb") as out:
            out.write((",".join(file.names) + "\n").encode())
            counts[file.key] = _copy(file, out, without)
    return counts


def write_extras(folder: Path, without: Collection[str], hidden: Hidden) -> dict[str, int]:
    """What the tracker has no room for; `hidden` by their references."""
    (folder / FOLDER).mkdir()
    counts = {}
    for file in EXTRAS.values():
        with (folder / file.name).open("wb") as out:
            out.write((",".join(file.names) + "\n").encode())
            counts[file.key] = _copy(file, out, without, hidden.refs)
    return counts


def see_one_moment() -> None:
    """Every file is of the same moment, where the transaction is ours to set up (its first statement)."""
    if connection.in_atomic_block and not connection.savepoint_ids:
        with connection.cursor() as cursor:
            cursor.execute("set transaction isolation level repeatable read")


@acting(Service())
def notes_left_out() -> int:
    """Notes made on pages have no file in the format."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from cases_record where kind = 'note' and corrects_id is null and withdrawn_at is null"
        )
        return int(cursor.fetchone()[0])


def _copy(file: File, out: BinaryIO, without: Collection[str], hidden: Collection[str] = ()) -> int:
    cells = ", ".join(_cell(column) for column in file.columns)
    with connection.cursor() as cursor:
        kept = _but_for(file, cursor.mogrify("%s::text[]", [sorted(without)]).decode()) if without else "true"
        if hidden:
            kept += _but_hidden(file, cursor.mogrify("%s::text[]", [sorted(hidden)]).decode())
        query = f'select {cells} from {stored(file)} kept where {kept} order by kept.{file.ref} collate "C"'
        cursor.copy_expert(f"copy ({query}) to stdout with (format csv)", out)
        return int(cursor.rowcount)


def _but_for(file: File, refs: str) -> str:
    if file.key in EXTRAS:
        return f"coalesce(kept.subject_ref <> all({refs}), true){_of_incidents(file, refs)}"
    if "person_ref" in file.names:
        return f"coalesce(kept.person_ref <> all({refs}), true)"
    if "meeting_ref" not in file.names:
        return "true"
    meetings = f"{stored(FILES['raise_meetings'])} held where held.person_ref = any({refs})"
    return f"kept.meeting_ref not in (select held.meeting_ref from {meetings})"


def _of_incidents(file: File, refs: str) -> str:
    """What names an incident goes where the incident goes, and what names a RAISE meeting where that goes."""
    to = {column.to for column in file.links}
    kept = ""
    if "incidents" in to:
        gone = f"{stored(FILES['incidents'])} held where held.person_ref = any({refs})"
        kept += f" and kept.incident_ref not in (select held.incident_ref from {gone})"
    if MEETINGS in to:
        gone = f"{stored(FILES['raise_meetings'])} held where held.person_ref = any({refs})"
        kept += f" and coalesce(kept.meeting_ref not in (select held.meeting_ref from {gone}), true)"
        gone = f"{stored(EXTRAS[FOLDER + 'raise_planned'])} held where held.subject_ref = any({refs})"
        kept += f" and coalesce(kept.meeting_ref not in (select held.meeting_ref from {gone}), true)"
    return kept


def _but_hidden(file: File, refs: str) -> str:
    """Neither those, nor what names one of them."""
    names = ["hidden_ref", *(column.name for column in file.links if column.to == RECORDS)]
    return "".join(f" and coalesce(kept.{name} <> all({refs}), true)" for name in names)


def _cell(column: Column) -> str:
    name = f"kept.{column.name}"
    if column.kind == "time":
        return london(name)
    if column.kind == "yes_no":
        return f"case when {name} then 'yes' when not {name} then 'no' end"
    return f"nullif({name}, '')" if column.is_text else name


def _refuse(target: Path) -> None:
    if target.suffix == ".zip":
        if target.is_dir():
            raise Unwritable(f"{target} is a folder.")
        return
    if target.exists() and not target.is_dir():
        raise Unwritable(f"{target} is a file. Give a folder, or a name that ends in .zip.")
    if target.is_dir() and any(entry not in BY_NAME for entry in _within(target)):
        raise Unwritable(f"{target} holds other files. Give an empty folder, or one that does not exist yet.")


def _within(folder: Path) -> list[str]:
    """The names of what lies in it and in its `extras/`."""
    extras = folder / FOLDER
    below = [FOLDER + entry.name for entry in extras.iterdir()] if extras.is_dir() else []
    return below + [entry.name for entry in folder.iterdir() if entry != extras or not entry.is_dir()]


def _lay(draft: Path, target: Path) -> None:
    """Over an earlier export: what that had and this has not goes, so that all is of one moment."""
    written = {name for name in BY_NAME if (draft / name).exists()}
    if any(name.startswith(FOLDER) for name in written):
        (target / FOLDER).mkdir(exist_ok=True)
    for name in BY_NAME:
        if name in written:
            (draft / name).replace(target / name)
        elif name not in BY_FILE_NAME:
            (target / name).unlink(missing_ok=True)
    if (target / FOLDER).is_dir() and not any((target / FOLDER).iterdir()):
        (target / FOLDER).rmdir()


def _pack(folder: Path, target: Path) -> None:
    packed = folder / "tracker.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in (name for name in BY_NAME if (folder / name).exists()):
            info = zipfile.ZipInfo(name, PACKED_AT)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            with (folder / name).open("rb") as source, archive.open(info, "w", force_zip64=True) as entry:
                shutil.copyfileobj(source, entry)
    packed.replace(target)
