"""Asking for help by a program: the verb that the page calls, and what became of it."""

from typing import Any

from django.core.exceptions import ValidationError as Refused
from django.urls import reverse
from django.utils import timezone
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.actions import ask_for_help
from cases.models import Enquiry
from cases.referrals.asking import MOST, own
from cases.referrals.clock import clock_of
from cases.referrals.nhs import nhs_digits
from hubs.models import Hub
from nwd.api import asking_shapes as shapes
from nwd.api.endpoint import caller, endpoints, read
from nwd.api.once import KEY, once
from partners import access
from partners.access import Permission


def _asked(request: Request) -> Response:
    """What you have asked, the newest first, and which hubs may be asked."""
    user = caller(request)
    access.require(user, Permission.ASK_FOR_HELP)
    mine = own(user).select_related("hub").prefetch_related("questions").order_by("-received_at", "-pk")
    hubs = Hub.objects.open_on(timezone.localdate())
    return Response(shapes.Enquiries({"hubs": hubs, "items": [_said(one) for one in mine[:MOST]]}).data)


def _ask(request: Request) -> Response:
    """Ask a hub for help for a young person, at any hour."""
    user = caller(request)
    access.require(user, Permission.ASK_FOR_HELP)
    said: dict[str, Any] = read(shapes.NewEnquiry, request.data)
    hub = Hub.objects.open_on(timezone.localdate()).filter(reference=said.pop("hub")).first()
    if hub is None:
        raise ValidationError({"hub": "No open hub has this reference. Look at `hubs`."})
    try:
        said["nhs_number"] = nhs_digits(said.get("nhs_number", ""))
    except Refused as refusal:
        raise ValidationError({"nhs_number": refusal.messages}) from None

    def verb() -> Enquiry:
        return ask_for_help(by=user, hub=hub, **said)

    made = once(request, verb, own(user))
    return Response(shapes.Enquiry(_said(made)).data, status=201, headers={"Location": reverse("api_asked")})


def _said(enquiry: Enquiry) -> dict[str, Any]:
    questions = list(enquiry.questions.all())
    clock = clock_of(enquiry.received_at, enquiry.first_response_at, questions, timezone.now())
    told = ("reference", "hub", "given_name", "family_name", "received_at", "out_of_hours", "outcome",
            "first_response_at", "decline_reason", "told")  # fmt: skip
    of_clock = {"responds_by": clock.due, "clock": clock.words, "questions": questions}
    return {name: getattr(enquiry, name) for name in told} | of_clock


api_asked = endpoints(
    "api_asked",
    GET=(_asked, {"responses": shapes.Enquiries}),
    POST=(_ask, {"request": shapes.NewEnquiry, "parameters": [KEY], "responses": {201: shapes.Enquiry}}),
)
