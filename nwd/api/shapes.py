"""What everything looks like as JSON: who and where. Nothing here saves."""

from typing import Any

from rest_framework import serializers
from rest_framework.exceptions import ValidationError


class Strict(serializers.Serializer):
    """For what comes in: a name that nobody knows is refused, so that a slip is not taken for an answer."""

    def to_internal_value(self, data: Any) -> Any:
        unknown = sorted(set(data) - set(self.fields)) if hasattr(data, "keys") else []
        if unknown:
            raise ValidationError(dict.fromkeys(unknown, "This is not known here. Leave it out."))
        return super().to_internal_value(data)


class Named(serializers.Serializer):
    """An agency, a hub, a worker."""

    reference = serializers.CharField()
    name = serializers.CharField(source="__str__")


class Page(serializers.Serializer):
    """`next_cursor` is null on the last page."""

    next_cursor = serializers.CharField(allow_null=True)


class Person(serializers.Serializer):
    """What everybody may know who may know that they exist."""

    reference = serializers.CharField()
    tracker_ref = serializers.CharField()
    name = serializers.CharField(help_text="As they are called: known-as first.")
    given_name = serializers.CharField()
    family_name = serializers.CharField()
    known_as = serializers.CharField()
    date_of_birth = serializers.DateField()
    died_on = serializers.DateField(allow_null=True)


class Ground(serializers.Serializer):
    """One fact that lets you in."""

    kind = serializers.CharField()
    words = serializers.CharField(source="sentence")
    necessary = serializers.BooleanField(help_text="Without it you could not.")


class WholePerson(Person):
    held_by = Named(
        many=True, help_text="Agencies that hold more than you may read, and let it be known: ask them."
    )
    why = Ground(many=True, help_text="Why you can see them.")


class People(Page):
    items = Person(many=True)


class Found(serializers.Serializer):
    items = Person(many=True)


class Asked(Strict):
    reference = serializers.CharField(max_length=64, help_text="Ours, or the one in the tracker.")


class PeopleAsked(Strict):
    cursor = serializers.SlugField(max_length=12, required=False)
