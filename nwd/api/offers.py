"""A place offered, and an emergency of the night, by the verbs of their pages."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Category, YoungPerson
from hubs.models import Bed
from nwd.api import offer_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners import access
from partners.access import Permission
from placements.actions import keeping_apart, looking_back, moving_in, offers, tonight
from placements.models import KeepApart, Offer
from placements.stays.found import require_of_hub

OFFER, ADMIT = Permission.OFFER_PLACE, Permission.ADMIT
MADE: dict[str, Any] = {"parameters": [KEY], "responses": {201: Record}}
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: Record}}


@endpoint("POST", request=shapes.NewOffer, **MADE)
def api_offers(request: Request, reference: str) -> Response:
    """They are being matched with a bed of a hub that the caller may offer."""
    user, person = caller(request), person_to_change(request, reference, OFFER, Category.CARE_AND_PLACEMENT)
    said = read(shapes.NewOffer, request.data)
    said["bed"] = _bed(request, said["bed"])
    return saved(request, person, lambda: offers.begin_offer(person=person, by=user, **said))


@endpoint("POST", request=shapes.Impact, **CHANGED)
def api_write_impact(request: Request, reference: str, record_reference: UUID) -> Response:
    """What it would mean for everybody. Nobody who lives there is named in it."""
    return _step(request, reference, record_reference, offers.write_impact, shapes.Impact, permission=ADMIT)


@endpoint("POST", request=shapes.Keep, **CHANGED)
def api_keep_place(request: Request, reference: str, record_reference: UUID) -> Response:
    """The bed is kept for them."""
    return _step(request, reference, record_reference, offers.keep_place, shapes.Keep)


@endpoint("POST", request=None, **CHANGED)
def api_make_offer(request: Request, reference: str, record_reference: UUID) -> Response:
    """It is offered, once what it would mean is written. Of two offers of one bed one stands."""
    return _step(request, reference, record_reference, offers.make_offer)


@endpoint("POST", request=shapes.Answered, **CHANGED)
def api_answer_offer(request: Request, reference: str, record_reference: UUID) -> Response:
    """Yes, or no with why. Before it is offered only `us` may say no."""
    return _step(request, reference, record_reference, offers.answer_offer, shapes.Answered)


@endpoint("POST", request=shapes.MovesIn, **CHANGED)
def api_move_in_by_offer(request: Request, reference: str, record_reference: UUID) -> Response:
    """Once the answer is yes: the bed is theirs from that night."""
    return _step(request, reference, record_reference, moving_in.move_in, shapes.MovesIn)


@endpoint("POST", request=shapes.LooksBack, **MADE)
def api_look_back(request: Request, reference: str, record_reference: UUID) -> Response:
    """How it went for them, and for those who lived there."""
    verb, shape = looking_back.look_back, shapes.LooksBack
    return _step(request, reference, record_reference, verb, shape, permission=ADMIT, status=201)


@endpoint("POST", request=shapes.Voice, **MADE)
def api_say_of_joining(request: Request, reference: str, record_reference: UUID) -> Response:
    """What somebody who lives there says of somebody joining: a record of theirs, without the newcomer's name."""
    user, person = caller(request), person_to_change(request, reference, ADMIT)
    offer = fact_of(request, Offer, person, record_reference, ADMIT)
    require_of_hub(user, offer.bed)
    said = read(shapes.Voice, request.data)
    resident = person_to_change(request, said.pop("resident"), ADMIT, Category.VOICE)
    return saved(
        request, resident, lambda: moving_in.say_of_joining(offer=offer, resident=resident, by=user, **said)
    )


@endpoint("POST", request=shapes.Tonight, **MADE)
def api_admit_tonight(request: Request, reference: str) -> Response:
    """In an emergency, now. A warning that somebody there is better not in one home with them wants a tick."""
    user, person = caller(request), person_to_change(request, reference, ADMIT)
    said = read(shapes.Tonight, request.data)
    said["bed"] = _bed(request, said["bed"])
    return saved(request, person, lambda: tonight.admit_tonight(person=person, by=user, **said))


@endpoint("POST", request=shapes.Apart, **MADE)
def api_keep_apart(request: Request, reference: str) -> Response:
    """Two young people better not in one home: in both records, without the other's name in either."""
    user, person = caller(request), person_to_change(request, reference, OFFER, Category.SAFETY_AND_RISK)
    said = read(shapes.Apart, request.data)
    other = YoungPerson.objects.visible_to(user).filter(reference=said["other"]).first()
    if other is None:
        raise ValidationError({"other": "Nobody whom you know has this reference. Check it."})
    said["other"] = other
    return saved(request, person, lambda: keeping_apart.keep_apart(person=person, by=user, **said)[0])


@endpoint("POST", request=shapes.LookAgain, **CHANGED)
def api_review_keep_apart(request: Request, reference: str, record_reference: UUID) -> Response:
    """It still holds, in both records."""
    return _apart(request, reference, record_reference, keeping_apart.review_keep_apart, shapes.LookAgain)


@endpoint("POST", request=shapes.ApartEnds, **CHANGED)
def api_end_keep_apart(request: Request, reference: str, record_reference: UUID) -> Response:
    """They may live in one home again, in both records."""
    return _apart(request, reference, record_reference, keeping_apart.end_keep_apart, shapes.ApartEnds)


def _step(request: Request, reference: str, record: UUID, verb: Callable[..., Any], shape: Any = None,
          *, permission: Permission = OFFER, status: int = 200) -> Response:  # fmt: skip
    user, person = caller(request), person_to_change(request, reference, permission)
    offer = fact_of(request, Offer, person, record, permission)
    require_of_hub(user, offer.bed)
    said = read(shape, request.data) if shape else {}
    return saved(request, person, lambda: verb(offer=offer, by=user, **said), status=status)


def _apart(
    request: Request, reference: str, record: UUID, verb: Callable[..., list[KeepApart]], shape: Any
) -> Response:
    user, person = caller(request), person_to_change(request, reference, OFFER)
    kept, said = fact_of(request, KeepApart, person, record, OFFER), read(shape, request.data)
    return saved(request, person, lambda: verb(kept=kept, by=user, **said)[0], status=200)


def _bed(request: Request, reference: str) -> Bed:
    """Of a hub whose day the caller may ask about; any other is like none."""
    bed: Bed | None = Bed.objects.filter(reference=reference, hub__in=access.hubs_of(caller(request))).first()
    if bed is None:
        raise ValidationError({"bed": "None of your hubs has a bed of this reference. Check it."})
    return bed
