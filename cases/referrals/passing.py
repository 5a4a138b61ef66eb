"""Door of who triages: what was asked of the wrong hub goes to the right one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases import actions
from cases.models import Enquiry
from cases.referrals.forms import PassOnForm
from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in

NOWHERE = "No other hub is open, so it cannot be passed on."


def to_pass_on(user: User, reference: str) -> Enquiry:
    """Until somebody has said who is meant: then it is a referral, and the hub stands to somebody."""
    waiting = Enquiry.objects.triaged_by(user).to_triage()
    return access.fetch(user, waiting, Permission.TRIAGE, what="change", reference=reference)


def other_hubs(enquiry: Enquiry) -> list[Hub]:
    return list(Hub.objects.open_on(timezone.localdate()).exclude(pk=enquiry.hub_id))


@keeps_drafts("Passing a referral on")
@require_http_methods(["GET", "HEAD", "POST"])
def pass_on_enquiry(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    enquiry = to_pass_on(user, reference)
    hubs, place = other_hubs(enquiry), reverse("triage", args=[reference])

    def verb(**said: Any) -> Enquiry:
        return actions.pass_on_enquiry(enquiry=enquiry, by=user, **said)

    return ask(
        request, opened(PassOnForm, request, hubs=hubs), verb, then=reverse("referrals"), back=place,
        said="Passed on. Whoever asked reads it on their page.", title="Pass it on to another hub",
        save="Pass it on", back_text="The referral", act="pass_on_enquiry", nothing="" if hubs else NOWHERE,
        words="The clock goes on: the other hub has what is left of the 24 hours.",
    )  # fmt: skip
