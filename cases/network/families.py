"""Who is whose parent or partner in one tree, from what was recorded. The young person is `ME`."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cases.models.network import GENERATION, Relation

ME = 0
STEP = (Relation.STEP_PARENT, Relation.CARER)


@dataclass(frozen=True)
class Kin:
    """Somebody of the tree; `parents` and `partner` are keys of others in it."""

    key: int
    relation: str
    parents: tuple[int, ...] = ()
    partner: int | None = None

    @property
    def generation(self) -> int:
        return GENERATION.get(self.relation, 0)


@dataclass
class Family:
    """One parent or two, and their children. A child of `by_step` is one by marriage or by care: a dashed line."""

    parents: tuple[int, ...]
    children: list[int] = field(default_factory=list)
    by_step: list[int] = field(default_factory=list)


def families(people: Iterable[Kin]) -> list[Family]:
    """Each pair once. Brothers and sisters without parents of their own have the young person's."""
    tree = {one.key: one for one in people}
    found: dict[tuple[int, ...], Family] = {}

    def family(*parents: int) -> Family:
        key = tuple(sorted(parents))
        return found.setdefault(key, Family(key))

    mine = _mine(tree)
    if mine:
        family(*mine).children.append(ME)
    for one in tree.values():
        parents = [key for key in one.parents if key in tree]
        if one.relation == Relation.OWN_CHILD:
            family(ME, *parents).children.append(one.key)
        elif parents:
            family(*parents).children.append(one.key)
        elif one.relation == Relation.SIBLING and mine:
            family(*mine).children.append(one.key)
        if one.relation == Relation.PARTNER:
            family(ME, one.key)
        if one.relation in STEP or (_is_parent(one) and one.key not in mine):
            pair = family(one.key, *([one.partner] if one.partner in tree else []))
            if ME not in pair.by_step + pair.children:
                (pair.by_step if one.relation in STEP else pair.children).append(ME)
        elif one.partner in tree:
            family(one.key, one.partner)
    return list(found.values())


def _is_parent(one: Kin) -> bool:
    return one.relation in (Relation.MOTHER, Relation.FATHER)


def _mine(tree: dict[int, Kin]) -> list[int]:
    """The first two of those called mother or father: a mother and a father where there are both."""
    called = [one for one in tree.values() if _is_parent(one)]
    first = called[:1]
    return [one.key for one in first + _other(first, called[1:])]


def _other(first: list[Kin], rest: list[Kin]) -> list[Kin]:
    unlike = [one for one in rest if one.relation != first[0].relation] if first else []
    return (unlike or rest)[:1]
