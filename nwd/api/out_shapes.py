"""Who is out, as JSON. Nothing here saves."""

from rest_framework import serializers

from nwd.api.shapes import Named, Strict
from placements.models import OutSort
from placements.models.out import LONGEST_LINE

OFFSET = "With its offset: 2026-11-20T18:30:00Z."


def _line(said: str) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST_LINE, allow_blank=True, default="", help_text=said)


class GoesOut(Strict):
    sort = serializers.ChoiceField(OutSort.choices, default=OutSort.OUT)
    where_to = _line("A few words.")
    with_whom = _line("Names of others who live there are written as “another young person”.")
    left_at = serializers.DateTimeField(allow_null=True, default=None, help_text="Now, where it is left out.")
    back_by = serializers.DateTimeField(
        allow_null=True, default=None, help_text="Needed of whoever is just out."
    )


class ComesBack(Strict):
    at = serializers.DateTimeField(allow_null=True, default=None, help_text="Now, where it is left out.")


class OutChanges(GoesOut):
    left_at = serializers.DateTimeField(help_text=OFFSET)
    back_at = serializers.DateTimeField(allow_null=True, default=None, help_text="Empty while they are out.")


class Whereabouts(serializers.Serializer):
    record = serializers.UUIDField(source="record.reference")
    person = serializers.CharField(source="person.reference")
    sort = serializers.CharField()
    where_to = serializers.CharField()
    with_whom = serializers.CharField()
    left_at = serializers.DateTimeField()
    back_by = serializers.DateTimeField(allow_null=True)


class OutNow(serializers.Serializer):
    hub = Named()
    items = Whereabouts(many=True)
