"""Passing on what was asked of the wrong hub, by the verb that the page calls."""

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.actions import pass_on_enquiry
from cases.referrals.forms import LONGEST
from cases.referrals.passing import other_hubs, to_pass_on
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.shapes import Named, Strict


class PassOn(Strict):
    hub = serializers.SlugField(max_length=12, help_text="The reference of the hub that it goes to.")
    words = serializers.CharField(max_length=LONGEST, help_text="Why: whoever asked reads it.")


class PassedOn(serializers.Serializer):
    """The clock goes on."""

    reference = serializers.CharField()
    hub = Named()
    passed_from = Named()
    passed_at = serializers.DateTimeField()


@endpoint("POST", request=PassOn, responses=PassedOn)
def api_pass_on_enquiry(request: Request, reference: str) -> Response:
    """To another hub, until somebody has said who is meant. Passed on it is that hub's to triage."""
    user = caller(request)
    enquiry = to_pass_on(user, reference)
    said = read(PassOn, request.data)
    hub = next((one for one in other_hubs(enquiry) if one.reference == said["hub"]), None)
    if hub is None:
        raise serializers.ValidationError({"hub": "No other open hub has this reference. Check it."})
    return Response(PassedOn(pass_on_enquiry(enquiry=enquiry, hub=hub, by=user, words=said["words"])).data)
