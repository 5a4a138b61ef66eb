"""Places where somebody was found before."""

import datetime

from django.db import transaction

from cases.contributing import as_written, refuse_unless_theirs
from cases.enveloped import close_on, end, enveloped, held, refuse_unless_passed, reword
from cases.missing.keeping import SAFETY, refuse_unless_to_come
from cases.missing.names import refuse_names_of_others
from cases.missing.places import refuse_address
from cases.models import Kind, KnownPlace, YoungPerson
from partners import saving, trail
from partners.models import User


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
    refuse_unless_to_come(person, review_on)
