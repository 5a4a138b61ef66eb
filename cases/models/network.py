"""Who is around a young person: family, friends and places, and those who help them for a living.

Each row is a link that somebody told of: it says who said so, when, how sure they are, and when to look at it again.
No row names another young person but by initials, and none points into another young person's record: the links
between rows are tied to the same young person by the database.
"""

from typing import Any

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, F, Q
from django.db.models.functions import Upper

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, not_before, one_of, period


class Relation(models.TextChoices):
    MOTHER = "mother", "Mother"
    FATHER = "father", "Father"
    STEP_PARENT = "step_parent", "Step-parent"
    GRANDPARENT = "grandparent", "Grandparent"
    AUNT_UNCLE = "aunt_uncle", "Aunt or uncle"
    SIBLING = "sibling", "Brother or sister"
    HALF_SIBLING = "half_sibling", "Half-brother or half-sister"
    STEP_SIBLING = "step_sibling", "Stepbrother or stepsister"
    COUSIN = "cousin", "Cousin"
    PARTNER = "partner", "Partner, boyfriend or girlfriend"
    OWN_CHILD = "own_child", "Their own child"
    CARER = "carer", "Foster carer or other carer"
    OTHER_FAMILY = "other_family", "Somebody else in the family"
    FRIEND = "friend", "Friend"
    OTHER_ADULT = "other_adult", "Another important adult"
    PET = "pet", "Pet"
    PLACE = "place", "A place that matters"


#: They may be young people themselves, whoever's record this is: initials alone.
BY_INITIALS = (
    Relation.SIBLING, Relation.HALF_SIBLING, Relation.STEP_SIBLING, Relation.COUSIN, Relation.PARTNER,
    Relation.OWN_CHILD, Relation.FRIEND,
)  # fmt: skip
#: Against the young person's own: those whom the family tree shows.
GENERATION: dict[str, int] = {
    Relation.GRANDPARENT: -2, Relation.MOTHER: -1, Relation.FATHER: -1, Relation.STEP_PARENT: -1,
    Relation.AUNT_UNCLE: -1, Relation.CARER: -1, Relation.SIBLING: 0, Relation.HALF_SIBLING: 0,
    Relation.STEP_SIBLING: 0, Relation.COUSIN: 0, Relation.PARTNER: 0, Relation.OWN_CHILD: 1,
}  # fmt: skip


class Gender(models.TextChoices):
    FEMALE = "female", "Woman or girl"
    MALE = "male", "Man or boy"
    ANOTHER = "another", "Neither of these"


class Life(models.TextChoices):
    LIVING = "living", "Living"
    DIED = "died", "Died"
    NOT_KNOWN = "not_known", "Not known"


class Ring(models.TextChoices):
    HOME = "home", "At home"
    FRIENDS = "friends", "Friends and people close by"
    PLACES = "places", "Places, and people there"
    FAR = "far", "Far away"


class HowItIs(models.TextChoices):
    STRONG = "strong", "Strong"
    GOOD = "good", "Good"
    HARD = "hard", "Hard"
    BROKEN = "broken", "Broken off"
    NONE = "none", "Not in touch now"


class Sure(models.TextChoices):
    SURE = "sure", "Sure: they said so themselves, or it is on paper"
    FAIRLY = "fairly", "Fairly sure"
    NOT_SURE = "not_sure", "Not sure: somebody said so"


INITIALS_ALONE = (
    "Write up to three initials in capitals, such as K or KB: no other young person is named in this record."
)


def _within(related_name: str) -> "models.ForeignKey[Any, Any]":
    """To a row about the same young person: the migration ties it with the person to that row."""
    return models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, db_constraint=False, related_name=related_name
    )


@keeps_history()
class Relationship(models.Model):
    """Somebody in their life, or a place or a pet, from the young person's side.

    `parent`, `other_parent` and `partner` are links within the family tree. From `expires_on` it is too old to be
    shown as true, until somebody confirms it. `family_time` is what is agreed in words,
    `telling` who may be told what and who must not. `hidden` leaves them out of the pictures, because the young
    person asked for it. What was said is over from `end_on`; nothing is removed.
    """

    record = EnvelopeKey(related_name="relationship")
    person = SubjectKey(related_name="relationships")
    tracker_ref = RefField()
    relation = models.CharField(max_length=16, choices=Relation)
    name = models.CharField(max_length=80)
    under_18 = models.BooleanField(default=False, db_default=False)
    gender = models.CharField(max_length=8, choices=Gender, blank=True, default="", db_default="")
    life = models.CharField(max_length=10, choices=Life, default=Life.LIVING, db_default=Life.LIVING)
    parent = _within("children")
    other_parent = _within("other_children")
    partner = _within("partners")
    ring = models.CharField(max_length=8, choices=Ring)
    how_it_is = models.CharField(max_length=8, choices=HowItIs, blank=True, default="", db_default="")
    their_words = models.TextField(blank=True, default="", db_default="")
    family_time = models.TextField(blank=True, default="", db_default="")
    telling = models.TextField(blank=True, default="", db_default="")
    hidden = models.BooleanField(default=False, db_default=False)
    source = models.CharField(max_length=200)
    sure = models.CharField(max_length=8, choices=Sure, default=Sure.FAIRLY, db_default=Sure.FAIRLY)
    said_on = models.DateField()
    review_on = models.DateField()
    expires_on = models.DateField(null=True, blank=True)
    end_on = models.DateField(null=True, blank=True)
    end_reason = models.TextField(blank=True, default="", db_default="")

    objects = detail_queryset()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("record", "person"), name="a_relationship_is_about_one_person"),
            one_of("relation", Relation, "a_relationship_is_of_a_known_sort"),
            one_of("gender", Gender, "a_relationship_has_a_known_gender", or_empty=True),
            one_of("life", Life, "a_relationship_says_living_or_died"),
            one_of("ring", Ring, "a_relationship_stands_in_a_known_ring"),
            one_of("how_it_is", HowItIs, "a_relationship_is_as_one_of_these", or_empty=True),
            one_of("sure", Sure, "a_relationship_says_how_sure"),
            models.CheckConstraint(
                name="another_young_person_stands_by_initials",
                condition=~Q(relation__in=BY_INITIALS) & Q(under_18=False)
                | Q(relation__in=("pet", "place"))
                | Q(name__regex=r"^[^[:space:][:digit:][:punct:]]{1,3}$", name=Upper("name")),
                violation_error_message=INITIALS_ALONE,
            ),
            models.CheckConstraint(
                name="nobody_is_their_own_family",
                condition=~Q(parent=F("record")) & ~Q(other_parent=F("record")) & ~Q(partner=F("record"))
                & (Q(parent__isnull=True) | Q(other_parent__isnull=True) | ~Q(parent=F("other_parent"))),
                violation_error_message="Choose two different people.",
            ),
            not_before("said_on", "review_on", "a_relationship_is_looked_at_again_later",
                       "Look at it again later than it was said."),
            not_before("said_on", "end_on", "a_relationship_ends_after_it_was_told_of",
                       "It cannot end before it was said."),
            not_before("said_on", "expires_on", "a_relationship_expires_after_it_was_told_of",
                       "It cannot be out of date before it was said."),
        )  # fmt: skip

    @property
    def sure_words(self) -> str:
        return str(Sure(self.sure).label).partition(":")[0].lower()


class Sector(models.TextChoices):
    """Where somebody helps from. In each, one person is whom to ask first."""

    SOCIAL_CARE = "social_care", "Social care"
    EDUCATION = "education", "School, college or training"
    GP = "gp", "GP and physical health"
    MENTAL_HEALTH = "mental_health", "Mental health"
    POLICE = "police", "Police"
    YOUTH_JUSTICE = "youth_justice", "Youth justice"
    LEGAL = "legal", "Court, solicitor or guardian"
    HOUSING = "housing", "Housing and money"
    ADVOCACY = "advocacy", "Advocate or independent visitor"
    COMMUNITY = "community", "Club, charity or faith"
    OTHER = "other", "Something else"


@keeps_history(exclude=["days"])
class Professional(models.Model):
    """Somebody who helps them for a living and has no place among our workers: those come from allocations.

    `single_point` is whom to ask first in that sector: one on any day.
    """

    record = EnvelopeKey(related_name="professional")
    person = SubjectKey(related_name="professionals")
    tracker_ref = RefField()
    name = models.CharField(max_length=120)
    job = models.CharField(max_length=120)
    organisation = models.CharField(max_length=200)
    sector = models.CharField(max_length=16, choices=Sector)
    phone = models.CharField(max_length=40, blank=True, default="", db_default="")
    email = models.EmailField(blank=True, default="", db_default="")
    single_point = models.BooleanField(default=False, db_default=False)
    source = models.CharField(max_length=200)
    said_on = models.DateField()
    review_on = models.DateField()
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    end_reason = models.TextField(blank=True, default="", db_default="")
    days = period()

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("sector", Sector, "a_professional_helps_from_a_known_sector"),
            not_before("start_on", "end_on", "a_professional_ends_after_they_start",
                       "It cannot end before it starts."),
            not_before("said_on", "review_on", "a_professional_is_looked_at_again_later",
                       "Look at it again later than it was said."),
            ExclusionConstraint(
                name="a_sector_has_one_single_point_a_day",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("sector", RangeOperators.EQUAL),
                    ("days", RangeOperators.OVERLAPS),
                ],
                condition=Q(single_point=True),
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="Somebody is asked first on some of those days already. "
                "Save it with this box empty, or ask who leads.",
            ),
        )  # fmt: skip
