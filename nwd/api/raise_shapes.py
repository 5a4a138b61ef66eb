"""Asking for a RAISE, planning one and preparing it, as JSON."""

from rest_framework import serializers

from nwd.api.shapes import Named, Page, Strict
from raise_meetings.models import Coming, Decision, kinds_of_place

LONGEST = 8_000


def _ref(**options: object) -> serializers.SlugField:
    return serializers.SlugField(max_length=12, **options)


class NewRaiseAsk(Strict):
    worry = serializers.CharField(max_length=LONGEST)
    people = serializers.ListField(child=_ref(), max_length=12, default=list, help_text="None for a place.")
    name = serializers.CharField(
        max_length=120, allow_blank=True, default="", help_text="Of a group or a place."
    )
    place_type = serializers.ChoiceField(kinds_of_place(), allow_blank=True, default="")
    hub = _ref(
        required=False, help_text="For a place: the nearest. Of young people it is the one that knows them."
    )


class RaiseAskDeclined(Strict):
    reason = serializers.CharField(max_length=LONGEST)


class Invited(Strict):
    agency = _ref()
    worker = _ref(required=False, help_text="Somebody of it in particular.")


class Plan(Strict):
    planned_for = serializers.DateTimeField()
    venue = serializers.CharField(max_length=200, allow_blank=True, default="")
    agenda = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    chair = _ref(required=False, help_text="A worker; the caller where nobody is named.")


class NewMeeting(Plan):
    invite = Invited(many=True, default=list)


class RaiseAccepted(Strict):
    series = _ref(required=False, help_text="One that goes on; a new one where none is named.")
    meeting = NewMeeting(required=False)


class MeetingCancelled(Strict):
    reason = serializers.CharField(max_length=LONGEST)


class MoreInvited(Strict):
    invite = Invited(many=True, allow_empty=False)


class InvitationAnswered(Strict):
    answer = serializers.ChoiceField(Coming.choices)
    note = serializers.CharField(max_length=200, allow_blank=True, default="")


class PartSaid(Strict):
    about = serializers.SlugField(max_length=12, allow_blank=True, default="", help_text="Empty: as a whole.")
    know = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    done = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    offer = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    category = serializers.CharField(max_length=20, allow_blank=True, default="")


class RaiseAsk(serializers.Serializer):
    """The worry about young people is on each one's record."""

    reference = serializers.CharField()
    about = serializers.CharField()
    name = serializers.CharField()
    place_type = serializers.CharField()
    hub = Named(source="told", allow_null=True, help_text="Empty where which hub knows them is not shared.")
    origin = serializers.CharField()
    asked_by = Named(allow_null=True)
    asked_at = serializers.DateTimeField()
    words = serializers.CharField(help_text="The worry about a place.")
    decision = serializers.ChoiceField(Decision.choices, allow_blank=True)
    reason = serializers.CharField()
    decided_at = serializers.DateTimeField(allow_null=True)
    series = serializers.CharField(source="series.reference", default=None, allow_null=True)


class RaiseAsks(Page):
    items = RaiseAsk(many=True)


class Invitation(serializers.Serializer):
    reference = serializers.CharField()
    agency = Named()
    worker = Named(allow_null=True)
    answer = serializers.CharField(help_text="Empty until they answer.")
    note = serializers.CharField()


class AgreedScale(serializers.Serializer):
    """What a meeting agreed of one young person, 0 to 10: of those whom the caller may read."""

    about = serializers.CharField(source="person.reference")
    safety_scale = serializers.IntegerField()


class PlannedMeeting(serializers.Serializer):
    reference = serializers.CharField()
    planned_for = serializers.DateTimeField(allow_null=True)
    held_at = serializers.DateTimeField(allow_null=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    cancelled_at = serializers.DateTimeField(allow_null=True)
    cancelled_why = serializers.CharField()
    venue = serializers.CharField()
    agenda = serializers.CharField()
    chair = Named(allow_null=True)
    agreed = AgreedScale(many=True)


class MeetingWithInvited(PlannedMeeting):
    invitations = Invitation(many=True)


class RaiseSeries(serializers.Serializer):
    """`people` are those of whom the caller may know."""

    reference = serializers.CharField()
    about = serializers.CharField()
    name = serializers.CharField()
    place_type = serializers.CharField()
    hub = Named()
    opened_on = serializers.DateField()
    closed_on = serializers.DateField(allow_null=True)
    people = serializers.ListField(child=serializers.CharField())
    meetings = PlannedMeeting(many=True)


class Part(serializers.Serializer):
    reference = serializers.CharField()
    about = serializers.CharField(allow_null=True)
    agency = Named()
    section = serializers.CharField()
    words = serializers.CharField()


class Parts(Page):
    items = Part(many=True)
