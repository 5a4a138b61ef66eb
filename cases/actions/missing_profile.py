"""What the police would need at once, kept ready; and the places somebody goes to."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, refuse_unless_theirs
from cases.enveloped import close_on, end, enveloped, held, refuse_unless_passed, refuse_unlikely, reword
from cases.missing.keeping import SAFETY
from cases.missing.names import refuse_names_of_others
from cases.missing.places import refuse_address
from cases.missing.profile import newest_profile
from cases.models import Kind, KnownPlace, MissingProfile, YoungPerson
from partners import saving, trail
from partners.models import User


@transaction.atomic
def write_missing_profile(
    *, person: YoungPerson, review_on: datetime.date, by: User, words: str = "", **said: str
) -> MissingProfile:
    """From today on; those before stay readable. `words` are the young person's own. `said` are the columns."""
    held(person)
    _refuse_unless_to_come(person, review_on)
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


@transaction.atomic
def add_known_place(
    *, person: YoungPerson, sort: str, name: str, known_on: datetime.date, review_on: datetime.date, by: User,
    words: str = "",
) -> KnownPlace:  # fmt: skip
    """Somewhere they go. `words` are what could happen there."""
    held(person)
    refuse_address(sort, name, "name")
    _refuse_unlikely_days(person, known_on, review_on)
    refuse_names_of_others(person, {"name": name, "words": words}, by)
    record = enveloped(person, Kind.PLACE, SAFETY, known_on, by=by, words=words)
    place = KnownPlace(record=record, person=person, sort=sort, name=as_written(name), known_on=known_on,
                       review_on=review_on)  # fmt: skip
    saving.save(place)
    trail.write(by=by, what="change", act="add_known_place", people=[person.pk], records=[record.pk])
    return place


@transaction.atomic
def change_known_place(
    *, place: KnownPlace, sort: str, name: str, known_on: datetime.date, review_on: datetime.date, by: User,
    words: str = "", end_on: datetime.date | None = None,
) -> KnownPlace:  # fmt: skip
    """Still so, since another day, or no longer."""
    held(place.person)
    place = KnownPlace.objects.select_related("person", "record__agency").get(pk=place.pk)
    refuse_unless_theirs(by, place.record)
    refuse_address(sort, name, "name")
    _refuse_unlikely_days(place.person, known_on, review_on)
    refuse_names_of_others(place.person, {"name": name, "words": words}, by)
    place.sort, place.name, place.known_on, place.review_on = sort, as_written(name), known_on, review_on
    if end_on:
        refuse_unless_passed(place.person, end_on, "end_on")
        end(place, end_on)
    else:
        place.end_on = None
        saving.save(place)
        close_on(place.record, None)
    reword(place.record, words, by=by)
    trail.write(by=by, what="change", act="change_known_place", people=[place.person_id], records=[place.pk])
    return place


def _refuse_unlikely_days(person: YoungPerson, known_on: datetime.date, review_on: datetime.date) -> None:
    refuse_unless_passed(person, known_on, "known_on")
    _refuse_unless_to_come(person, review_on)


def _refuse_unless_to_come(person: YoungPerson, day: datetime.date) -> None:
    today = timezone.localdate()
    refuse_unlikely(person, day, today, "review_on")
    if day <= today:
        raise ValidationError({"review_on": "Enter a day that is still to come."})
