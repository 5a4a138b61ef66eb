"""The door by which a resident's own words about somebody joining are written, in the resident's record."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from cases.models import YoungPerson
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in
from placements.actions import moving_in
from placements.models import Offer, ResidentView
from placements.offers.doors import where
from placements.offers.forms import ViewForm
from placements.offers.there import who_would_be_there
from placements.stays.found import require_of_hub


@keeps_drafts("What somebody says of somebody joining")
@require_http_methods(["GET", "HEAD", "POST"])
def say_of_joining(
    request: HttpRequest, reference: str, record_reference: uuid.UUID, resident: str
) -> HttpResponse:
    """The heading names the resident alone: the page may lie open while they speak."""
    user = signed_in(request)
    offers = Offer.objects.filter(person__reference=reference).select_related("person", "record", "bed__hub")
    offer: Offer = access.fetch(
        user, offers, Permission.ADMIT, what="change", record__reference=record_reference
    )
    require_of_hub(user, offer.bed)
    one = access.fetch(user, YoungPerson.objects.all(), Permission.ADMIT, reference=resident)
    there = who_would_be_there(offer.person, offer.bed.hub, user, offer.start_on, offer.end_on)
    if one not in there.known:
        raise Http404

    def verb(**said: Any) -> ResidentView:
        return moving_in.say_of_joining(offer=offer, resident=one, by=user, **said)

    return ask(
        request, opened(ViewForm, request), verb, then=where(offer), said="Saved, in their own record.",
        title="What they say of somebody joining", heading=f"{one.name}: somebody may join the house",
        words="Ask them, and write it as they say it. It is kept in their own record, without who would come.",
        act="offer_place", back=where(offer), back_text="Back to the offer", person=one, offering=None,
    )  # fmt: skip
