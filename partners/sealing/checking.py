"""Reading the trail again, against its batches and their roots outside; the first thing that is wrong, in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from django.db import connection

from partners.access import Service
from partners.context import acting
from partners.sealing import roots, rows
from partners.sealing.eras import Era, eras
from partners.sealing.naming import culprit
from partners.sealing.roots import Root
from partners.sealing.rows import Lines
from partners.sealing.shape import LEAF, SHAPES, Batch, hash_of


@dataclass
class Checked:
    """`wrong` is empty where all is as it was; `line` and `batch` say where it is not."""

    batches: int = 0
    lines: int = 0
    roots: int = 0
    wrong: str = ""
    line: int | None = None
    batch: int | None = None


class _Wrong(Exception):
    def __init__(self, sentence: str, *, line: int | None = None, batch: int | None = None) -> None:
        super().__init__(sentence)
        self.line, self.batch = line, batch


def check(outside: Path | None) -> Checked:
    """Streams: it holds a few batches at a time. Without `outside`, a tail that was cut off is not noticed."""
    checked = Checked()
    try:
        with acting(Service()):
            _check(checked, roots.handed_out(outside) if outside else iter(()))
    except _Wrong as wrong:
        checked.wrong, checked.line, checked.batch = str(wrong), wrong.line, wrong.batch
    return checked


def _check(checked: Checked, outside: Iterator[Root]) -> None:
    with connection.cursor() as cursor:
        there = {era.number: era for era in eras(cursor)}
    whole = _whole(checked, outside)
    for (number, shape), run in groupby(whole, key=lambda batch: (batch.era, batch.shape)):
        if number not in there:
            raise _Wrong(f"The era {number} of the trail is missing.")
        _check_run(checked, there[number], shape, run)


def _whole(checked: Checked, outside: Iterator[Root]) -> Iterator[Batch]:
    """The batches, each held against its own columns, the one before and the root outside."""
    before, known = b"", next(outside, None)
    for number, batch in enumerate(rows.batches(), start=1):
        _check_batch(batch, number, before)
        before = batch.chained
        if known and known.number < number:
            raise _Wrong(f"The file of roots names batch {known.number} twice.", batch=known.number)
        if known and known.number == number:
            if known != roots.root_of(batch):
                raise _Wrong(
                    f"Batch {number} is not the one whose root was handed out: it, or a line before line "
                    f"{known.last} was altered, or the database was put back to an older state.",
                    line=known.first, batch=number,
                )  # fmt: skip
            checked.roots += 1
            known = next(outside, None)
        checked.batches = number
        yield batch
    if known:
        raise _Wrong(
            f"Batch {known.number} was removed, or the database was put back to an older state: its lines begin "
            f"with line {known.first}.", line=known.first, batch=known.number,
        )  # fmt: skip


def _check_batch(batch: Batch, number: int, before: bytes) -> None:
    if batch.number != number:
        raise _Wrong(f"Batch {number} was removed.", batch=number)
    if (
        batch.shape not in SHAPES
        or hash_of(batch.leaves) != batch.hash
        or batch.chained != batch.chained_to(before)
    ):
        raise _Wrong(f"Batch {number} was altered.", batch=number, line=batch.first[1])


def _check_run(checked: Checked, era: Era, shape: int, run: Iterator[Batch]) -> None:
    """`run` goes on where the batches before it ended, if they are of the same era."""
    lines = None
    for batch in run:
        lines = lines or Lines(era, shape, after=_end_before(batch))
        found = lines.take(len(batch.leaves))
        if found != batch.leaves:
            _name(batch, found)
        checked.lines += batch.lines
    if lines:
        if not era.is_last and (more := lines.take(LEAF)):
            _name(None, more)
        lines.close()


def _end_before(batch: Batch) -> tuple[int, int]:
    before = next(rows.batches(after=batch.number - 2), None) if batch.number > 1 else None
    return before.last if before and before.era == batch.era else (0, 0)


def _name(batch: Batch | None, found: bytes) -> None:
    sentence, line = culprit(batch, found)
    raise _Wrong(sentence, line=line, batch=batch.number if batch else None)
