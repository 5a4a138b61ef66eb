"""Where each person at a RAISE placed how safe it is, as a picture: a spread, never an average.

Across are percentages, down are pixels, as in nwd/ui/pictures.py.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from raise_meetings.models import Rater, Rating

LEFT, WIDE, TOP, STEP = 4, 92, 14, 18


@dataclass(frozen=True)
class Placed:
    who: str
    score: int
    why: str
    is_own: bool


@dataclass(frozen=True)
class Dot:
    x: float
    y: int
    mark: str
    words: str


@dataclass(frozen=True)
class Spread:
    sentence: str
    dots: tuple[Dot, ...]
    rows: tuple[Placed, ...]
    line: int
    height: int
    levels: tuple[tuple[int, float], ...] = tuple((n, round(LEFT + WIDE * n / 10, 2)) for n in range(11))


def spread(ratings: Iterable[Rating]) -> Spread | None:
    """The lowest first. The young person's own has a mark of its own. Whoever told two agencies is one person."""
    ratings = list(ratings)
    rows = sorted((_placed(one) for one in ratings), key=lambda one: (one.score, not one.is_own, one.who))
    if not rows:
        return None
    tall = max(sum(other.score == one.score for other in rows) for one in rows)
    line = TOP + STEP * tall
    seen: dict[int, int] = {}
    dots = []
    for one in rows:
        above = seen[one.score] = seen.get(one.score, 0) + 1
        x = round(LEFT + WIDE * one.score / 10, 2)
        mark = "diamond" if one.is_own else "round"
        dots.append(Dot(x, line - STEP * above + 4, mark, f"{one.who}: {one.score}"))
    people = len({(one.rater, one.worker_id, one.name.casefold()) for one in ratings})
    return Spread(_sentence(rows, people), tuple(dots), tuple(rows), line, line + 26)


def _placed(rating: Rating) -> Placed:
    why = rating.record.latest_words or rating.why
    return Placed(rating.whose, rating.score, why, rating.rater == Rater.YOUNG_PERSON)


def _sentence(rows: list[Placed], people: int) -> str:
    low, high = rows[0].score, rows[-1].score
    if low == high and people == 1:
        return f"One person placed it, at {low} out of 10."
    where = f"all at {low}" if low == high else f"from {low} to {high}"
    who = "One person" if people == 1 else f"{people} people"
    said = " and ".join(dict.fromkeys(str(one.score) for one in rows if one.is_own))
    own = f" The young person placed it at {said}." if said else ""
    return f"{who} placed it {where} out of 10.{own}"
