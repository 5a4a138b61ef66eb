"""What the police share and are passed, as JSON. Nothing here saves."""

from rest_framework import serializers

from cases.forms import LONGEST
from cases.models.network import Ring, Sure
from cases.models.record import Marking
from nwd.api.shapes import Named, Strict
from raise_meetings.actions.links import FROM_ITEM
from raise_meetings.models import Classification, InformationGrade, SourceGrade

RELATIONS = [(one.value, str(one.label)) for one in FROM_ITEM]
UNDERSTOOD = "That a name which stands in it is not whoever told it: asked for where one does."


class _Words(Strict):
    words = serializers.CharField(max_length=LONGEST)


class _Graded(_Words):
    source_grade = serializers.ChoiceField(SourceGrade.choices, allow_null=True, default=None)
    information_grade = serializers.ChoiceField(InformationGrade.choices, allow_blank=True, default="")
    review_on = serializers.DateField()
    expires_on = serializers.DateField(help_text="From when it is not to be relied on.")
    understood = serializers.BooleanField(default=False, help_text=UNDERSTOOD)


class NewItem(_Graded):
    classification = serializers.ChoiceField(
        Classification.choices, help_text="Nothing that is marked higher may be kept here."
    )
    handling = serializers.ChoiceField([Marking.HANDLING_P, Marking.HANDLING_C])
    conditions = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    agencies = serializers.ListField(
        child=serializers.SlugField(max_length=12), default=list, max_length=50,
        help_text="With handling C: references of the agencies that may read it beside yours.",
    )  # fmt: skip
    received_on = serializers.DateField()


class ItemReview(_Graded):
    pass


class Item(serializers.Serializer):
    """Its handling, conditions and grade belong to its words: show none without the others."""

    reference = serializers.UUIDField(source="record.reference")
    classification = serializers.ChoiceField(Classification.choices, source="item.classification")
    handling = serializers.ChoiceField(Marking.choices, source="record.marking")
    conditions = serializers.CharField(source="record.conditions")
    agencies = Named(many=True)
    grade = serializers.CharField(source="item.grade", help_text="2B, or empty.")
    words = serializers.CharField()
    agency = Named(source="record.agency")
    received_on = serializers.DateField(source="item.received_on")
    review_on = serializers.DateField(source="item.review_on")
    expires_on = serializers.DateField(source="item.expires_on")
    out_of_date = serializers.BooleanField()


class Items(serializers.Serializer):
    items = Item(many=True)


class QuotingNote(_Words):
    at = serializers.DateTimeField(help_text="With its offset.")


class ItemLink(Strict):
    relation = serializers.ChoiceField(RELATIONS)
    name = serializers.CharField(max_length=80, help_text="Of a friend, initials alone.")
    under_18 = serializers.BooleanField(default=False)
    ring = serializers.ChoiceField(Ring.choices)
    source = serializers.CharField(max_length=200)
    sure = serializers.ChoiceField(Sure.choices)
    said_on = serializers.DateField()
    review_on = serializers.DateField()


class NewShiftLine(_Words):
    until_on = serializers.DateField(help_text="The last day of it.")
    understood = serializers.BooleanField(default=False, help_text=UNDERSTOOD)
