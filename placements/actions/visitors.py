"""The visitors' book: let in, let out, put right, taken back."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written, author_of
from cases.models import Category, Kind, YoungPerson
from cases.withdrawing import TOO_LATE, withdraw
from hubs.models import Hub
from nwd.ui.spoken import time_words
from nwd.ui.when import AHEAD
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User
from partners.undo import UNDO_FOR
from placements.days.envelope import at_moment, move_to
from placements.days.living import living
from placements.incidents.words import naming_nobody
from placements.models import Visitor, VisitorPerson, VisitorSort

FAMILY = (VisitorSort.FAMILY, VisitorSort.FRIEND)
CHANGED = ("name", "organisation", "sort", "why", "came_at", "left_at", "identity")


@transaction.atomic
def let_in(
    *,
    hub: Hub,
    name: str,
    sort: str,
    identity: str,
    came_at: datetime.datetime,
    by: User,
    organisation: str = "",
    why: str = "",
    left_at: datetime.datetime | None = None,
    people: Sequence[YoungPerson] = (),
) -> Visitor:
    """Who came, and to see whom: each of these has an envelope of their own, with nobody else's name."""
    worker = author_of(by)
    _refuse_coming(came_at, left_at)
    there = living(hub, by, timezone.localdate(came_at))
    if any(person not in there for person in people):
        said = f"One of them does not live at {hub} on that day. Check whom they came to see."
        raise ValidationError({"people": said})
    visitor = Visitor(
        hub=hub, name=as_written(name), sort=sort, identity=identity, came_at=came_at, left_at=left_at,
        organisation=as_written(organisation), why=_why(why, people, there), let_in_by=worker,
    )  # fmt: skip
    saving.save(visitor)
    ids = []
    for person in people:
        record = at_moment(person, Kind.VISITOR, _category(sort), came_at, by=by)
        saving.save(VisitorPerson(record=record, person=person, visitor=visitor))
        ids.append(record.pk)
    trail.write(by=by, what="change", act="let_in", people=[one.pk for one in people], records=ids,
                counts={"visitor": visitor.pk})  # fmt: skip
    return visitor


@transaction.atomic
def let_out(*, visitor: Visitor, by: User, at: datetime.datetime | None = None) -> Visitor:
    """They have left. Pressed twice it is the first time that counts."""
    author_of(by)
    visitor = Visitor.objects.select_for_update().get(pk=visitor.pk)
    if visitor.left_at:
        raise ValidationError(f"They left at {time_words(visitor.left_at)} already.")
    visitor.left_at = max(at or timezone.now(), visitor.came_at)
    saving.save(visitor)
    _say(visitor, "let_out", by)
    return visitor


@transaction.atomic
def stay_on(*, visitor: Visitor, by: User) -> Visitor:
    """The Undo of "left": they are in the house after all."""
    visitor = Visitor.objects.select_for_update().get(pk=visitor.pk)
    if visitor.left_at:
        visitor.left_at = None
        saving.save(visitor)
        _say(visitor, "stay_on", by)
    return visitor


@transaction.atomic
def change_visitor(*, visitor: Visitor, by: User, **said: Any) -> Visitor:
    """What was written down wrongly (`CHANGED`). What it said before stays in its history."""
    author_of(by)
    visitor = Visitor.objects.select_for_update().get(pk=visitor.pk)
    for name in CHANGED:
        setattr(visitor, name, said.get(name, getattr(visitor, name)))
    _refuse_coming(visitor.came_at, visitor.left_at)
    parts = list(visitor.people.select_related("record", "person"))
    there = living(visitor.hub, by, timezone.localdate(visitor.came_at))
    visitor.why = _why(visitor.why, [part.person for part in parts], there)
    saving.save(visitor)
    for part in parts:
        move_to(part.record, visitor.came_at)
        if part.record.category != _category(visitor.sort):
            part.record.category = _category(visitor.sort)
            part.record.save(update_fields=["category"])
    _say(visitor, "change_visitor", by)
    return visitor


@transaction.atomic
def take_back_visitor(*, visitor: Visitor, by: User) -> None:
    """By whoever let them in, within ten minutes: the line goes into the history."""
    visitor = Visitor.objects.select_for_update().get(pk=visitor.pk)
    if visitor.let_in_by_id != author_of(by).pk:
        raise ValidationError("Only who saved it can take it back.")
    if timezone.now() - visitor.written_at > UNDO_FOR:
        raise ValidationError(TOO_LATE)
    with acting(Service()):
        copies = visitor.people.count()
    if visitor.people.count() < copies:
        raise ValidationError("You can no longer take back every copy of it, so it stays.")
    _say(visitor, "take_back_visitor", by)
    for part in visitor.people.select_related("record"):
        withdraw(part, by)
    with acting(Service()):  # the history of a row that is gone is taken from the service alone
        visitor.delete()


def _category(sort: str) -> str:
    return Category.FAMILY_AND_CONTACT if sort in FAMILY else Category.DAILY_LIFE


def _why(why: str, people: Sequence[YoungPerson], there: Sequence[YoungPerson]) -> str:
    """One line stands in the record of each whom they came to see: it names nobody else."""
    if len(people) != 1:
        return naming_nobody([*people, *(one for one in there if one not in people)], why)
    return without((one for one in there if one != people[0]), as_written(why), subject=people[0])


def _say(visitor: Visitor, act: str, by: User) -> None:
    parts = list(visitor.people.values_list("person_id", "record_id"))
    trail.write(by=by, what="change", act=act, people=[person for person, _ in parts],
                records=[record for _, record in parts], counts={"visitor": visitor.pk})  # fmt: skip


def _refuse_coming(came_at: datetime.datetime, left_at: datetime.datetime | None) -> None:
    for box, at in (("came_at", came_at), ("left_at", left_at)):
        if at and at > timezone.now() + AHEAD:
            raise ValidationError({box: "This time is still to come. Enter a time that has passed."})
