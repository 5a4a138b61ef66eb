"""Somebody asks for a RAISE: one line with the worry, about a young person, a small group or a place."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import author_of, may_add
from cases.missing.places import refuse_address
from cases.models import Category, Kind, Record, YoungPerson
from hubs.models import Hub
from partners import saving, trail
from partners.models import User
from placements.incidents.may import refuse_unless_known
from raise_meetings.meeting.may import category_of
from raise_meetings.meeting.named import naming_none
from raise_meetings.models import About, Origin, RaiseAsk, RaiseAskPerson
from raise_meetings.models.sections import Section
from raise_meetings.own_words import own_words

NOTHING_TO_ADD = "No agreement in force lets your agency add to a record. Tell the hub instead."


@transaction.atomic
def ask_for_raise(
    *, hub: Hub, worry: str, by: User, people: Sequence[YoungPerson] = (), name: str = "", place_type: str = "",
    asked_at: datetime.datetime | None = None,
) -> RaiseAsk:  # fmt: skip
    """About a place where nobody is named; else about who is, and about several of them together as a group.

    The worry is each one's own copy, in which the others are "another young person"; of a place it stands on the
    ask, and names nobody. `asked_at` where that was before it is written down.
    """
    refuse_unless_known(people, by)
    category = category_of(by, Section.KNOW)
    if not people and not may_add(by, Category.SAFETY_AND_RISK):
        raise ValidationError(NOTHING_TO_ADD)
    worry = own_words(worry, by, "worry")
    if not worry:
        raise ValidationError({"worry": "Say in one line what you worry about."})
    now = timezone.now()
    if asked_at and asked_at > now:
        raise ValidationError({"asked_at": "This time is still to come. Enter a time that has passed."})
    about = _about(people)
    if about == About.PLACE:
        refuse_address(place_type, name, "name")
    ask = RaiseAsk(
        hub=hub, about=about, origin=Origin.ASKED, asked_by=author_of(by), asked_at=asked_at or now,
        name="" if about == About.PERSON else naming_none(name.strip(), people, by),
        place_type=place_type if about == About.PLACE else "",
        words="" if people else naming_none(worry, (), by),
    )  # fmt: skip
    saving.save(ask)
    records = []
    for person in people:
        others = [one for one in people if one != person]
        records.append(_write(ask, person, category, without(others, worry, subject=person), by))
    trail.write(by=by, what="change", act="ask_for_raise", people=[one.pk for one in people],
                records=[one.pk for one in records], counts={"raise_ask": ask.pk})  # fmt: skip
    return ask


def _about(people: Sequence[YoungPerson]) -> About:
    return About.PLACE if not people else About.PERSON if len(people) == 1 else About.GROUP


def _write(ask: RaiseAsk, person: YoungPerson, category: str, worry: str, by: User) -> Record:
    worker = author_of(by)
    record = Record.objects.create(
        person=person, author=worker, agency_id=worker.agency_id, kind=Kind.RAISE_ASKED, category=category,
        began=ask.asked_at, words=worry,
    )  # fmt: skip
    saving.save(RaiseAskPerson(record=record, person=person, ask=ask))
    return record
