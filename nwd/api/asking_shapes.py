"""What asking for help looks like as JSON."""

from typing import Any

from rest_framework import serializers

from cases.models.referral import Decision, DeclineReason, Route
from cases.referrals.forms import LONGEST
from nwd.api.shapes import Named, Strict


def _words(**options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST, **options)


class NewEnquiry(Strict):
    hub = serializers.SlugField(max_length=12, help_text="A reference of `hubs`.")
    route = serializers.ChoiceField(Route.choices)
    given_name = serializers.CharField(max_length=200)
    family_name = serializers.CharField(max_length=200)
    date_of_birth = serializers.DateField(required=False)
    nhs_number = serializers.CharField(max_length=20, required=False)
    reach = serializers.CharField(max_length=200, required=False, help_text="How to reach them.")
    happening = _words(help_text="What is going on.")
    would_help = _words(required=False)
    feels = _words(required=False, help_text="How the young person feels about it.")


class AskedBack(serializers.Serializer):
    asked_at = serializers.DateTimeField()
    words = serializers.CharField()
    answered_at = serializers.DateTimeField(allow_null=True)
    answer = serializers.CharField()


class Enquiry(serializers.Serializer):
    """What you asked, and what you are told: nothing else of the young person."""

    reference = serializers.CharField()
    hub = Named()
    given_name = serializers.CharField()
    family_name = serializers.CharField()
    received_at = serializers.DateTimeField()
    out_of_hours = serializers.BooleanField()
    responds_by = serializers.DateTimeField()
    clock = serializers.CharField(help_text="The same in words.")
    first_response_at = serializers.DateTimeField(allow_null=True)
    outcome = serializers.ChoiceField(Decision.choices)
    decline_reason = serializers.CharField(
        help_text=f"Where it was declined, one of: {', '.join(DeclineReason.values)}."
    )
    told = serializers.CharField()
    questions = AskedBack(many=True)


class Enquiries(serializers.Serializer):
    hubs = Named(many=True, help_text="Whom you may ask.")
    items = Enquiry(many=True)
