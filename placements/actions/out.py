"""Going out and coming back, and the nights away on which the home stays theirs."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import refuse_unless_past, refuse_unless_theirs
from cases.enveloped import enveloped, held, refuse_unlikely
from cases.models import Category, Kind, MissingEpisode, YoungPerson
from cases.withdrawing import withdraw
from nwd.ui.spoken import when_words
from nwd.ui.when import AHEAD
from partners import saving, trail
from partners.access import Actor, Service
from partners.context import acting
from partners.just_done import is_own
from partners.models import User
from placements.models import Out, OutSort
from placements.out.at_home import refuse_unless_at_home, refuse_unless_may_say_back, unnamed

LATE = "Ten minutes have passed, so it stays. You can put its times right."
MISSING = "{} is not where they are expected to be since {}: record their return first."


@transaction.atomic
def go_out(
    *,
    person: YoungPerson,
    by: User,
    sort: str = OutSort.OUT,
    left_at: datetime.datetime | None = None,
    back_by: datetime.datetime | None = None,
    where_to: str = "",
    with_whom: str = "",
) -> Out:
    """From now unless told otherwise. Whoever is out already is out once, however often it is pressed."""
    held(person)
    left_at = left_at or timezone.now()
    _refuse_unlikely(person, sort, left_at, back_by)
    _refuse_missing(person)
    refuse_unless_at_home(person, by)
    before = Out.objects.filter(person=person).open().first()
    if before is not None and not _came_back_from_missing(before):
        said = f"{person.name} is out already, since {when_words(before.left_at)}."
        raise ValidationError(said, code="out_already")
    record = enveloped(person, Kind.OUT, Category.DAILY_LIFE, timezone.localdate(left_at), by=by)
    out = Out(record=record, person=person, sort=sort, left_at=left_at, back_by=back_by,
              where_to=unnamed(where_to, person, by), with_whom=unnamed(with_whom, person, by))  # fmt: skip
    saving.save(out)
    _moved(out)
    trail.write(by=by, what="change", act="go_out", people=[person.pk], records=[record.pk])
    return out


@transaction.atomic
def come_back(*, out: Out, by: User, at: datetime.datetime | None = None) -> Out:
    """They are back. Pressed twice they came back once, when it was said first."""
    held_one = _held(out)
    if held_one.back_at is not None:
        return held_one
    refuse_unless_may_say_back(held_one, by)
    with acting(Service()):  # whoever let them out, those who are there see that they are back
        _end(held_one, at or timezone.now(), by, "come_back")
    return held_one


@transaction.atomic
def correct_out(
    *,
    out: Out,
    by: User,
    sort: str,
    left_at: datetime.datetime,
    back_by: datetime.datetime | None,
    back_at: datetime.datetime | None,
    where_to: str = "",
    with_whom: str = "",
) -> Out:
    """What was written down wrongly, or has changed: later back, somewhere else. Its history keeps what stood."""
    one = _held(out)
    refuse_unless_theirs(by, one.record)
    _refuse_unlikely(one.person, sort, left_at, back_by)
    if one.back_at and back_at is None and Out.objects.filter(person=one.person).open().exists():
        raise ValidationError({"back_at": "They are out again meanwhile, so they did come back."})
    if back_at:
        _refuse_back(left_at, back_at)
    one.sort, one.left_at, one.back_by, one.back_at = sort, left_at, back_by, back_at
    one.where_to, one.with_whom = unnamed(where_to, one.person, by), unnamed(with_whom, one.person, by)
    saving.save(one)
    _moved(one)
    trail.write(by=by, what="change", act="correct_out", people=[one.person_id], records=[one.pk])
    return one


@transaction.atomic
def take_back_out(*, out: Out, by: User) -> Out:
    """Undoes `go_out` within ten minutes: they did not go."""
    held(out.person)
    key = out.pk
    if withdraw(out, by, unless_changed=True):
        trail.write(by=by, what="change", act="take_back_out", people=[out.person_id], records=[key])
    return out


@transaction.atomic
def take_back_come_back(*, out: Out, by: User) -> Out:
    """Undoes `come_back` within ten minutes, by who said it: they are still out."""
    one = _held(out)
    if one.back_at is None:
        return one
    if not is_own(by, "come_back", out=one.pk):
        raise ValidationError(LATE)
    if Out.objects.filter(person=one.person).open().exists():
        raise ValidationError("They are out again meanwhile, so it stays.")
    one.back_at = None
    with acting(Service()):
        saving.save(one)
        _moved(one)
    trail.write(by=by, what="change", act="take_back_come_back", people=[one.person_id], records=[one.pk])
    return one


@transaction.atomic
def end_outs(*, person: YoungPerson, by: Actor, at: datetime.datetime) -> list[Out]:
    """For verbs that end their stay: whoever does not live here is not out from here."""
    with acting(Service()):
        running = Out.objects.select_for_update(of=("self",)).filter(person=person, left_at__lte=at).open()
        outs = list(running.select_related("record"))
        for out in outs:
            _end(out, at, by, "come_back")
    return outs


def _held(out: Out) -> Out:
    """As it is now; whoever changes it too waits."""
    held(out.person)
    rows = Out.objects.select_for_update(of=("self",)).select_related("person", "record")
    found: Out | None = rows.filter(pk=out.pk).first()
    if found is None:
        raise ValidationError("Somebody has just taken this back. Look at the hub’s page.")
    return found


def _end(out: Out, at: datetime.datetime, by: Actor, act: str) -> None:
    _refuse_back(out.left_at, at)
    out.back_at = max(at, out.left_at)
    saving.save(out)
    _moved(out)
    trail.write(
        by=by, what="change", act=act, people=[out.person_id], records=[out.pk], counts={"out": out.pk}
    )


def _moved(out: Out) -> None:
    """The envelope begins when they left and ends when they are back."""
    out.record.began, out.record.ended = out.left_at, out.back_at
    out.record.save(update_fields=["began", "ended"])


def _came_back_from_missing(out: Out) -> bool:
    """They went missing from there and have come back since: that return is when this ended too."""
    returned = MissingEpisode.objects.filter(
        person=out.person, started_at__gte=out.left_at, returned_at__isnull=False
    )
    last = returned.order_by("-returned_at").values_list("returned_at", flat=True).first()
    if last is None:
        return False
    out.back_at = last
    with acting(Service()):
        saving.save(out)
        _moved(out)
    return True


def _refuse_missing(person: YoungPerson) -> None:
    open_one = MissingEpisode.objects.filter(person=person, started_at__lte=timezone.now()).open().first()
    if open_one:
        raise ValidationError(MISSING.format(person.name, when_words(open_one.started_at)))


def _refuse_unlikely(
    person: YoungPerson, sort: str, left_at: datetime.datetime, back_by: datetime.datetime | None
) -> None:
    try:
        refuse_unless_past(person, left_at)
    except ValidationError as refusal:
        raise ValidationError({"left_at": refusal.messages[0]}) from None
    if sort == OutSort.OUT and back_by is None:
        raise ValidationError({"back_by": "Say by when they will be back."})
    if back_by is not None:
        refuse_unlikely(person, timezone.localdate(back_by), timezone.localdate(), "back_by")
        if back_by < left_at:
            raise ValidationError({"back_by": "They have to be back after they leave."})


def _refuse_back(left_at: datetime.datetime, back_at: datetime.datetime) -> None:
    if back_at > timezone.now() + AHEAD:
        raise ValidationError({"back_at": "This time is still to come. Enter a time that has passed."})
    if back_at < left_at:
        raise ValidationError({"back_at": f"They left {when_words(left_at)}. Enter a later time."})
