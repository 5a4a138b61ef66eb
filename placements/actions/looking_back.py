"""Looking back at a place that was offered: how it went, for them and for those who live there."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contacts.left_out import without
from cases.contributing import as_written
from cases.enveloped import enveloped, refuse_unless_passed
from cases.models import Category, Kind
from partners import saving, trail
from partners.models import User
from placements.models import LookBack, Offer
from placements.offers.begun import locked
from placements.offers.there import neighbours


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
    others = neighbours(offer, by)
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
