"""Two young people better not in one home: said in both records at once, looked at again, and ended in both."""

import datetime
import uuid

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written
from cases.enveloped import close_on, enveloped, held, refuse_unlikely
from cases.models import Category, Kind, YoungPerson
from cases.withdrawing import withdraw
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.models import KeepApart

SAFETY = Category.SAFETY_AND_RISK
BOTH = "You may not read both of their records, so this stays. Ask a manager who may."


@transaction.atomic
def keep_apart(*, person: YoungPerson, other: YoungPerson, why: str, start_on: datetime.date,
               review_on: datetime.date, by: User) -> list[KeepApart]:  # fmt: skip
    """A copy in each one's record, in none of which stands the other's name. Both or none."""
    if person == other:
        raise ValidationError({"other": "Choose another young person."})
    both = _held(person, other, by)
    if not why.strip():
        raise ValidationError({"why": "Write why, so that whoever looks at it again knows."})
    for one in both:
        refuse_unlikely(one, start_on, timezone.localdate())
    if review_on <= start_on:
        raise ValidationError({"review_on": "Look at it again on a later day than it starts."})
    if _is_said(person, other, start_on, by):
        raise ValidationError({"other": "This is said of the two already. Look at the list."})
    pair, made = uuid.uuid4(), []
    for one, them in ((person, other), (other, person)):
        words = without([them], as_written(why), subject=one)
        record = enveloped(one, Kind.KEEP_APART, SAFETY, start_on, by=by, words=words)
        kept = KeepApart(record=record, person=one, pair=pair, start_on=start_on, review_on=review_on)
        saving.save(kept)
        made.append(kept)
    _trail("keep_apart", made, by)
    return made


@transaction.atomic
def review_keep_apart(*, kept: KeepApart, review_on: datetime.date, by: User) -> list[KeepApart]:
    """It still holds; looked at again on another day."""
    both = _both(kept, by)
    if review_on <= timezone.localdate():
        raise ValidationError({"review_on": "Enter a day to come."})
    for one in both:
        one.review_on = review_on
        saving.save(one)
    _trail("review_keep_apart", both, by)
    return both


@transaction.atomic
def end_keep_apart(*, kept: KeepApart, end_on: datetime.date, why_ended: str, by: User) -> list[KeepApart]:
    """From that day they may live in one home again. In both records, with why."""
    both = _both(kept, by)
    if not why_ended.strip():
        raise ValidationError({"why_ended": "Write what has changed."})
    for one, them in zip(both, reversed(both), strict=True):
        if one.end_on and one.end_on <= end_on:
            raise ValidationError({"end_on": f"It ends on {date_words(one.end_on)} already."})
        if end_on < one.start_on:
            raise ValidationError({"end_on": f"It began on {date_words(one.start_on)}. Enter a later day."})
        one.end_on = end_on
        one.why_ended = without([them.person], as_written(why_ended), subject=one.person)
        saving.save(one)
        close_on(one.record, end_on)
    _trail("end_keep_apart", both, by)
    return both


@transaction.atomic
def take_back_keep_apart(*, kept: KeepApart, by: User) -> None:
    """Both copies, by who wrote them, within ten minutes."""
    both = _both(kept, by)
    new = [one for one in both if withdraw(one, by)]
    if new:
        _trail("take_back_keep_apart", both, by)


def _is_said(person: YoungPerson, other: YoungPerson, day: datetime.date, by: User) -> bool:
    """As far as the writer may read it of both: of what is hidden from them a refusal would tell."""
    read = KeepApart.objects.visible_to(by).in_force(day)
    return read.filter(person=person, pair__in=read.filter(person=other).values("pair")).exists()


def _held(person: YoungPerson, other: YoungPerson, by: User) -> list[YoungPerson]:
    """In the order of their keys, so that of two who write the same neither waits for the other."""
    both = sorted((person, other), key=lambda one: one.pk)
    if YoungPerson.objects.visible_to(by).filter(pk__in=[one.pk for one in both]).count() < len(both):
        raise ValidationError({"other": "Choose a young person whom you know."})
    for one in both:
        held(one)
    return both


def _both(kept: KeepApart, by: User) -> list[KeepApart]:
    """Its own first, held. Whoever may not read the other's ends neither."""
    rows = KeepApart.objects.visible_to(by).filter(pair=kept.pair).select_related("person", "record")
    both = sorted(rows, key=lambda one: (one.pk != kept.pk, one.pk))
    if len(both) < 2:
        raise ValidationError(BOTH)
    _held(both[0].person, both[1].person, by)
    now = KeepApart.objects.filter(pair=kept.pair).select_related("person", "record")
    return sorted(now, key=lambda one: (one.pk != kept.pk, one.pk))


def _trail(act: str, both: list[KeepApart], by: User) -> None:
    trail.write(by=by, what="change", act=act, people=[one.person_id for one in both],
                records=[one.pk for one in both])  # fmt: skip
