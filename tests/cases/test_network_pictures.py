"""Where everybody stands in the family tree and on the rings: no two boxes meet, no line crosses one."""

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.models import Relationship
from cases.models.network import GENERATION, Relation
from cases.network import ring_places
from cases.network import tree as drawn
from cases.network.around import who
from cases.network.families import ME, Kin, families
from cases.network.kin import PARENTS
from cases.network.ring_places import rings
from cases.network.tree import tree

QUICK = settings(max_examples=80, deadline=None, database=None)
FAMILY = sorted(GENERATION)


@st.composite
def kin(draw):
    """Any family that the verbs let anybody write down."""
    relations = draw(st.lists(st.sampled_from(FAMILY), max_size=24))
    people = [Kin(key, relation) for key, relation in enumerate(relations, start=1)]
    linked = []
    for one in people:
        above = [other.key for other in people if other.relation in PARENTS.get(one.relation, ())]
        beside = [other.key for other in people if other.generation == one.generation < 0 and other != one]
        parents = draw(st.lists(st.sampled_from(above), max_size=2, unique=True)) if above else []
        partner = draw(st.sampled_from([None, *beside]))
        linked.append(Kin(one.key, one.relation, tuple(parents), partner))
    return linked


def box(place):
    return (place.x - drawn.BOX / 2, place.y, place.x + drawn.BOX / 2, place.y + drawn.HEIGHT)


def meet(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def strokes(line):
    """The straight pieces of a path of M, H and V as thin boxes."""
    x = y = 0.0
    for step, first, second in re.findall(r"([MHV])([\d.-]+)(?: ([\d.-]+))?", line.path):
        after = (float(first), float(second)) if step == "M" else (x, float(first))
        after = (float(first), y) if step == "H" else after
        if step != "M":
            yield (min(x, after[0]), min(y, after[1]), max(x, after[0]), max(y, after[1]))
        x, y = after


@QUICK
@given(kin())
def test_any_family_fits_without_two_boxes_meeting(people):
    found = tree(people)
    boxes = [box(place) for place in found.places.values()]
    assert set(found.places) == {ME, *(one.key for one in people)}
    assert not any(meet(one, other) for one, other in combinations(boxes, 2))
    assert all(x0 >= 0 and y0 >= 0 and x1 <= found.width and y1 <= found.height for x0, y0, x1, y1 in boxes)


@QUICK
@given(kin())
def test_no_line_crosses_a_box_or_leaves_the_picture(people):
    found = tree(people)
    inner = [(x0 + 1, y0 + 1, x1 - 1, y1 - 1) for x0, y0, x1, y1 in map(box, found.places.values())]
    for line in found.lines:
        for stroke in strokes(line):
            assert stroke[0] >= 0 and stroke[2] <= found.width and stroke[3] <= found.height
            thin = (stroke[0] - 0.1, stroke[1] - 0.1, stroke[2] + 0.1, stroke[3] + 0.1)
            assert not any(meet(thin, one) for one in inner)


@QUICK
@given(st.lists(st.integers(0, 30), min_size=4, max_size=4))
def test_any_number_fits_on_the_rings(counts):
    found = rings(list(zip("abcd", counts, strict=True)))
    spots = [spot for circle in found.circles for spot in (circle.label, *circle.spots)]
    wide, high = ring_places.WIDE / 2, ring_places.HIGH / 2
    boxes = [(s.x - wide, s.y - high, s.x + wide, s.y + high) for s in spots]
    boxes.append((found.left - wide, found.middle - high, found.left + wide, found.middle + high))
    assert len(spots) == sum(counts) + len(found.circles)
    assert not any(meet(one, other) for one, other in combinations(boxes, 2))
    assert all(b[0] >= 0 and b[1] >= 0 and b[2] <= found.width and b[3] <= found.height for b in boxes)


def test_the_young_person_stands_at_the_left_edge_and_a_ring_ends_with_the_last_on_it():
    found = rings([("home", 1), ("friends", 3)])
    assert found.left < 80 and all(spot.x >= found.left for one in found.circles for spot in one.spots)
    alone, three = found.circles
    assert alone.spots[0].y == found.middle and alone.path.endswith(f"{alone.spots[0].x} {alone.spots[0].y}")
    assert three.spots[-1].x == found.left
    assert rings([("home", 2)]).width <= 330


def test_generations_stand_in_rows_and_the_young_person_below_their_parents():
    people = [
        Kin(1, Relation.FATHER), Kin(2, Relation.MOTHER, (3, 4)), Kin(3, Relation.GRANDPARENT),
        Kin(4, Relation.GRANDPARENT), Kin(5, Relation.SIBLING), Kin(6, Relation.OWN_CHILD),
    ]  # fmt: skip
    places = tree(people).places
    assert places[3].y == places[4].y < places[1].y == places[2].y < places[ME].y == places[5].y < places[6].y
    assert places[1].x < places[2].x
    assert abs((places[3].x + places[4].x) / 2 - places[2].x) <= 1
    assert places[6].x == places[ME].x


@pytest.mark.parametrize("relation", [Relation.STEP_PARENT, Relation.CARER])
def test_a_parent_by_marriage_or_care_has_a_dashed_line(relation):
    found = tree([Kin(1, Relation.MOTHER), Kin(2, relation, partner=1)])
    assert sum(line.dashed for line in found.lines) == 1


def test_full_brothers_and_sisters_share_the_young_persons_parents_and_half_ones_do_not():
    found = families([
        Kin(1, Relation.MOTHER), Kin(2, Relation.FATHER), Kin(3, Relation.SIBLING),
        Kin(4, Relation.HALF_SIBLING, (1,)), Kin(5, Relation.HALF_SIBLING),
    ])  # fmt: skip
    assert {one.parents: one.children for one in found} == {(1, 2): [ME, 3], (1,): [4]}


def test_two_mothers_are_parents_together():
    (found,) = families([Kin(1, Relation.MOTHER), Kin(2, Relation.MOTHER)])
    assert found.parents == (1, 2)


def test_a_list_says_aunt_where_that_is_known_and_aunt_or_uncle_where_not():
    for gender, said in (
        ("female", "aunt"),
        ("male", "uncle"),
        ("another", "aunt or uncle"),
        ("", "aunt or uncle"),
    ):
        assert who(Relationship(relation="aunt_uncle", gender=gender, name="Shaz")) == f"Shaz, {said}"
