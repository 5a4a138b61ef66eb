"""Homes beside the hubs as JSON: no address, as none is kept. Nothing here saves."""

from typing import Any

from rest_framework import serializers

from nwd.api.shapes import Named, Strict
from nwd.api.stay_shapes import knows
from placements.models import PlaceKind


class Place(serializers.Serializer):
    reference = serializers.CharField(source="place.reference")
    name = serializers.CharField(source="place.name")
    kind = serializers.ChoiceField(PlaceKind.choices, source="place.kind")
    hub = Named(source="place.hub", allow_null=True)
    run_by = serializers.CharField(source="place.run_by")
    capacity = serializers.IntegerField(source="place.capacity")
    age_from = serializers.IntegerField(source="place.age_from", allow_null=True)
    age_to = serializers.IntegerField(source="place.age_to", allow_null=True)
    in_area = serializers.BooleanField(source="place.in_area")
    opened_on = serializers.DateField(source="place.opened_on")
    approved_until = serializers.DateField(source="place.approved_until", allow_null=True)
    approved_by = serializers.CharField(source="place.approved_by")
    notes = serializers.CharField(source="place.notes")
    closed_on = serializers.DateField(source="place.closed_on", allow_null=True)
    living = serializers.IntegerField(help_text="How many live there tonight, whoever they are.")
    free = serializers.IntegerField()


class Places(serializers.Serializer):
    items = Place(many=True)


class Relief(serializers.Serializer):
    reference = serializers.CharField()
    place = Named()
    hub = Named(allow_null=True)
    for_place = Named(allow_null=True)
    start_on = serializers.DateField()
    end_on = serializers.DateField(allow_null=True)
    words = serializers.CharField()


def _text(most: int = 120) -> Any:
    return serializers.CharField(max_length=most, allow_blank=True, default="")


def _age() -> Any:
    return serializers.IntegerField(min_value=0, max_value=25, allow_null=True, default=None)


class Change(Strict):
    name = serializers.CharField(max_length=120, required=False)
    kind = serializers.ChoiceField(PlaceKind.choices, required=False)
    hub = serializers.SlugField(max_length=12, allow_null=True, default=None)
    run_by = _text()
    capacity = serializers.IntegerField(min_value=1, max_value=30, required=False)
    age_from = _age()
    age_to = _age()
    in_area = serializers.BooleanField(required=False)
    opened_on = serializers.DateField(required=False, help_text="Approved from.")
    approved_until = serializers.DateField(allow_null=True, default=None)
    approved_by = _text()
    notes = _text(5_000)


class NewPlace(Change):
    name = serializers.CharField(max_length=120)
    kind = serializers.ChoiceField(PlaceKind.choices)
    capacity = serializers.IntegerField(min_value=1, max_value=30)
    in_area = serializers.BooleanField()
    opened_on = serializers.DateField(help_text="Approved from.")


class Closes(Strict):
    on = serializers.DateField(help_text="The first day on which it is so no longer.")


class NewRelief(Strict):
    hub = serializers.SlugField(max_length=12, allow_null=True, default=None)
    for_place = serializers.SlugField(max_length=12, allow_blank=True, default="")
    start_on = serializers.DateField()
    end_on = serializers.DateField(allow_null=True, default=None)
    words = _text(200)


class Lives(Strict):
    place = serializers.SlugField(max_length=12, help_text="The reference of the place.")
    start_on = serializers.DateField(help_text="The first night.")
    expected_end_on = serializers.DateField(allow_null=True, default=None)
    agreed_by = _text()
    words = _text(20_000)
    out_of_area = serializers.BooleanField(
        default=False, help_text="It is out of our area, and their social worker knows and agreed."
    )
    knows_of_apart = knows()
