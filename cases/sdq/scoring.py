"""From numbered answers to scores, by the strict published rule: docs/sdq.md.

It knows numbers of items and never what they ask: the licence forbids their wording on a screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Answers = Mapping[int, int]
SCALES: dict[str, tuple[int, ...]] = {
    "emotional": (3, 8, 13, 16, 24),
    "conduct": (5, 7, 12, 18, 22),
    "hyperactivity": (2, 10, 15, 21, 25),
    "peer": (6, 11, 14, 19, 23),
    "prosocial": (1, 4, 9, 17, 20),
}
DIFFICULTIES = ("emotional", "conduct", "hyperactivity", "peer")
#: Where more means better, so that 2 counts as 0.
REVERSED = frozenset({7, 11, 14, 21, 25})
ITEMS = range(1, 26)
#: Whether there are difficulties at all, and what they get in the way of.
ANY_DIFFICULTY, IMPACT = 26, (28, 29, 30, 31, 32)
#: A teacher's form asks three of them.
IMPACT_OF_TEACHER = (28, 30, 31)
IMPACT_POINTS = (0, 0, 1, 2)
FEWEST = 3


@dataclass(frozen=True)
class Scores:
    """None where too few answers are there to say."""

    emotional: int | None
    conduct: int | None
    hyperactivity: int | None
    peer: int | None
    prosocial: int | None
    total: int | None
    impact: int | None


def scored(answers: Answers, *, by_teacher: bool = False) -> Scores:
    scales = {name: scale_of(answers, items) for name, items in SCALES.items()}
    return Scores(
        **scales,
        total=total_of(*(scales[name] for name in DIFFICULTIES)),
        impact=impact_of(answers, by_teacher),
    )


def scale_of(answers: Answers, items: tuple[int, ...]) -> int | None:
    """From at least three of five: the mean of those answered times five, a half up (`round` says 2 of 2.5)."""
    points = [2 - answers[item] if item in REVERSED else answers[item] for item in items if item in answers]
    if len(points) < FEWEST:
        return None
    return (10 * sum(points) + len(points)) // (2 * len(points))


def total_of(*difficulties: int | None) -> int | None:
    """Of the four difficulty scales; none where one of them is missing (some rules guess the fourth)."""
    known = [score for score in difficulties if score is not None]
    return sum(known) if len(known) == len(DIFFICULTIES) else None


def impact_of(answers: Answers, by_teacher: bool = False) -> int | None:
    """None where one answer is missing; 0 where the form says that there are no difficulties."""
    if answers.get(ANY_DIFFICULTY) == 0:
        return 0
    asked = IMPACT_OF_TEACHER if by_teacher else IMPACT
    if any(item not in answers for item in asked):
        return None
    return sum(IMPACT_POINTS[answers[item]] for item in asked)
