"""Somebody comes tonight, in an emergency."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import close_on, held
from cases.models import YoungPerson
from hubs.models import Bed
from partners import saving, trail
from partners.models import User
from placements.actions.stays import admit
from placements.models import Offer
from placements.night import night_of
from placements.offers.begun import asked_for, new_offer
from placements.offers.there import who_would_be_there
from placements.stays.free import free_beds


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
    # at night nobody is turned away because a form is not there yet, nor because the bed is another's next week
    until = next((one.ends for one in free_beds([bed.hub], night) if one.bed.pk == bed.pk), None)
    stay = admit(person=person, bed=bed, by=by, emergency=True, agreed_by=agreed_by.strip(), expected_end_on=until,
                 despite_closure=despite_closure, knows_of_apart=knows_of_apart)  # fmt: skip
    offer = new_offer(person, bed, night, None, by, referral=asked_for(person, by), emergency=True,
                      agreed_by=agreed_by.strip())  # fmt: skip
    offer.stay = stay
    saving.save(offer)
    close_on(offer.record, timezone.localdate())
    trail.write(by=by, what="change", act="admit_tonight", people=[person.pk], records=[offer.pk])
    return offer
