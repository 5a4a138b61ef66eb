"""Needs that a specialist found: recorded, changed, no longer so. One in each discipline is the main one."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contributing import is_of_their_agency, refuse_unless_theirs
from cases.enveloped import close_on, enveloped, held, place_on, refuse_unless_passed
from cases.models import Kind, Need, YoungPerson
from cases.needs.about import CATEGORY_OF
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User

ALREADY = "This need is on the list already. Change that one, or cancel."
ANOTHER_IS = "Somebody has said which need is the main one already. Save it without that, or ask who leads."


@transaction.atomic
def record_need(
    *,
    person: YoungPerson,
    discipline: str,
    need: str,
    identified_on: datetime.date,
    by: User,
    main: bool = False,
    words: str = "",
) -> Need:
    """`main`: from now on this one is, and the one that was steps back."""
    held(person)
    refuse_unless_passed(person, identified_on, "identified_on")
    theirs = Need.objects.filter(person=person, discipline=discipline, ended_on=None)
    if theirs.filter(need=need).exists():
        raise ValidationError({"need": ALREADY})
    record = enveloped(person, Kind.NEED, CATEGORY_OF[discipline], identified_on, by=by, words=words)
    found = Need(record=record, person=person, discipline=discipline, need=need,
                 identified_on=identified_on, main=main)  # fmt: skip
    stepped_back = _step_back(found, by) if main else []
    saving.save(found)
    trail.write(
        by=by, what="change", act="record_need", people=[person.pk], records=[record.pk, *stepped_back]
    )
    return found


@transaction.atomic
def change_need(
    *,
    found: Need,
    need: str,
    identified_on: datetime.date,
    main: bool,
    by: User,
    ended_on: datetime.date | None = None,
) -> Need:
    """What was written down wrongly, which is the main one now, and from which day it is no longer so.

    One that has ended may stay the main one until another is: what was found counts, whatever became of it.
    """
    held(found.person)
    found = Need.objects.select_related("person", "record").get(pk=found.pk)
    refuse_unless_theirs(by, found.record)
    refuse_unless_passed(found.person, identified_on, "identified_on")
    if ended_on:
        refuse_unless_passed(found.person, ended_on, "ended_on")
        if ended_on < identified_on:
            said = f"It was found on {date_words(identified_on)}. Enter that day, or a later one."
            raise ValidationError({"ended_on": said})
    others = Need.objects.filter(person=found.person, discipline=found.discipline, ended_on=None)
    if ended_on is None and others.filter(need=need).exclude(pk=found.pk).exists():
        raise ValidationError({"need": ALREADY})
    stepped_back = _step_back(found, by) if main and not found.main else []
    found.need, found.identified_on, found.main, found.ended_on = need, identified_on, main, ended_on
    saving.save(found)
    place_on(found.record, identified_on)
    close_on(found.record, ended_on)
    records = [found.pk, *stepped_back]
    trail.write(by=by, what="change", act="change_need", people=[found.person_id], records=records)
    return found


def _step_back(found: Need, by: User) -> list[int]:
    """Whichever of their own agency's is the main one now is it no longer; its history says that it was.

    Another agency's stays, and so does one that the writer may not see: the service asks, and both are told alike.
    """
    before = Need.objects.filter(person=found.person, discipline=found.discipline, main=True)
    before = before.exclude(pk=found.pk).select_related("record")
    with acting(Service()):
        stands = {one.pk for one in before}
    stepped = [one for one in before.visible_to(by) if is_of_their_agency(by, one.record)]
    if stands != {one.pk for one in stepped}:
        raise ValidationError({"main": ANOTHER_IS})
    for one in stepped:
        one.main = False
        one.save(update_fields=["main"])
    return [one.pk for one in stepped]
