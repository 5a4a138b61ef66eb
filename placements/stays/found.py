"""What the doors of moves have in common: whom it is about, which stay, and the words around a form."""

import datetime
import uuid
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import Http404, HttpRequest
from django.urls import reverse

from cases.clauses import require_clause
from cases.contributing import may_change
from cases.enveloped import held
from cases.models import Category, YoungPerson
from hubs.models import Bed, Hub
from nwd.ui.fields import DateTyped
from nwd.ui.spoken import uncapped
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from placements.models import Claim, Hold, Stay
from placements.offers.apart import Apart
from placements.offers.there import apart_at
from placements.stays.forms import tonight


def person_of(request: HttpRequest, reference: str) -> tuple[User, YoungPerson]:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.ADMIT, reference=reference)
    require_clause(user, person, Category.CARE_AND_PLACEMENT)
    return user, person


def stay_of(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> tuple[User, Stay]:
    """Theirs, of a home that the user works in, or of no hub. What is sent is compared with what it says now."""
    user, person = person_of(request, reference)
    if request.method == "POST":
        held(person)
    return user, fact_of(user, Stay, person, record_reference)


def hold_of(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> tuple[User, Hold]:
    user, person = person_of(request, reference)
    if request.method == "POST":
        held(person)
    return user, fact_of(user, Hold, person, record_reference)


def fact_of(user: User, kind: type[Model], person: YoungPerson, reference: uuid.UUID) -> Any:
    """For pages and programs alike: not visible is 404; in another hub's bed is for that hub's staff to say, and what
    the lead agency wrote is for the lead agency.
    """
    claims = Claim.objects.visible_to(user).filter(person=person, record__reference=reference)
    rows: Any = kind._default_manager
    found = (
        rows.filter(claim__in=claims)
        .select_related("claim__person", "claim__record", "claim__bed__hub")
        .first()
    )
    if found is None:
        access.refuse(user, Permission.ADMIT)
        raise Http404
    if found.claim.bed:
        require_of_hub(user, found.claim.bed)
    if not may_change(user, found.claim.record):
        access.refuse(user, Permission.ADMIT, [person.pk])
        raise PermissionDenied(f"This is {found.claim.record.agency}’s to change. Ask them to.")
    return found


def works_at(user: User, bed: Bed) -> bool:
    """As `access.hubs_of` says, without asking."""
    facts = access.facts_of(user)
    return facts.everyone or bed.hub_id in facts.hubs


def require_of_hub(user: User, bed: Bed) -> None:
    if not works_at(user, bed):
        access.refuse(user, Permission.ADMIT)
        raise PermissionDenied(f"Who moves in and out of {bed.hub} is said by those who work there.")


def hubs_to_choose(user: User, asked: str) -> list[Hub]:
    """The one that the address names, or else all that are open and theirs."""
    open_ones = access.open_hubs_of(user)
    return [hub for hub in open_ones if hub.reference == asked] or open_ones


def bed_asked(user: User, request: HttpRequest) -> Bed | None:
    """The bed in the form that was sent, or in the address."""
    reference = (request.POST.get("bed", "") or request.GET.get("bed", "")).replace("\0", "")
    hubs = access.hubs_of(user)
    return Bed.objects.filter(reference=reference, hub__in=hubs).select_related("hub").first()


def day_asked(request: HttpRequest) -> datetime.date:
    """Of the address; tonight where it names none that is a day."""
    try:
        return datetime.date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return tonight()


def day_typed(request: HttpRequest, box: str = "start_on") -> datetime.date:
    """In the form that was sent; of the address where it cannot be read."""
    try:
        day: datetime.date = DateTyped(coming=True).clean(request.POST.get(box, ""))
    except ValidationError:
        return day_asked(request)
    return day


def warned_of(
    person: YoungPerson, hubs: list[Hub], user: User, day: datetime.date
) -> list[tuple[Hub, Apart]]:
    """Who is there and better not in one home with them; with that on the trail."""
    apart = apart_at(person, hubs, user, day)
    if apart:
        trail.listed(by=user, act="admit", people=[one.other.pk for _, one in apart if one.other])
    return apart


def homes_of(person: YoungPerson) -> str:
    return reverse("homes", args=[person.reference])


def around(person: YoungPerson, title: str) -> dict[str, Any]:
    back = {"back": homes_of(person), "back_text": f"Where {person.name} lives", "act": "admit"}
    return {"person": person, "title": title, "heading": f"{person.name}: {uncapped(title)}"} | back


def undone_at(fact: Stay | Hold) -> str:
    claim = fact.claim
    return reverse("take_back_move", args=[claim.person.reference, claim.record.reference])


def moves_of(fact: Stay | Hold) -> str:
    """Where the next one is at hand: the hub's moves, or the young person's homes."""
    bed = fact.claim.bed
    return reverse("moves", args=[bed.hub.reference]) if bed else homes_of(fact.claim.person)
