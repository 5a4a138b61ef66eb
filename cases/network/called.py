"""What somebody is to the young person, in words: by gender where it is known and a word says it."""

from cases.models import Relationship
from cases.models.network import Gender, Relation

#: In one or two words, and by gender where a word says it.
SHORT: dict[str, tuple[str, str, str]] = {
    Relation.STEP_PARENT: ("Stepmother", "Stepfather", "Step-parent"),
    Relation.GRANDPARENT: ("Grandmother", "Grandfather", "Grandparent"),
    Relation.AUNT_UNCLE: ("Aunt", "Uncle", "Aunt or uncle"),
    Relation.SIBLING: ("Sister", "Brother", "Sibling"),
    Relation.HALF_SIBLING: ("Half-sister", "Half-brother", "Half-sibling"),
    Relation.STEP_SIBLING: ("Stepsister", "Stepbrother", "Step-sibling"),
    Relation.PARTNER: ("Girlfriend", "Boyfriend", "Partner"),
    Relation.OWN_CHILD: ("Daughter", "Son", "Child"),
    Relation.CARER: ("Carer", "Carer", "Carer"),
    Relation.OTHER_FAMILY: ("Family", "Family", "Family"),
    Relation.OTHER_ADULT: ("Adult", "Adult", "Adult"),
    Relation.PLACE: ("Place", "Place", "Place"),
}


def short(link: Relationship) -> str:
    """For a box of a picture."""
    return SHORT.get(link.relation, (str(link.get_relation_display()),) * 3)[_of_gender(link)]


def whom(link: Relationship) -> str:
    """For a list: "Aunt", and "Aunt or uncle" of whom that is not said."""
    female, male, _ = SHORT.get(link.relation, ("", "", ""))
    said = link.gender in (Gender.FEMALE, Gender.MALE) and female != male
    return short(link) if said else str(link.get_relation_display())


def _of_gender(link: Relationship) -> int:
    return 0 if link.gender == Gender.FEMALE else 1 if link.gender == Gender.MALE else 2
