"""Going to see somebody: planned, changed, called off; set out, and back."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import refuse_unless_may_add
from cases.enveloped import enveloped, refuse_unlikely
from cases.models import Category, Kind, Visit, YoungPerson
from partners import access, saving, trail
from partners.access import Permission
from partners.models import User, Worker

LONGEST = datetime.timedelta(hours=24)
STILL_OUT = "You are still out on another visit: say that you are back first."
OTHERS = "This visit is {}’s. Ask them, or plan one of your own."


@transaction.atomic
def plan_visit(
    *,
    person: YoungPerson,
    starts_at: datetime.datetime,
    ends_at: datetime.datetime,
    by: User,
    place: str = "",
    words: str = "",
) -> Visit:
    """By the worker who goes."""
    refuse_unless_may_add(by, Category.KEY_WORK)
    _refuse_unlikely(person, starts_at, ends_at)
    record = enveloped(
        person, Kind.VISIT, Category.KEY_WORK, timezone.localdate(starts_at), by=by, words=words
    )
    visit = Visit(record=record, person=person, worker=record.author, starts_at=starts_at, ends_at=ends_at,
                  place=place)  # fmt: skip
    saving.save(visit)
    _moved(visit)
    trail.write(by=by, what="change", act="plan_visit", people=[person.pk], records=[record.pk])
    return visit


@transaction.atomic
def change_visit(
    *, visit: Visit, starts_at: datetime.datetime, ends_at: datetime.datetime, place: str, by: User
) -> Visit:
    """Another time or place; while it is under way: back later than planned."""
    held = _standing(visit, by)
    _refuse_unlikely(held.person, starts_at, ends_at)
    now = (held.starts_at, held.ends_at, held.place)
    if now != (starts_at, ends_at, place):
        held.starts_at, held.ends_at, held.place = starts_at, ends_at, place
        _saved(held, "change_visit", by)
    return held


@transaction.atomic
def start_visit(*, visit: Visit, by: User) -> Visit:
    """Setting out: from now on somebody should ask where they are if they are not back half an hour after its end.
    Nobody is out twice: who presses on two phones waits at the worker's own row. A visit that they may no longer see
    keeps nobody at home.
    """
    held = _standing(visit, by)
    if held.started_at is None:
        Worker.objects.select_for_update(no_key=True).get(pk=held.worker_id)
        if Visit.objects.visible_to(by).under_way().filter(worker=held.worker_id).exists():
            raise ValidationError(STILL_OUT, code="still_out")
        held.started_at = timezone.now()
        _saved(held, "start_visit", by)
    return held


@transaction.atomic
def end_visit(*, visit: Visit, by: User) -> Visit:
    """Back, and safe: said by the worker, or by a manager who has heard from them."""
    held = _held(visit)
    if by.worker_id != held.worker_id and not access.may(by, Permission.READ_CASELOADS):
        raise ValidationError(OTHERS.format(held.worker))
    if held.started_at is None:
        raise ValidationError("This visit has not begun.")
    if held.ended_at is None:
        held.ended_at = timezone.now()
        held.record.ended = held.ended_at
        _saved(held, "end_visit", by)
    return held


@transaction.atomic
def call_off_visit(*, visit: Visit, by: User) -> Visit:
    held = _held(visit)
    _refuse_unless_theirs(held, by)
    if held.started_at:
        raise ValidationError("It has begun already. End it instead.")
    if held.called_off_at is None:
        held.called_off_at = timezone.now()
        _saved(held, "call_off_visit", by)
    return held


@transaction.atomic
def bring_visit_back(*, visit: Visit, by: User) -> Visit:
    """As it was planned: after a press too many on "set out" or "call it off"."""
    held = _held(visit)
    _refuse_unless_theirs(held, by)
    if held.ended_at:
        raise ValidationError("It has ended, so it stays as it is.")
    if held.started_at or held.called_off_at:
        held.started_at = held.called_off_at = None
        _saved(held, "bring_visit_back", by)
    return held


def _held(visit: Visit) -> Visit:
    """As it is now; whoever changes it too waits."""
    held = Visit.objects.select_for_update(of=("self",)).select_related("person", "record", "worker")
    return held.get(pk=visit.pk)  # type: ignore[no-any-return]


def _standing(visit: Visit, by: User) -> Visit:
    held = _held(visit)
    _refuse_unless_theirs(held, by)
    if held.ended_at or held.called_off_at:
        raise ValidationError(
            "It is over already." if held.ended_at else "It was called off. Plan another one."
        )
    return held


def _refuse_unless_theirs(visit: Visit, by: User) -> None:
    if by.worker_id != visit.worker_id:
        raise ValidationError(OTHERS.format(visit.worker))


def _refuse_unlikely(person: YoungPerson, starts_at: datetime.datetime, ends_at: datetime.datetime) -> None:
    refuse_unlikely(person, timezone.localdate(starts_at), timezone.localdate(), "starts_at")
    if ends_at <= starts_at:
        raise ValidationError({"ends_at": "It has to end after it starts."})
    if ends_at - starts_at > LONGEST:
        raise ValidationError({"ends_at": "A visit is no longer than a day. Check the dates."})


def _saved(visit: Visit, act: str, by: User) -> None:
    saving.save(visit)
    _moved(visit)
    trail.write(by=by, what="change", act=act, people=[visit.person_id], records=[visit.pk])


def _moved(visit: Visit) -> None:
    """The envelope begins when the visit does, or is to."""
    visit.record.began = visit.started_at or visit.starts_at
    visit.record.save(update_fields=["began", "ended"])
