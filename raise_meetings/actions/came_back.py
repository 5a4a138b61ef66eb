"""What the police said to what was passed to them."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of
from partners import saving, trail
from partners.models import User
from raise_meetings.intelligence.refused import refuse_higher
from raise_meetings.models import CameBack, InformationPassed
from raise_meetings.own_words import own_words


@transaction.atomic
def say_came_back(
    *, passed: InformationPassed, by: User, came_on: datetime.date, words: str, police_reference: str = ""
) -> CameBack:
    """What the police said to it. Their reference is kept with the form, where it came later."""
    words = as_written(words)
    if not words:
        raise ValidationError({"words": "Write what the police said."})
    refuse_higher(words)
    own_words(words, by)
    own_words(police_reference, by, "police_reference")
    held = InformationPassed.objects.select_for_update(of=("self",)).get(pk=passed.pk)
    if not timezone.localdate(held.passed_at) <= came_on <= timezone.localdate():
        raise ValidationError({"came_on": "Enter a day from when it was passed until today."})
    came = CameBack(passed=held, came_on=came_on, words=words, written_by=author_of(by))
    saving.save(came)
    if police_reference and police_reference != held.police_reference:
        held.police_reference = police_reference
        saving.save(held)
    records = list(held.people.values_list("record_id", flat=True))
    trail.write(by=by, what="change", act="say_came_back", people=held.person_ids, records=records,
                counts={"passed": held.pk})  # fmt: skip
    return came
