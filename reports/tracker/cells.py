"""What one cell may hold, and how it is written for COPY. Strict: what is nearly a date is a fault, never a guess."""

import datetime
import re
from collections.abc import Callable
from functools import lru_cache

from reports.tracker.format import LONGEST_CELL, LONGEST_REF, Column

NULL = "\\N"
#: A moment must have a day on London's clock, whose offset was once west of UTC.
EARLIEST = datetime.datetime(1, 1, 2, tzinfo=datetime.UTC)

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)"
)
#: Such as the database's own reading of it takes for the same moment.
QUICK_TIME = re.compile(
    r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}(?::[0-9]{2})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-9]{2})"
).fullmatch
UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
NUMBER = re.compile(r"[0-9]{1,10}")
AWKWARD = re.compile(r"[\\\n\r\t]")
ESCAPES = str.maketrans({"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})

EMPTY = "This is empty. A value is needed here."
NO_DATE = "This is not a date. Write it as YYYY-MM-DD, for example 2016-05-01."
NO_UUID = "This is not a UUID. Write it in small letters, as in 1f0c2f4e-5a5e-4d0e-9d5e-0d3f5a1b2c3d."
TOO_LONG = f"This is longer than {LONGEST_CELL:,} characters, the most that a cell may hold."
NO_TIME = "This is not a time with its offset. Write it as in 2016-05-01T14:30+01:00 or 2016-05-01T13:30Z."

#: Returns the cell as COPY reads it; raises ValueError with the sentence for the reader.
Check = Callable[[str], str]


def check_for(column: Column) -> Check:
    """The check of a column, for a cell that is not empty."""
    if column.kind in ("ref", "link"):
        return _ref_of(column.high) if column.high < LONGEST_REF else _ref
    if column.kind == "uuid":
        return _uuid
    if column.kind == "text" and column.high < LONGEST_CELL:
        return _text_of(column.high)
    if column.kind == "choice":
        return _one_of(column.values)
    if column.kind == "number":
        return _number(column.low, column.high)
    plain: dict[str, Check] = {"text": _text, "date": _date, "time": _time, "yes_no": _yes_no}
    return plain[column.kind]


def quick_check_for(column: Column) -> Check:
    """The same for the cells that are as they should be, at a third of the time: what it refuses goes to `check_for`.

    Raises ValueError or KeyError, without words. A moment stays as it is written: the database reads it too.
    """
    if column.kind == "choice":
        return {value: value for value in column.values}.__getitem__
    if column.kind == "yes_no":
        return {"yes": "t", "no": "f"}.__getitem__
    if column.kind == "link":
        return lru_cache(maxsize=50_000)(check_for(column))
    if column.kind == "number":
        return lru_cache(maxsize=50_000)(_number(column.low, column.high))
    return _quick_time if column.kind == "time" else check_for(column)


def _text(cell: str) -> str:
    if len(cell) > LONGEST_CELL:
        raise ValueError(TOO_LONG)
    return escaped(cell)


def escaped(cell: str) -> str:
    return cell.translate(ESCAPES) if AWKWARD.search(cell) else cell


def _ref(cell: str) -> str:
    if len(cell) > LONGEST_REF:
        raise ValueError(f"A ref has at most {LONGEST_REF} characters; this one has {len(cell):,}.")
    return escaped(cell)


def _ref_of(longest: int) -> Check:
    def check(cell: str) -> str:
        if len(cell) > longest:
            raise ValueError(f"This ref has at most {longest} characters; this one has {len(cell):,}.")
        return escaped(cell)

    return check


def _text_of(longest: int) -> Check:
    def check(cell: str) -> str:
        if len(cell) > longest:
            raise ValueError(f"This has at most {longest:,} characters; it has {len(cell):,}.")
        return escaped(cell)

    return check


def _uuid(cell: str) -> str:
    if not UUID.fullmatch(cell):
        raise ValueError(NO_UUID)
    return cell


@lru_cache(maxsize=50_000)
def _date(cell: str) -> str:
    if not DATE.fullmatch(cell):
        raise ValueError(NO_DATE)
    try:
        datetime.date.fromisoformat(cell)
    except ValueError as error:
        raise ValueError(NO_DATE) from error
    return cell


def _time(cell: str) -> str:
    if not TIME.fullmatch(cell) or cell[11:13] == "24":
        raise ValueError(NO_TIME)
    try:
        moment = datetime.datetime.fromisoformat(cell).astimezone(datetime.UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError(NO_TIME) from error
    if moment < EARLIEST:
        raise ValueError(NO_TIME)
    return moment.isoformat()


def _quick_time(cell: str) -> str:
    if QUICK_TIME(cell) is None:
        return _time(cell)
    datetime.datetime.fromisoformat(cell)
    return cell


def _yes_no(cell: str) -> str:
    if cell == "yes":
        return "t"
    if cell == "no":
        return "f"
    raise ValueError("This is neither yes nor no.")


def _one_of(values: tuple[str, ...]) -> Check:
    known = frozenset(values)
    sentence = f"This is not one of the values known here: {', '.join(values)}."

    def check(cell: str) -> str:
        if cell not in known:
            raise ValueError(sentence)
        return cell

    return check


def _number(low: int, high: int) -> Check:
    sentence = f"This is not a whole number from {low} to {high}."

    def check(cell: str) -> str:
        if not NUMBER.fullmatch(cell) or not low <= int(cell) <= high:
            raise ValueError(sentence)
        return str(int(cell))

    return check
