"""A record as JSON, and what may be asked of a list of them."""

from rest_framework import serializers

from cases.models import Category, Kind
from cases.models.record import NOT_EVENTS, Marking
from nwd.api.shapes import Ground, Named, Page, Strict

LISTED_KINDS = [(value, label) for value, label in Kind.choices if value not in NOT_EVENTS]


class Record(serializers.Serializer):
    """One thing that happened, or holds for a time."""

    reference = serializers.UUIDField(source="record.reference")
    kind = serializers.ChoiceField(Kind.choices, source="record.kind")
    category = serializers.ChoiceField(Category.choices, source="record.category")
    agency = Named(source="record.agency")
    author = Named(allow_null=True)
    began = serializers.DateTimeField(source="record.began")
    ended = serializers.DateTimeField(source="record.ended", allow_null=True)
    by_day = serializers.BooleanField(
        source="record.by_day", help_text="Its moments are days; no time of day is meant."
    )
    headline = serializers.CharField()
    words = serializers.CharField(
        source="record.latest_words", help_text="Of the newest version that stands."
    )
    marking = serializers.ChoiceField(Marking.choices, source="record.marking")
    conditions = serializers.CharField(
        source="record.conditions",
        help_text="On which police material may be used; empty where there are none.",
    )
    is_corrected = serializers.BooleanField(source="record.is_corrected")
    written_at = serializers.DateTimeField(source="record.written_at")
    withdrawn_at = serializers.DateTimeField(source="record.withdrawn_at", allow_null=True)


class Records(Page):
    items = Record(many=True)


class Fact(serializers.Serializer):
    label = serializers.CharField()
    value = serializers.CharField()


class WholeRecord(serializers.Serializer):
    record = Record()
    corrects = serializers.UUIDField(allow_null=True, help_text="The record whose words it corrects.")
    facts = Fact(many=True)
    why = Ground(many=True, help_text="Why you can read it.")


class Version(serializers.Serializer):
    reference = serializers.UUIDField()
    words = serializers.CharField()
    began = serializers.DateTimeField()
    written_at = serializers.DateTimeField()
    author = Named(allow_null=True)
    agency = Named()
    withdrawn_at = serializers.DateTimeField(allow_null=True)


class Versions(serializers.Serializer):
    latest = Version()
    earlier = Version(many=True, help_text="Newest first, as they stood.")
    taken_back = Version(many=True)


class RecordsAsked(Strict):
    kind = serializers.ListField(child=serializers.ChoiceField(LISTED_KINDS), required=False)
    category = serializers.ListField(child=serializers.ChoiceField(Category.choices), required=False)
    since = serializers.DateField(required=False, help_text="The first day on which it began.")
    until = serializers.DateField(required=False, help_text="The last day on which it began.")
    cursor = serializers.UUIDField(required=False)
