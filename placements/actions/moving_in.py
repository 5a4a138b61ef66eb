"""Somebody moves in by an offer, or in an emergency of the night; and what is written of it afterwards."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written
from cases.enveloped import close_on, enveloped, held, refuse_unless_passed
from cases.models import Category, Kind, YoungPerson
from hubs.models import Bed
from partners import saving, trail
from partners.models import User
from placements.actions.stays import admit, plan_stay
from placements.models import Answer, LookBack, Offer, ResidentView
from placements.night import night_of
from placements.offers.begun import asked_for, locked, new_offer
from placements.offers.there import claims_there, neighbours, who_would_be_there


@transaction.atomic
def move_in(*, offer: Offer, start_on: datetime.date, by: User,
            expected_end_on: datetime.date | None = None) -> Offer:  # fmt: skip
    """Once they have said yes: the bed that was kept is theirs from that night, which may be one to come."""
    offer = locked(offer, by)
    if offer.stage != Answer.ACCEPTED:
        moved = "They have moved in already." if offer.stay_id else "Say first that the answer is yes."
        raise ValidationError(moved)
    into = plan_stay if start_on > night_of(timezone.now()) else admit
    offer.stay = into(
        person=offer.person, bed=offer.bed, start_on=start_on, by=by, expected_end_on=expected_end_on
    )
    offer.start_on, offer.end_on = start_on, expected_end_on
    saving.save(offer)
    close_on(offer.record, max(start_on, timezone.localdate(offer.record.began)))
    trail.write(by=by, what="change", act="move_in", people=[offer.person_id], records=[offer.pk])
    return offer


@transaction.atomic
def admit_tonight(*, person: YoungPerson, bed: Bed, agreed_by: str, by: User, knows_of_apart: bool = False,
                  despite_closure: bool = False) -> Offer:  # fmt: skip
    """In an emergency, now. A warning that somebody is better not in one home with them wants to be read, and
    agreed to by the manager on duty, who is named. What it means for everybody is written the day after.
    """
    held(person)
    night = night_of(timezone.now())
    if not agreed_by.strip():
        raise ValidationError({"agreed_by": "Write who on duty agreed to it."})
    there = who_would_be_there(person, bed.hub, by, night, night + datetime.timedelta(days=1))
    if there.apart and not knows_of_apart:
        raise ValidationError(
            {"knows_of_apart": "Read the warning, ring the manager, and tick that they agreed."}
        )
    # at night nobody is turned away because a form is not there yet
    stay = admit(person=person, bed=bed, by=by, emergency=True, agreed_by=agreed_by.strip(),
                 despite_closure=despite_closure)  # fmt: skip
    offer = new_offer(person, bed, night, None, by, referral=asked_for(person, by), emergency=True,
                      agreed_by=agreed_by.strip())  # fmt: skip
    offer.stay = stay
    saving.save(offer)
    close_on(offer.record, timezone.localdate())
    trail.write(by=by, what="change", act="admit_tonight", people=[person.pk], records=[offer.pk])
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


@transaction.atomic
def look_back(*, offer: Offer, looked_on: datetime.date, for_them: str, for_residents: str, by: User,
              words: str = "", residents_words: str = "") -> LookBack:  # fmt: skip
    """How it went for them, in the words of the record, and for those who lived there, none of them named."""
    offer = locked(offer, by)
    if not offer.stay_id:
        raise ValidationError("They have not moved in, so there is nothing to look back at.")
    if LookBack.objects.filter(offer=offer).exists():
        raise ValidationError("Somebody has written this meanwhile. Look at the page of the offer.")
    refuse_unless_passed(offer.person, looked_on, "looked_on")
    if looked_on < offer.start_on:
        raise ValidationError({"looked_on": "This is before they moved in. Check the date."})
    others = neighbours(offer)
    said, of_them = (
        without(others, as_written(one), subject=offer.person) for one in (words, residents_words)
    )
    record = enveloped(
        offer.person, Kind.LOOK_BACK, Category.CARE_AND_PLACEMENT, looked_on, by=by, words=said
    )
    looked = LookBack(record=record, person=offer.person, offer=offer, looked_on=looked_on, for_them=for_them,
                      for_residents=for_residents, residents_words=of_them)  # fmt: skip
    saving.save(looked)
    trail.write(by=by, what="change", act="look_back", people=[offer.person_id], records=[record.pk])
    return looked
