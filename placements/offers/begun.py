"""For verbs of an offer: its envelope and row written, and the row held by whoever changes it."""

import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.contributing import may_add
from cases.enveloped import enveloped, held
from cases.models import Category, Kind, Referral, YoungPerson
from cases.models.referral import Decision
from hubs.models import Bed
from partners import saving
from partners.access import Actor
from partners.models import User
from placements.models import Offer

NO_CLAUSE = "No agreement in force lets your agency add to this part of the record, so it stays as it is."


def asked_for(person: YoungPerson, by: Actor) -> Referral | None:
    """The newest referral that is accepted or waits for its answer: a place is an answer to somebody who asked."""
    open_ones = (
        Referral.objects.visible_to(by)
        .select_related("hub", "record")
        .filter(person=person, closed_on=None, decision__in=(Decision.ACCEPTED, Decision.PENDING))
    )
    found: Referral | None = open_ones.order_by("-received_at").first()
    return found


def locked(offer: Offer, by: User) -> Offer:
    """Held, after the young person: whoever changes it too waits. Whose agency may not add to it changes nothing."""
    if not may_add(by, Category.CARE_AND_PLACEMENT):
        raise ValidationError(NO_CLAUSE)
    held(offer.person)
    rows = Offer.objects.visible_to(by).select_related("person", "record", "bed__hub", "hold__claim")
    found: Offer = rows.select_for_update(of=("self",)).get(pk=offer.pk)
    return found


def new_offer(
    person: YoungPerson, bed: Bed, start_on: datetime.date, end_on: datetime.date | None, by: User,
    *, referral: Referral | None, emergency: bool = False, agreed_by: str = "",
) -> Offer:  # fmt: skip
    """It begins now, to the minute: several beds may be looked at on one day."""
    record = enveloped(person, Kind.OFFER, Category.CARE_AND_PLACEMENT, timezone.localdate(), by=by)
    record.began = timezone.now()
    record.save(update_fields=["began"])
    offer = Offer(
        record=record, person=person, referral=referral, bed=bed, start_on=start_on, end_on=end_on,
        emergency=emergency, agreed_by=agreed_by,
    )  # fmt: skip
    saving.save(offer)
    return offer
