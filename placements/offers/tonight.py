"""An emergency at night, in two pages: who, and which bed; the second also says who is there."""

import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cases.models import Referral, YoungPerson
from cases.models.referral import Decision
from hubs.models import Bed, Hub
from partners import access, trail
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.listing import BY_NAME, listed
from partners.models import User
from partners.sign_in import signed_in
from placements.actions import tonight
from placements.models import Claim, Offer
from placements.night import night_of
from placements.offers.forms import TonightForm
from placements.offers.there import who_would_be_there
from placements.offers.undone import into
from placements.stays.free import free_beds

FORM = require_http_methods(["GET", "HEAD", "POST"])
#: An emergency that was said yes to longer ago is over; whoever it was is found by name.
LATELY = datetime.timedelta(days=14)
NAMES = ("given_name", "family_name", "known_as")


@FORM
def emergency_tonight(request: HttpRequest, reference: str) -> HttpResponse:
    """Who: from those who wait in an emergency, or found by name among those whom the reader may know."""
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.ADMIT, reference)
    waiting = list(
        Referral.objects.visible_to(user).select_related("person", "record")
        .filter(hub=hub, route="emergency", closed_on=None, decision__in=(Decision.PENDING, Decision.ACCEPTED))
        .filter(Q(decision=Decision.PENDING) | Q(received_at__gte=timezone.now() - LATELY))
        .exclude(person__in=_living_here(hub, user))
        .order_by("-received_at")[:20]
    )  # fmt: skip
    shown: dict[str, Any] = {"hub": hub, "waiting": waiting}
    found = []
    if request.method == "POST":
        shown |= listed(request, YoungPerson.objects.visible_to(user), BY_NAME, NAMES)
        found = shown["page"].rows
    else:
        shown |= {"form": listed(request, YoungPerson.objects.none(), BY_NAME, NAMES)["form"]}
    people = [one.person_id for one in waiting] + [one.pk for one in found]
    trail.listed(by=user, act="emergency_tonight", people=people)
    return render(request, "placements/offers/emergency_tonight.html", shown | {"found": found})


def _living_here(hub: Hub, user: User) -> QuerySet[Claim]:
    night = night_of(timezone.now())
    here = Claim.objects.visible_to(user).covering(night).filter(bed__hub=hub)
    return here.order_by().values("person")  # type: ignore[return-value]


@keeps_drafts("Somebody who comes tonight")
@FORM
def emergency_of(request: HttpRequest, reference: str, person_reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.ADMIT, reference)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.ADMIT, reference=person_reference)
    night = night_of(timezone.now())
    there = who_would_be_there(person, hub, user, night, night + datetime.timedelta(days=1))
    trail.listed(by=user, act="emergency_tonight", people=there.person_ids)
    free = {one.bed.reference: one for one in free_beds([hub], night)}
    form = opened(
        TonightForm, request, beds=[(key, one.words) for key, one in free.items()], warned=bool(there.apart)
    )

    def verb(bed: str, **said: Any) -> Offer:
        return tonight.admit_tonight(person=person, bed=Bed.objects.get(reference=bed), by=user, **said)

    return ask(
        request, form, verb, then=reverse("hub", args=[reference]),
        said="Saved. They live here from now. What it means for everybody is to be written tomorrow.",
        page="placements/offers/emergency_of.html", act="emergency_tonight", hub=hub, person=person, there=there,
        free=free, undo=into,
    )  # fmt: skip
