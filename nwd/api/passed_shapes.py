"""What is passed to the police, as JSON. Nothing here saves."""

from rest_framework import serializers

from cases.forms import LONGEST
from nwd.api.intelligence_shapes import UNDERSTOOD
from nwd.api.shapes import Named, Page, Strict
from raise_meetings.models import PassedHow, ToldBy


class NewPassed(Strict):
    words = serializers.CharField(max_length=LONGEST, help_text="What was seen or heard; nobody who told it.")
    noticed_at = serializers.DateTimeField(help_text="When it was seen or heard, with its offset.")
    place = serializers.CharField(max_length=200)
    told_by = serializers.ChoiceField(ToldBy.choices)
    passed_how = serializers.ChoiceField(PassedHow.choices)
    passed_at = serializers.DateTimeField(help_text="When it went to the police, with its offset.")
    police_reference = serializers.CharField(max_length=60, allow_blank=True, default="")
    understood = serializers.BooleanField(default=False, help_text=UNDERSTOOD)


class NewCameBack(Strict):
    came_on = serializers.DateField()
    words = serializers.CharField(max_length=LONGEST)
    police_reference = serializers.CharField(max_length=60, allow_blank=True, default="")


class CameBack(serializers.Serializer):
    came_on = serializers.DateField()
    words = serializers.CharField()
    written_by = Named()
    written_at = serializers.DateTimeField()


class Passed(serializers.Serializer):
    reference = serializers.CharField(source="form.reference")
    young_person = serializers.CharField(
        source="part.person.reference", default=None, allow_null=True, help_text="Null: about a place alone."
    )
    hub = Named(source="form.hub", allow_null=True)
    words = serializers.CharField()
    noticed_at = serializers.DateTimeField(source="form.noticed_at")
    place = serializers.CharField(source="form.place")
    told_by = serializers.ChoiceField(ToldBy.choices, source="form.told_by")
    passed_how = serializers.ChoiceField(PassedHow.choices, source="form.passed_how")
    passed_at = serializers.DateTimeField(source="form.passed_at")
    passed_by = Named(source="form.passed_by")
    police_reference = serializers.CharField(source="form.police_reference")
    came_back = CameBack(source="answers", many=True)


class AllPassed(Page):
    items = Passed(many=True)


class PassedAsked(Strict):
    cursor = serializers.SlugField(max_length=12, required=False)
