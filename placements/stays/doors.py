"""Doors of the moves of a hub, and of where one young person lives, lived and will."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.contributing import is_closed_to, may_add
from cases.models import Category, YoungPerson
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from placements.models import Claim, ClaimKind
from placements.stays.line import Line, line_of
from placements.stays.moves import moves_at


@require_safe
def moves(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.READ_HUB, reference)
    shown = moves_at(hub, user)
    trail.listed(by=user, act="moves", people=shown.people)
    may = {
        "may_admit": access.may(user, Permission.ADMIT),
        "may_offer": access.may(user, Permission.OFFER_PLACE),
    }
    return render(request, "placements/stays/moves.html", {"hub": hub, "moves": shown, **may})


@require_safe
def homes(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    claims = Claim.objects.visible_to(user).filter(person=person)
    claims = claims.select_related("person", "record", "stay", "hold", "bed__hub").order_by(
        "-start_on", "-pk"
    )
    theirs, today = list(claims), timezone.localdate()
    lines = [line_of(one, theirs, today) for one in theirs]
    may_admit = access.may(user, Permission.ADMIT) and may_add(user, Category.CARE_AND_PLACEMENT)
    _say_which(lines, user, may_admit=may_admit)
    now = [one for one in lines if one.claim.start_on <= today and not one.has_ended]
    return render(request, "placements/stays/homes.html", {
        "person": person,
        "now": now,
        "at_a_hub": any(one.claim.kind == ClaimKind.HUB_BED for one in now),
        "to_come": [one for one in lines if one.claim.start_on > today],
        "before": [one for one in lines if one.has_ended and one.claim.start_on <= today],
        "closed": is_closed_to(user, Category.CARE_AND_PLACEMENT),
        "may_admit": may_admit,
        "may_write": access.may(user, Permission.WRITE_NOTE),
    })  # fmt: skip


def _say_which(lines: list[Line], user: User, *, may_admit: bool) -> None:
    """Of a bed at a hub those say it who work there."""
    hubs = set(access.hubs_of(user).values_list("pk", flat=True)) if may_admit else set()
    for one in lines:
        one.may = may_admit and (one.claim.bed is None or one.claim.bed.hub_id in hubs)
