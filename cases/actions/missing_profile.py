"""What the police would need at once, kept ready; and the places somebody goes to."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written
from cases.enveloped import enveloped, held
from cases.missing.keeping import SAFETY, refuse_unless_to_come
from cases.missing.names import refuse_names_of_others
from cases.missing.profile import newest_profile
from cases.models import Kind, MissingProfile, YoungPerson
from partners import saving, trail
from partners.models import User


@transaction.atomic
def write_missing_profile(
    *, person: YoungPerson, review_on: datetime.date, by: User, words: str = "", **said: str
) -> MissingProfile:
    """From today on; those before stay readable. `words` are the young person's own. `said` are the columns."""
    held(person)
    refuse_unless_to_come(person, review_on)
    told: dict[str, Any] = {name: as_written(value) for name, value in said.items()}
    if not told.get("looks"):
        raise ValidationError({"looks": "Say what they look like: it is what the police ask first."})
    refuse_names_of_others(person, told, by)
    told["review_on"], before = review_on, newest_profile(person, by)
    same = before is not None and all(getattr(before, name) == value for name, value in told.items())
    if before and same and before.record.latest_words == as_written(words):
        raise ValidationError("This is what it says already. Change it, or cancel.")
    record = enveloped(person, Kind.MISSING_PROFILE, SAFETY, timezone.localdate(), by=by, words=words)
    written = MissingProfile(record=record, person=person, **told)
    saving.save(written)
    trail.write(by=by, what="change", act="write_missing_profile", people=[person.pk], records=[record.pk])
    return written
