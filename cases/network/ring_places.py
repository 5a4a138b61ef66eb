"""Where everybody stands on the rings around the young person: numbers alone, as in tree.py.

The young person stands at the left edge and the rings open to the right, so that a phone shows them first. Rings are
further apart than a box is long, and each is wide enough for its boxes: none meets another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, cos, hypot, radians, sin

WIDE, HIGH, AIR = 132, 44, 4
#: Two boxes whose middles are this far apart do not meet, whichever way they lie.
APART = ceil(hypot(WIDE, HIGH)) + AIR
EDGE = 8
LEFT = WIDE // 2 + EDGE


@dataclass(frozen=True)
class Spot:
    """The middle of a box."""

    x: int
    y: int


@dataclass(frozen=True)
class Circle:
    """`label` is the middle of the box in which the ring's name stands: the first place on the ring, at the top.

    The ring is drawn from there to the last who stands on it, and no further.
    """

    ring: str
    radius: int
    label: Spot
    spots: tuple[Spot, ...]

    @property
    def path(self) -> str:
        first, last = self.label, self.spots[-1]
        return f"M{first.x} {first.y}A{self.radius} {self.radius} 0 0 1 {last.x} {last.y}"


@dataclass(frozen=True)
class Rings:
    """`middle` is how far down the young person stands."""

    middle: int
    width: int
    height: int
    circles: tuple[Circle, ...]
    left: int = LEFT
    wide: int = WIDE
    half: int = WIDE // 2


def rings(counts: Sequence[tuple[str, int]]) -> Rings:
    """From the inner to the outer; a ring on which nobody stands is not drawn."""
    radii, radius = [], 0
    for ring, count in counts:
        if count:
            radius = max(radius + APART, _needed(count))
            radii.append((ring, count, radius))
    middle = radius + HIGH // 2 + EDGE
    circles = tuple(_circle(ring, count, radius, middle) for ring, count, radius in radii)
    spots = [Spot(LEFT, middle), *(spot for one in circles for spot in one.spots)]
    right = max((LEFT + radius, *(spot.x + WIDE // 2 for spot in spots)))
    return Rings(middle, right + EDGE, max(spot.y for spot in spots) + HIGH // 2 + EDGE, circles)


def _step(count: int) -> float:
    """One alone stands at the side, two and more down to the bottom."""
    return 180 / max(count, 2)


def _needed(count: int) -> int:
    """So that two neighbours on it stand apart."""
    return ceil(APART / (2 * sin(radians(_step(count) / 2)))) + 1


def _circle(ring: str, count: int, radius: int, middle: int) -> Circle:
    spots = [_spot(radius, -90 + _step(count) * place, middle) for place in range(count + 1)]
    return Circle(ring, radius, spots[0], tuple(spots[1:]))


def _spot(radius: int, angle: float, middle: int) -> Spot:
    return Spot(round(LEFT + radius * cos(radians(angle))), round(middle + radius * sin(radians(angle))))
