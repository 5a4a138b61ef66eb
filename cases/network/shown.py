"""The family tree and the rings as their templates draw them: places, short words, and a sentence for each."""

from dataclasses import dataclass

from cases.models import YoungPerson
from cases.models.network import GENERATION, Gender, HowItIs, Life, Ring
from cases.network.around import Around, Told
from cases.network.called import short
from cases.network.families import ME, Kin
from cases.network.ring_places import WIDE, Circle, Rings, Spot, rings
from cases.network.tree import BOX, Place, Tree, tree

#: As many bold letters as a box is wide.
LETTERS, LETTERS_ON_A_RING = BOX // 10, WIDE // 9
SHAPES: dict[str, str] = {Gender.FEMALE: "circle", Gender.MALE: "square"}

ON_THE_RING = {Ring.HOME: "Home", Ring.FRIENDS: "Close by", Ring.PLACES: "Places", Ring.FAR: "Far away"}


@dataclass(frozen=True)
class Drawn:
    """One of the family tree. `words` are two lines."""

    place: Place
    shape: str
    words: tuple[str, str]
    died: bool = False
    is_me: bool = False


@dataclass(frozen=True)
class FamilyTree:
    drawn: list[Drawn]
    tree: Tree
    told: list[Told]
    sentence: str


@dataclass(frozen=True)
class OnRing:
    spot: Spot
    words: tuple[str, str]
    how: str


@dataclass(frozen=True)
class Ringed:
    circle: Circle
    label: str
    on: list[OnRing]
    told: list[Told]

    @property
    def short(self) -> str:
        return ON_THE_RING[Ring(self.circle.ring)]


@dataclass(frozen=True)
class RingPicture:
    rings: Rings
    ringed: list[Ringed]
    sentence: str


def family_tree_of(person: YoungPerson, around: Around) -> FamilyTree:
    told = [one for one in around.shown if one.link.relation in GENERATION]
    seen = {one.link.pk for one in told}
    placed = tree([_kin(one, seen) for one in told])
    drawn = [Drawn(placed.places[ME], "me", ("Me", ""), is_me=True)]
    for one in told:
        link = one.link
        shape = SHAPES.get(link.gender, "diamond")
        words = (_cut(link.name, LETTERS), _short(one))
        drawn.append(Drawn(placed.places[link.pk], shape, words, died=link.life == Life.DIED))
    sentence = f"{_count(len(told), 'person', 'people')} in {person.name}’s family tree."
    return FamilyTree(drawn, placed, told, sentence)


def ring_picture_of(person: YoungPerson, around: Around) -> RingPicture:
    by_ring = {ring: [one for one in around.shown if one.link.ring == ring
                      and one.link.life != Life.DIED] for ring in Ring.values}  # fmt: skip
    placed = rings([(ring, len(told)) for ring, told in by_ring.items()])
    ringed = [
        Ringed(circle, str(Ring(circle.ring).label), [
            OnRing(spot, (_cut(one.link.name, LETTERS_ON_A_RING), _short(one)), one.link.how_it_is)
            for spot, one in zip(circle.spots, by_ring[circle.ring], strict=True)
        ], by_ring[circle.ring])
        for circle in placed.circles
    ]  # fmt: skip
    everybody = [one.link for told in by_ring.values() for one in told]
    good = sum(link.how_it_is in (HowItIs.STRONG, HowItIs.GOOD) for link in everybody)
    sentence = f"{_count(len(everybody), 'person or place', 'people and places')} around {person.name}"
    return RingPicture(
        placed, ringed, sentence + (f"; with {good} of them it is strong or good." if good else ".")
    )


def _kin(one: Told, seen: set[int]) -> Kin:
    keys = {box: other.pk for box, other in one.kin.items() if other.pk in seen}
    parents = tuple(keys[box] for box in ("parent", "other_parent") if box in keys)
    return Kin(one.link.pk, one.link.relation, parents, keys.get("partner"))


def _short(one: Told) -> str:
    word = short(one.link)
    return f"{word} (died)" if one.link.life == Life.DIED else word


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
