"""The strip that stays on top while one looks around for somebody's place (screens.md, detail 13).

The session keeps the reference of the offer alone; whose it is is asked again for each page, as somebody who may.
"""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from partners.sign_in.second_factor import proven
from placements.models import Offer
from placements.stays.found import works_at

KEY = "offering"


def begin(request: HttpRequest, offer: Offer) -> None:
    if request.session.get(KEY) != str(offer.record.reference):
        request.session[KEY] = str(offer.record.reference)


def close(request: HttpRequest) -> None:
    request.session.pop(KEY, None)


def offering(request: HttpRequest) -> dict[str, Any]:
    """Context processor. One query while an offer is open; none for everybody else."""
    user = getattr(request, "user", None)
    if not isinstance(user, User) or KEY not in getattr(request, "session", {}) or not proven(request):
        return {}
    if not access.may(user, Permission.OFFER_PLACE):
        return {}
    rows = Offer.objects.visible_to(user).open().select_related("person", "bed__hub", "record")
    offer = rows.filter(record__reference=UUID(request.session[KEY])).first()
    return {"offering": offer} if offer and works_at(user, offer.bed) else {}


@require_POST
def close_strip(request: HttpRequest) -> HttpResponse:
    """Back to the page on which it was closed. The offer stays as it is."""
    signed_in(request)
    close(request)
    then = request.POST.get("then", "")
    safe = url_has_allowed_host_and_scheme(then, allowed_hosts={request.get_host()}) and then.startswith("/")
    return redirect(then if safe else reverse("home"))
