"""Where everybody stands on the rings around the young person: numbers alone, as in tree.py.

Rings are further apart than a box is long, and each is wide enough for its boxes: none meets another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, cos, hypot, pi, radians, sin

WIDE, HIGH, AIR = 132, 44, 4
#: Two boxes whose middles are this far apart do not meet, whichever way they lie.
APART = ceil(hypot(WIDE, HIGH)) + AIR
EDGE = 8


@dataclass(frozen=True)
class Spot:
    """The middle of a box."""

    x: int
    y: int


@dataclass(frozen=True)
class Circle:
    """`label` is the middle of the box in which the ring's name stands: the first place on the ring, at the top."""

    ring: str
    radius: int
    label: Spot
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class Rings:
    middle: int
    circles: tuple[Circle, ...]

    @property
    def size(self) -> int:
        return 2 * self.middle

    @property
    def wide(self) -> int:
        return WIDE

    @property
    def half(self) -> int:
        return WIDE // 2


def rings(counts: Sequence[tuple[str, int]]) -> Rings:
    """From the inner to the outer; a ring on which nobody stands is not drawn."""
    radii, radius = [], 0
    for ring, count in counts:
        if count:
            radius = max(radius + APART, _needed(count + 1))
            radii.append((ring, count, radius))
    middle = radius + WIDE // 2 + EDGE
    return Rings(middle, tuple(_circle(ring, count, radius, middle) for ring, count, radius in radii))


def _needed(places: int) -> int:
    """So that two neighbours on it stand apart."""
    return ceil(APART / (2 * sin(pi / places))) + 1


def _circle(ring: str, count: int, radius: int, middle: int) -> Circle:
    step = 360 / (count + 1)
    spots = [_spot(radius, -90 + step * place, middle) for place in range(count + 1)]
    return Circle(ring, radius, spots[0], tuple(spots[1:]))


def _spot(radius: int, angle: float, middle: int) -> Spot:
    return Spot(round(middle + radius * cos(radians(angle))), round(middle + radius * sin(radians(angle))))
