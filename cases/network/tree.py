"""Where everybody of a family tree stands, and its lines: numbers alone, so that it is tried without a page.

A row for each generation, a box of one size for each person with their words in it. All lines run between the rows,
each family at a height of its own: no line crosses a box, and no two boxes meet, however many there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from cases.models.network import Relation
from cases.network.families import ME, Family, Kin, families

SLOT, BOX, HEIGHT = 152, 140, 90
AIR, STEP, EDGE = 14, 9, 12
#: From the father's side to the mother's, so that couples stand together.
SIDES = {Relation.FATHER: 2, Relation.MOTHER: 3, Relation.CARER: 8}
AMONG = {Relation.SIBLING: 0, Relation.PARTNER: 2}


@dataclass(frozen=True)
class Place:
    """The middle of the top edge of a box."""

    x: int
    y: int


@dataclass(frozen=True)
class Line:
    path: str
    dashed: bool = False


@dataclass(frozen=True)
class Tree:
    places: dict[int, Place]
    lines: list[Line]
    width: int
    height: int


def tree(people: Sequence[Kin]) -> Tree:
    """`people` without the young person, who stands in the middle of their own generation."""
    found = families(people)
    across = _across([*people, Kin(ME, "")], found)
    leftmost = min(x for row in across.values() for x in row.values())
    rows, places, top = sorted(across), {}, EDGE
    lines: list[Line] = []
    for row in rows:
        for key, x in across[row].items():
            places[key] = Place(round(x - leftmost + EDGE + SLOT / 2), top)
        here = [one for one in found if one.parents[0] in across[row]]
        below = top + HEIGHT + 2 * AIR + 2 * STEP * len(here)
        for number, one in enumerate(here):
            lines += _lines(one, places, _places(one, across, leftmost, below), number, below)
        top = below if row != rows[-1] or here else top + HEIGHT
    return Tree(places, lines, max(place.x for place in places.values()) + SLOT // 2 + EDGE, top + EDGE)


def _across(people: Sequence[Kin], found: list[Family]) -> dict[int, dict[int, float]]:
    """The parents' generation first; above and below each stands where their own are."""
    by_row: dict[int, list[Kin]] = {}
    for one in people:
        by_row.setdefault(one.generation, []).append(one)
    across: dict[int, dict[int, float]] = {}
    parents = sorted(by_row.get(-1, ()), key=lambda one: (_side(one, people), one.key))
    across[-1] = {one.key: float(n * SLOT) for n, one in enumerate(parents)}
    middle = fmean(across[-1].values()) if across[-1] else 0.0
    for row in (-2, 0, 1):
        wished = {one.key: _wished(one, across, found, middle) for one in by_row.get(row, ())}
        _pair(wished, found)
        order = sorted(
            by_row.get(row, ()), key=lambda one: (wished[one.key], AMONG.get(one.relation, 1), one.key)
        )
        across[row] = _spread([(one.key, wished[one.key]) for one in order])
    return {row: keys for row, keys in across.items() if keys}


def _side(one: Kin, people: Sequence[Kin]) -> float:
    if one.relation in SIDES:
        return SIDES[Relation(one.relation)]
    for other in people:
        if other.relation not in (Relation.FATHER, Relation.MOTHER):
            continue
        is_father = other.relation == Relation.FATHER
        if one.partner == other.key or other.partner == one.key:
            return 1 if is_father else 4
        if set(one.parents) & set(other.parents):
            return 0 if is_father else 5
    return 6


def _wished(one: Kin, across: dict[int, dict[int, float]], found: list[Family], middle: float) -> float:
    """The middle of those to whom they are nearest, of the row that stands already."""
    near = {x for row in across.values() for x in _near(one.key, row, found)}
    if one.relation == Relation.PARTNER and across.get(-1):
        near = {x for row in across.values() for x in _near(ME, row, found)}
    return fmean(near) if near else middle


def _near(key: int, row: dict[int, float], found: list[Family]) -> list[float]:
    near = []
    for one in found:
        if key in one.children or (key in one.by_step and not any(key in other.children for other in found)):
            near += [row[parent] for parent in one.parents if parent in row]
        if key in one.parents:
            near += [row[child] for child in one.children if child in row]
    return near


def _pair(wished: dict[int, float], found: list[Family]) -> None:
    """A couple stands side by side."""
    for one in found:
        pair = [key for key in one.parents if key in wished]
        if len(pair) == 2 and ME not in pair:
            wished[pair[0]] = wished[pair[1]] = fmean(wished[key] for key in pair)


def _spread(row: list[tuple[int, float]]) -> dict[int, float]:
    """As near to where each wishes to stand as a slot for each allows."""
    stand: list[float] = []
    for _, wish in row:
        stand.append(max(wish, stand[-1] + SLOT) if stand else wish)
    back = fmean(x - wish for x, (_, wish) in zip(stand, row, strict=True)) if row else 0
    return {key: x - back for (key, _), x in zip(row, stand, strict=True)}


def _places(one: Family, across: dict[int, dict[int, float]], leftmost: float, top: int) -> dict[int, Place]:
    """Where its children will stand."""
    rows = [row for row in across.values() for key in one.children + one.by_step if key in row]
    where = {key: x for row in rows for key, x in row.items()}
    return {key: Place(round(where[key] - leftmost + EDGE + SLOT / 2), top)
            for key in one.children + one.by_step}  # fmt: skip


def _lines(
    one: Family, places: dict[int, Place], below: dict[int, Place], number: int, top: int
) -> list[Line]:
    """Down from each parent, across between two, and from there to each child."""
    at = [places[key] for key in one.parents if key in places]
    bottom = at[0].y + HEIGHT
    bar, elbow = bottom + AIR + STEP * number, top - AIR - STEP * number
    lines = [Line(f"M{place.x} {bottom}V{bar}") for place in at]
    first, last = min(place.x for place in at), max(place.x for place in at)
    if first != last:
        lines.append(Line(f"M{first} {bar}H{last}"))
    middle = (first + last) // 2
    for key in one.children + one.by_step:
        child = below[key]
        lines.append(Line(f"M{middle} {bar}V{elbow}H{child.x}V{top}", dashed=key in one.by_step))
    return lines
