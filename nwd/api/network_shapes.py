"""Who is around a young person as JSON: what comes in, and what is told."""

from rest_framework import serializers

from cases.models.network import Gender, HowItIs, Life, Relation, Ring, Sector, Sure
from cases.network.choices import LONGEST, in_half_a_year
from nwd.api.shapes import Strict

IN_TREE = "The record of somebody of their family tree."


class _AsNamed(Strict):
    """What is not named has no default here: it stays as it is."""

    def get_fields(self) -> dict[str, serializers.Field]:
        fields = dict(super().get_fields())
        for one in fields.values():
            one.required, one.default = False, serializers.empty
        return fields


class NewRelationship(Strict):
    relation = serializers.ChoiceField(Relation.choices)
    name = serializers.CharField(
        max_length=80, help_text="Initials alone for whoever may be a young person: at most three capitals."
    )
    under_18 = serializers.BooleanField(default=False)
    gender = serializers.ChoiceField(Gender.choices, allow_blank=True, default="")
    life = serializers.ChoiceField(Life.choices, default=Life.LIVING.value)
    parent = serializers.UUIDField(allow_null=True, default=None, help_text=IN_TREE)
    other_parent = serializers.UUIDField(allow_null=True, default=None, help_text=IN_TREE)
    partner = serializers.UUIDField(allow_null=True, default=None, help_text=IN_TREE)
    parent_of = serializers.UUIDField(allow_null=True, default=None, help_text=IN_TREE)
    ring = serializers.ChoiceField(Ring.choices)
    how_it_is = serializers.ChoiceField(HowItIs.choices, allow_blank=True, default="")
    their_words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    family_time = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    telling = serializers.CharField(
        max_length=LONGEST, allow_blank=True, default="", help_text="Who may be told what, and who must not."
    )
    hidden = serializers.BooleanField(default=False, help_text="Left out of the pictures, as they asked.")
    source = serializers.CharField(max_length=200, help_text="Who said so.")
    sure = serializers.ChoiceField(Sure.choices, default=Sure.FAIRLY.value)
    said_on = serializers.DateField()
    review_on = serializers.DateField(default=in_half_a_year, help_text="In half a year, if nothing is said.")
    expires_on = serializers.DateField(
        allow_null=True, default=None, help_text="From when it is too old to be shown as true."
    )


class ChangedRelationship(_AsNamed, NewRelationship):
    parent_of = None


class NewProfessional(Strict):
    name = serializers.CharField(max_length=120)
    job = serializers.CharField(max_length=120)
    organisation = serializers.CharField(max_length=200)
    sector = serializers.ChoiceField(Sector.choices)
    single_point = serializers.BooleanField(
        default=False, help_text="Whom to ask first there: one a sector on any day."
    )
    phone = serializers.CharField(max_length=40, allow_blank=True, default="")
    email = serializers.EmailField(allow_blank=True, default="")
    source = serializers.CharField(max_length=200, help_text="Who said so.")
    said_on = serializers.DateField()
    review_on = serializers.DateField(default=in_half_a_year, help_text="In half a year, if nothing is said.")
    start_on = serializers.DateField()


class ChangedProfessional(_AsNamed, NewProfessional):
    pass


class LinkEnd(Strict):
    end_on = serializers.DateField(help_text="The first day on which it is over.")
    end_reason = serializers.CharField(
        max_length=LONGEST, allow_blank=True, default="", help_text="What changed."
    )


class _Link(serializers.Serializer):
    """What everything that somebody told of says."""

    record = serializers.UUIDField(source="link.record.reference")
    name = serializers.CharField(source="link.name")
    source = serializers.CharField(source="link.source")
    said_on = serializers.DateField(source="link.said_on")
    review_on = serializers.DateField(source="link.review_on")
    expires_on = serializers.DateField(source="link.expires_on", allow_null=True, default=None)
    late = serializers.BooleanField(help_text="To be looked at again: is it still true?")
    end_on = serializers.DateField(source="link.end_on", allow_null=True)
    end_reason = serializers.CharField(source="link.end_reason")


class Relationship(_Link):
    relation = serializers.ChoiceField(Relation.choices, source="link.relation")
    under_18 = serializers.BooleanField(source="link.under_18")
    gender = serializers.ChoiceField(Gender.choices, allow_blank=True, source="link.gender")
    life = serializers.ChoiceField(Life.choices, source="link.life")
    parent = serializers.UUIDField(source="kin.parent.record.reference", allow_null=True, default=None)
    other_parent = serializers.UUIDField(
        source="kin.other_parent.record.reference", allow_null=True, default=None
    )
    partner = serializers.UUIDField(source="kin.partner.record.reference", allow_null=True, default=None)
    ring = serializers.ChoiceField(Ring.choices, source="link.ring")
    how_it_is = serializers.ChoiceField(HowItIs.choices, allow_blank=True, source="link.how_it_is")
    their_words = serializers.CharField(source="link.their_words")
    family_time = serializers.CharField(source="link.family_time")
    telling = serializers.CharField(source="link.telling")
    hidden = serializers.BooleanField(source="link.hidden")
    sure = serializers.ChoiceField(Sure.choices, source="link.sure")


class Professional(_Link):
    job = serializers.CharField(source="link.job")
    organisation = serializers.CharField(source="link.organisation")
    sector = serializers.ChoiceField(Sector.choices, source="link.sector")
    single_point = serializers.BooleanField(source="link.single_point")
    phone = serializers.CharField(source="link.phone")
    email = serializers.CharField(source="link.email")
    start_on = serializers.DateField(source="link.start_on")


class Relationships(serializers.Serializer):
    items = Relationship(many=True)


class Professionals(serializers.Serializer):
    items = Professional(many=True)
