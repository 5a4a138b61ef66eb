"""What is asked of an originator, as JSON. Nothing here saves."""

from rest_framework import serializers

from cases.forms import LONGEST
from nwd.api.shapes import Named, Strict
from raise_meetings.models import Released


class NewRelease(Strict):
    wording = serializers.CharField(max_length=LONGEST)
    why = serializers.CharField(max_length=LONGEST)


class ReleaseAnswer(Strict):
    words = serializers.CharField(max_length=LONGEST)
    answer = serializers.ChoiceField(Released.choices)


class Release(serializers.Serializer):
    reference = serializers.CharField()
    source = serializers.UUIDField(source="source.reference")
    asked_by = Named()
    asked_at = serializers.DateTimeField()
    wording = serializers.CharField()
    why = serializers.CharField()
    answer = serializers.ChoiceField(Released.choices, allow_blank=True)
    answered_by = Named(allow_null=True)
    answered_at = serializers.DateTimeField(allow_null=True)
    words = serializers.CharField()
    published = serializers.UUIDField(source="published.reference", default=None, allow_null=True)
