"""Somebody moves in by an offer, or in an emergency of the night; and what is written of it afterwards."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written
from cases.enveloped import close_on, enveloped, held, refuse_unless_passed
from cases.models import Category, Kind, YoungPerson
from partners import saving, trail
from partners.models import User
from placements.actions.stays import admit, plan_stay
from placements.models import Answer, Offer, ResidentView
from placements.night import night_of
from placements.offers.begun import locked
from placements.offers.there import claims_there


@transaction.atomic
def move_in(*, offer: Offer, start_on: datetime.date, by: User,
            expected_end_on: datetime.date | None = None, knows_of_apart: bool = False) -> Offer:  # fmt: skip
    """Once they have said yes: the bed that was kept is theirs from that night, which may be one to come."""
    offer = locked(offer, by)
    if offer.stage != Answer.ACCEPTED:
        moved = "They have moved in already." if offer.stay_id else "Say first that the answer is yes."
        raise ValidationError(moved)
    into = plan_stay if start_on > night_of(timezone.now()) else admit
    offer.stay = into(
        person=offer.person, bed=offer.bed, start_on=start_on, by=by, expected_end_on=expected_end_on,
        knows_of_apart=knows_of_apart,
    )  # fmt: skip
    offer.start_on, offer.end_on = start_on, expected_end_on
    saving.save(offer)
    close_on(offer.record, max(start_on, timezone.localdate(offer.record.began)))
    trail.write(by=by, what="change", act="move_in", people=[offer.person_id], records=[offer.pk])
    return offer


@transaction.atomic
def say_of_joining(*, offer: Offer, resident: YoungPerson, feels: str, said_on: datetime.date, by: User,
                   words: str = "") -> ResidentView:  # fmt: skip
    """What somebody who lives there says of somebody joining: in their own record, without the newcomer's name."""
    held(resident)
    refuse_unless_passed(resident, said_on, "said_on")
    there = claims_there([offer.bed.hub], offer.start_on, offer.end_on, but=offer.person)
    if resident.pk not in {claim.person_id for claim in there}:
        raise ValidationError("They would not be there on those nights. Look at the page of the offer again.")
    words = without([offer.person], as_written(words), subject=resident)
    record = enveloped(resident, Kind.RESIDENT_VIEW, Category.VOICE, said_on, by=by, words=words)
    view = ResidentView(record=record, person=resident, matching=offer.matching, feels=feels, said_on=said_on)
    saving.save(view)
    trail.write(by=by, what="change", act="say_of_joining", people=[resident.pk], records=[record.pk])
    return view
