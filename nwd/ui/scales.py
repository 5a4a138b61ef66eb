"""Numbers from 0 to 10 that people said over time, as a small picture: each who says it has a mark of their own.

Lengths across are percentages and down are pixels, as in `pictures.py`. Nobody's number is an average.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nwd.ui.spoken import date_words

TOP, STEP, LEFT, WIDE = 12, 11, 9, 85
HEIGHT = TOP + 10 * STEP + 34
MARKS = ("round", "square", "diamond", "ring")


@dataclass(frozen=True)
class Said:
    who: str
    day: datetime.date
    number: int


@dataclass(frozen=True)
class Dot:
    x: float
    y: int
    mark: str
    words: str


@dataclass(frozen=True)
class Stroke:
    x1: float
    y1: int
    x2: float
    y2: int
    mark: str


@dataclass(frozen=True)
class Scale:
    """`rows` are the same figures as a table, the newest first; `key` says whose mark is which.

    Who comes first is drawn last, so that no mark hides theirs.
    """

    title: str
    sentence: str
    dots: tuple[Dot, ...]
    strokes: tuple[Stroke, ...]
    key: tuple[tuple[str, str], ...]
    rows: tuple[Said, ...]
    first: str
    last: str
    height: int = HEIGHT
    bottom: int = TOP + 10 * STEP
    levels: tuple[tuple[int, int], ...] = tuple((n, TOP + (10 - n) * STEP) for n in (10, 5, 0))


def scale(said: Sequence[Said], *, first: str) -> Scale | None:
    """`said` in the order in which it was said; `first` is whose mark and finding come first, where they said any."""
    if not said:
        return None
    series: dict[str, list[Said]] = {first: []} if any(one.who == first for one in said) else {}
    for one in said:
        series.setdefault(one.who, []).append(one)
    marks = {who: MARKS[n % len(MARKS)] for n, who in enumerate(series)}
    begun, last = min(one.day for one in said), max(one.day for one in said)
    placed = {who: [_dot(one, marks[who], begun, last) for one in ones] for who, ones in series.items()}
    return Scale(
        title=_title(next(iter(series.values()))),
        sentence=" ".join(_sentence(who, ones) for who, ones in series.items()),
        dots=tuple(dot for dots in reversed(placed.values()) for dot in dots),
        strokes=tuple(
            Stroke(a.x, a.y, b.x, b.y, a.mark) for dots in placed.values() for a, b in pairwise(dots)
        ),
        key=tuple(marks.items()),
        rows=tuple(reversed(said)),
        first=_short(begun),
        last=_short(last),
    )


def _short(day: datetime.date) -> str:
    """Two of them fit below a picture on a phone."""
    return f"{day.day} {day:%b %Y}"


def _dot(one: Said, mark: str, first: datetime.date, last: datetime.date) -> Dot:
    span = (last - first).days
    share = (one.day - first).days / span if span else 0.5
    words = f"{one.who}, {date_words(one.day)}: {one.number}"
    return Dot(round(LEFT + WIDE * share, 2), TOP + (10 - one.number) * STEP, mark, words)


def _title(ones: list[Said]) -> str:
    first, last = ones[0].number, ones[-1].number
    if len(ones) == 1:
        return f"At {last} out of 10"
    return f"Still at {last} out of 10" if first == last else f"From {first} to {last} out of 10"


def _sentence(who: str, ones: list[Said]) -> str:
    first, last = ones[0], ones[-1]
    if len(ones) == 1:
        return f"{who} said {last.number} on {date_words(last.day)}."
    often = f", {len(ones)} times in all" if len(ones) > 2 else ""
    return f"{who} said {first.number} on {date_words(first.day)} and {last.number} on {date_words(last.day)}{often}."
