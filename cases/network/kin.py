"""Who may be whose parent or partner in one family tree, and how another young person is written."""

from django.core.exceptions import ValidationError

from cases.models import Relationship
from cases.models.network import BY_INITIALS, GENERATION, INITIALS_ALONE, Relation
from nwd.ui.spoken import uncapped

MOST_INITIALS = 3
LINKS = ("parent", "other_parent", "partner")
#: The young person's own parents need no link: mother and father say it. Nobody stands above a grandparent, so
#: there are three generations, and the young person's own children below.
PARENTS: dict[str, tuple[str, ...]] = {
    Relation.MOTHER: (Relation.GRANDPARENT,), Relation.FATHER: (Relation.GRANDPARENT,),
    Relation.STEP_PARENT: (Relation.GRANDPARENT,), Relation.AUNT_UNCLE: (Relation.GRANDPARENT,),
    Relation.SIBLING: (Relation.MOTHER, Relation.FATHER),
    Relation.HALF_SIBLING: (Relation.MOTHER, Relation.FATHER, Relation.STEP_PARENT),
    Relation.STEP_SIBLING: (Relation.STEP_PARENT,), Relation.COUSIN: (Relation.AUNT_UNCLE,),
    Relation.OWN_CHILD: (Relation.PARTNER,),
}  # fmt: skip
PARTNERS = (-2, -1)


def as_initials(name: str) -> str:
    """K, KB or K.B. as KB. "Kim" and "kim" are names, however short."""
    bare = "".join(letter for letter in name if letter not in ". ")
    if len(bare) == 1:
        bare = bare.upper()
    if not 1 <= len(bare) <= MOST_INITIALS or not bare.isalpha() or bare != bare.upper():
        raise ValidationError({"name": INITIALS_ALONE})
    return bare


def by_initials(one: Relationship) -> bool:
    return one.relation in BY_INITIALS or (
        one.under_18 and one.relation not in (Relation.PET, Relation.PLACE)
    )


def refuse_unlikely_kin(one: Relationship) -> None:
    for box in LINKS:
        other = _seen(one, box)
        if other is None:
            continue
        if other.person_id != one.person_id:
            raise ValidationError("Both are about the same young person, or there is no link.")
        if box == "partner":
            fits = GENERATION.get(one.relation) in PARTNERS
            fits = fits and GENERATION.get(one.relation) == GENERATION.get(other.relation)
        else:
            fits = other.relation in PARENTS.get(one.relation, ())
        if not fits:
            raise ValidationError({box: _sentence(one, other, box)})


def _seen(one: Relationship, box: str) -> Relationship | None:
    """A link to somebody whom the writer may not see stays as it was: it fitted when it was made."""
    try:
        other: Relationship | None = getattr(one, box)
    except Relationship.DoesNotExist:
        return None
    return other


def _sentence(one: Relationship, other: Relationship, box: str) -> str:
    theirs, mine = uncapped(other.get_relation_display()), uncapped(one.get_relation_display())
    as_what = "a couple with" if box == "partner" else "a parent of"
    return (
        f"{other.name} ({theirs}) cannot be {as_what} {one.name} ({mine}). "
        "Choose somebody else, or leave it empty."
    )
