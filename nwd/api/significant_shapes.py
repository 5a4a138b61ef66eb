"""Significant events as JSON: what stands, what waits, and what a new one says. Nothing here saves."""

from rest_framework import serializers

from cases.contributing import NO_NOTES
from cases.forms import LONGEST
from cases.models import Category
from cases.models.significant import EventSort, ManagersAnswer
from nwd.api.quoting import Quoting
from nwd.api.shapes import Named, Strict


class EventVersion(serializers.Serializer):
    """One that was answered is locked; another follows it."""

    reference = serializers.UUIDField(source="record.reference")
    number = serializers.IntegerField()
    on = serializers.DateField(source="day")
    headline = serializers.CharField(source="record.headline")
    words = serializers.CharField(
        source="record.words",
        help_text="A line “What it meant for them:” begins the impact, “What they say about it:” their own words.",
    )
    sort = serializers.ChoiceField(EventSort.choices, source="facts.sort", allow_blank=True)
    author = Named(source="record.author", allow_null=True)
    answer = serializers.ChoiceField(ManagersAnswer.choices, source="facts.answer", allow_blank=True)
    answered_at = serializers.DateTimeField(source="facts.answered_at", allow_null=True)
    answered_by = Named(source="facts.answered_by", allow_null=True)
    why = serializers.CharField(source="facts.why")


class SignificantEvent(serializers.Serializer):
    reference = serializers.UUIDField(source="first.record.reference")
    standing = EventVersion(allow_null=True, help_text="The newest approved version: this is the chronology.")
    waiting = EventVersion(allow_null=True, help_text="The newest version, where no manager has answered it.")
    lifted_from = serializers.UUIDField(source="source.reference", allow_null=True, default=None)


class SignificantEvents(serializers.Serializer):
    items = SignificantEvent(many=True, help_text="Newest first.")


class ChangedEvent(Quoting):
    on = serializers.DateField()
    headline = serializers.CharField(max_length=200)
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    sort = serializers.ChoiceField(EventSort.choices, allow_blank=True, default="")


class EventAnswer(Strict):
    answer = serializers.ChoiceField(ManagersAnswer.choices)
    why = serializers.CharField(
        max_length=2000,
        allow_blank=True,
        default="",
        help_text="Where it is put aside: whoever wrote it reads it.",
    )


class NewSignificantEvent(ChangedEvent):
    category = serializers.ChoiceField(
        [choice for choice in Category.choices if choice[0] not in NO_NOTES], required=False,
        help_text="What it is about; left out where it is lifted, which says it.",
    )  # fmt: skip
    lifted_from = serializers.UUIDField(
        required=False, help_text="A record of theirs. Whoever reads that reads the event."
    )
