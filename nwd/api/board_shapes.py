"""Beds as JSON: tonight by hub, and nights in a row."""

from typing import Any

from rest_framework import serializers

from nwd.api.shapes import Named, Person, Strict
from placements.board.window import FIRST, LAST, LONG, SHORT

STATES = [
    ("free", "Free"),
    ("in", "Somebody lives there"),
    ("hoped", "Somebody lives there, and their planned end has passed"),
    ("away", "Theirs, and they are away tonight"),
    ("kept", "Kept for somebody"),
    ("taken", "Taken by somebody you may not know"),
    ("closed", "Out of use"),
    ("shut", "No such bed yet, or any more"),
]


class HubTonight(serializers.Serializer):
    hub = Named()
    occupied = serializers.IntegerField()
    kept = serializers.IntegerField()
    free = serializers.IntegerField()
    out_of_use = serializers.IntegerField()
    away = serializers.IntegerField(help_text="Of those who have a bed there.")
    on_shift = serializers.IntegerField()
    answer = serializers.CharField(help_text="Whether somebody can be taken tonight, in a sentence.")


class Occupancy(serializers.Serializer):
    night = serializers.DateField(help_text="The night that begins on this day.")
    as_of = serializers.DateTimeField()
    answer = serializers.CharField()
    hubs = HubTonight(many=True)


class Nights(serializers.Serializer):
    first = serializers.DateField()
    after = serializers.DateField(help_text="The first night that is something else.")
    state = serializers.ChoiceField(STATES)
    young_person = Person(allow_null=True)


class BedNights(serializers.Serializer):
    bed = Named()
    nights = Nights(many=True)


class HubNights(serializers.Serializer):
    tonight = serializers.DateField()
    sentence = serializers.CharField()
    beds = BedNights(many=True)


class NightsAsked(Strict):
    first = serializers.DateField(required=False, help_text="The first night; without it, tonight.")
    nights = serializers.ChoiceField([SHORT, LONG], default=SHORT)

    def validate_first(self, day: Any) -> Any:
        if not FIRST <= day <= LAST:
            raise serializers.ValidationError("Enter a day of this century.")
        return day
