"""Who runs the hub, or a key worker there, answers: a new RAISE, one that goes on, or not this time and why."""

import datetime
from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import author_of
from partners import saving, trail
from partners.models import User, Worker
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.actions.inviting import Asked
from raise_meetings.actions.planning import call_meeting
from raise_meetings.models import Decision, RaiseAsk, Series
from raise_meetings.parts import concerned, line_of, tell_of_hidden, write_series
from raise_meetings.plain import plain


@transaction.atomic
def accept_raise(
    *, ask: RaiseAsk, by: User, series: Series | None = None, decided_at: datetime.datetime | None = None
) -> Series:
    """`series` is one that goes on about all whom the ask is about; else a new one begins on the day of the answer,
    which is now or was at `decided_at`, before it is written down.
    """
    held = _waiting(ask, by)
    people = concerned(held)
    if series is None:
        series = Series(
            hub=held.hub, about=held.about, name=held.name, place_type=held.place_type,
            opened_on=timezone.localdate(decided_at),
        )  # fmt: skip
        saving.save(series)
        write_series(series, people, by)
        tell_of_hidden(series, "accept_raise", by)
    else:
        series = Series.objects.select_for_update(of=("self",)).get(pk=series.pk)
        if series.closed_on or not {one.pk for one in people} <= {one.pk for one in concerned(series)}:
            raise ValidationError("It is closed, or not about all of them. Begin a new RAISE.")
    held.decision, held.series = Decision.ACCEPTED, series
    _decided(held, by, decided_at)
    trail.write(by=by, what="change", act="accept_raise", **line_of(held, by))
    return series


@transaction.atomic
def begin_raise(
    *, ask: RaiseAsk, by: User, planned_for: datetime.datetime | None = None, series: Series | None = None,
    venue: str = "", agenda: str = "", chair: Worker | None = None, invited: Sequence[Asked] = (),
    decided_at: datetime.datetime | None = None,
) -> Series:  # fmt: skip
    """Without a time it is accepted, and planned later."""
    begun = accept_raise(ask=ask, by=by, series=series, decided_at=decided_at)
    if planned_for is not None:
        call_meeting(series=begun, by=by, planned_for=planned_for, venue=venue, agenda=agenda, chair=chair,
                     invited=invited)  # fmt: skip
    return begun


@transaction.atomic
def decline_raise(
    *, ask: RaiseAsk, reason: str, by: User, decided_at: datetime.datetime | None = None
) -> RaiseAsk:
    """Whoever asked reads the reason, and so does everybody who may read the ask: it names nobody."""
    held = _waiting(ask, by)
    held.decision, held.reason = Decision.DECLINED, plain(reason, held, by, "reason")
    if not held.reason:
        raise ValidationError({"reason": "Say why not, for whoever asked."})
    _decided(held, by, decided_at)
    _write(held, "decline_raise", by)
    return held


@transaction.atomic
def undecline_raise(*, ask: RaiseAsk, by: User) -> RaiseAsk:
    """It waits again. By who declined it."""
    held = _held(ask, by)
    if held.decision != Decision.DECLINED or held.decided_by_id != author_of(by).pk:
        raise ValidationError("Somebody else has answered it meanwhile, so it stays.")
    held.decision, held.reason, held.decided_by, held.decided_at = "", "", None, None
    saving.save(held)
    _write(held, "undecline_raise", by)
    return held


def _held(ask: RaiseAsk, by: User) -> RaiseAsk:
    refuse_unless_of_the_house(by, ask.hub)
    return RaiseAsk.objects.select_for_update(of=("self",)).select_related("hub").get(pk=ask.pk)


def _waiting(ask: RaiseAsk, by: User) -> RaiseAsk:
    held = _held(ask, by)
    if held.decision:
        raise ValidationError(f"{held.decided_by} has answered it already.")
    return held


def _decided(held: RaiseAsk, by: User, at: datetime.datetime | None) -> None:
    now = timezone.now()
    if at and not held.asked_at <= at <= now:
        raise ValidationError("It was answered after it was asked, and before now.")
    held.decided_by, held.decided_at = author_of(by), at or now
    saving.save(held)


def _write(held: RaiseAsk, act: str, by: User) -> None:
    trail.write(by=by, what="change", act=act, **line_of(held, by))
