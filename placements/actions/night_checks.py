"""Looking in at night: a round for all who sleep at a hub, what was found put right, and how often."""

import datetime
import uuid
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import refuse_unless_theirs
from cases.enveloped import end, enveloped, held
from cases.models import Category, Kind, Record, YoungPerson
from cases.withdrawing import withdraw
from hubs.models import Hub
from partners import saving, trail
from partners.models import User
from placements.days.copies import standing
from placements.days.envelope import at_moment, move_to
from placements.days.living import sleeping
from placements.models import HouseNights, NightCheck, NightInterval
from placements.night import night_of


@transaction.atomic
def look_in(
    *, hub: Hub, found: Mapping[YoungPerson, str], by: User, at: datetime.datetime, words: str = ""
) -> list[NightCheck]:
    """One round: what was found of each, at one time to the minute. `words` stand with each who was not asleep,
    without the names of the others.
    """
    at, night, together = at.replace(second=0, microsecond=0), night_of(at), uuid.uuid4()
    if not found:
        raise ValidationError("Say how each of them was found.")
    there = sleeping(hub, by, night)
    if any(person not in there for person in found):
        raise ValidationError(f"One of them does not sleep at {hub} on that night. Look at the list again.")
    checks = []
    for person, state in found.items():
        others = (one for one in there if one != person)
        said = "" if state == "asleep" else without(others, words, subject=person)
        record = at_moment(person, Kind.NIGHT_CHECK, Category.DAILY_LIFE, at, by=by, words=said)
        check = NightCheck(record=record, person=person, hub=hub, night=night, checked_at=at, state=state,
                           round=together)  # fmt: skip
        saving.save(check)
        checks.append(check)
    trail.write(by=by, what="change", act="look_in", people=[person.pk for person in found],
                records=[check.pk for check in checks])  # fmt: skip
    return checks


@transaction.atomic
def correct_check(*, check: NightCheck, by: User, state: str, at: datetime.datetime) -> NightCheck:
    """What was written down wrongly, of one of them. What it said stays in its history."""
    record = Record.objects.select_for_update(of=("self",)).select_related("person").get(pk=check.pk)
    check = NightCheck.objects.get(pk=check.pk)
    refuse_unless_theirs(by, record)
    at = at.replace(second=0, microsecond=0)
    if at > timezone.now() + datetime.timedelta(minutes=5) or night_of(at) != check.night:
        raise ValidationError({"at": "This is not a time of that night. Check the date and the time."})
    check.state, check.checked_at = state, at
    saving.save(check)
    move_to(record, at)
    trail.write(by=by, what="change", act="correct_check", people=[check.person_id], records=[check.pk])
    return check


@transaction.atomic
def take_back_round(*, record: Record, by: User) -> Record:
    """All of it, by whoever went round, within ten minutes."""
    check = NightCheck.objects.filter(pk=record.pk).first()
    if check is None:
        return record
    whole = NightCheck.objects.visible_to(by).filter(round=check.round).select_related("record")
    checks = list(whole.order_by("pk")) if check.round else [check]
    if not all(standing(one.record) for one in checks):
        raise ValidationError("It has been corrected since, so it stays.")
    people, ids = [one.person_id for one in checks], [one.pk for one in checks]
    for one in checks:
        withdraw(one, by)
    trail.write(by=by, what="change", act="take_back_round", people=people, records=ids)
    return record


@transaction.atomic
def set_house_nights(*, hub: Hub, minutes: int, by: User) -> HouseNights:
    Hub.objects.select_for_update().get(pk=hub.pk)
    nights = HouseNights.objects.filter(hub=hub).first() or HouseNights(hub=hub)
    nights.minutes = minutes
    saving.save(nights)
    trail.write(by=by, what="change", act="set_house_nights", counts={"minutes": minutes})
    return nights


@transaction.atomic
def set_night_interval(
    *, person: YoungPerson, minutes: int | None, by: User, words: str = ""
) -> NightInterval | None:
    """From tonight, also after midnight; what was set before ends then. Without minutes it is as for the rest of the
    house again.
    """
    held(person)
    tonight = night_of(timezone.now())
    now = NightInterval.objects.select_related("record").filter(person=person, end_on__isnull=True).first()
    if minutes == (now.minutes if now else None):
        raise ValidationError({"minutes": "This is how often it is already."})
    if now:
        refuse_unless_theirs(by, now.record)
        end(now, max(tonight, now.start_on))
    made = None
    if minutes:
        if not words.strip():
            raise ValidationError({"words": "Say why, so that the night staff know."})
        record = enveloped(person, Kind.NIGHT_CHECK, Category.DAILY_LIFE, tonight, by=by, words=words)
        made = NightInterval(record=record, person=person, minutes=minutes, start_on=tonight)
        saving.save(made)
    ids = [one.pk for one in (now, made) if one]
    trail.write(by=by, what="change", act="set_night_interval", people=[person.pk], records=ids)
    return made
