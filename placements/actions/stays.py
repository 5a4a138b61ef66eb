"""Somebody moves in: planned for a coming day, or here now; or lives in a home beside the hubs."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import refuse_unlikely
from cases.models import YoungPerson
from hubs.models import Bed
from partners import trail
from partners.models import User
from placements.models import ClaimKind, Place, Stay
from placements.night import night_of
from placements.offers.knowing import refuse_unless_known
from placements.stays.claims import begin, last_night_of, refuse_unless_usable, step_aside
from placements.stays.now import locked


@transaction.atomic
def plan_stay(
    *,
    person: YoungPerson,
    bed: Bed,
    start_on: datetime.date,
    by: User,
    expected_end_on: datetime.date | None = None,
    emergency: bool = False,
    agreed_by: str = "",
    words: str = "",
    knows_of_apart: bool = False,
) -> Stay:
    """From the night of `start_on`. `arrive` says that they came, `did_not_arrive` that they did not."""
    return _into("plan_stay", person, bed, start_on, expected_end_on, by=by, words=words, emergency=emergency,
                 knows=knows_of_apart, agreed_by=agreed_by.strip())  # fmt: skip


@transaction.atomic
def admit(
    *,
    person: YoungPerson,
    bed: Bed,
    by: User,
    start_on: datetime.date | None = None,
    expected_end_on: datetime.date | None = None,
    emergency: bool = False,
    agreed_by: str = "",
    words: str = "",
    despite_closure: bool = False,
    knows_of_apart: bool = False,
) -> Stay:
    """They are here, since the night of `start_on`, or since now: let in by who says so. Today, said after midnight,
    is the night that is on.
    """
    now = timezone.now()
    tonight = night_of(now)
    night = tonight if start_on in (None, timezone.localdate(now)) else start_on
    if night > tonight:
        raise ValidationError(
            {"start_on": "That night is still to come. Plan it, and say that they came when they do."}
        )
    return _into("admit", person, bed, night, expected_end_on, by=by, words=words, despite=despite_closure,
                 knows=knows_of_apart, emergency=emergency, agreed_by=agreed_by.strip(), arrived_at=now,
                 let_in_by=by.worker)  # fmt: skip


@transaction.atomic
def begin_stay(
    *,
    person: YoungPerson,
    kind: str,
    start_on: datetime.date,
    in_area: bool,
    by: User,
    provider: str = "",
    place: Place | None = None,
    expected_end_on: datetime.date | None = None,
    agreed_by: str = "",
    words: str = "",
) -> Stay:
    """In a home that is no bed of a hub. Where they lived beside the hubs until then ends that day."""
    if kind in (ClaimKind.HUB_BED, ClaimKind.HOLD) or kind not in ClaimKind:
        raise ValidationError({"kind": "Choose a kind of home. A bed at a hub is given on the hub’s page."})
    locked(person)
    refuse_unlikely(person, start_on, timezone.localdate())
    _refuse_unless_after(start_on, expected_end_on)
    before = step_aside(person, start_on, kept=False)
    stay = begin(person, kind, start_on, by=by, words=words, provider=provider.strip(), place=place,
                 in_area=in_area, agreed_by=agreed_by.strip(), expected_end_on=expected_end_on)  # fmt: skip
    records = [stay.pk, *(one.pk for one in before)]
    trail.write(by=by, what="change", act="begin_stay", people=[person.pk], records=records)
    return stay


def _into(
    act: str,
    person: YoungPerson,
    bed: Bed,
    night: datetime.date,
    expected: datetime.date | None,
    *,
    by: User,
    words: str,
    despite: bool = False,
    knows: bool = False,
    **facts: Any,
) -> Stay:
    (bed,) = locked(person, bed)
    refuse_unlikely(person, night, timezone.localdate())
    _refuse_unless_after(night, expected)
    refuse_unless_usable(bed, night, night_of(timezone.now()), despite=despite)
    refuse_unless_known(person, bed.hub, night, by, knows=knows)
    before = step_aside(person, night)
    end_on = last_night_of(bed, night, expected)
    stay = begin(person, ClaimKind.HUB_BED, night, by=by, bed=bed, end_on=end_on, words=words, box="bed",
                 in_area=True, expected_end_on=expected, **facts)  # fmt: skip
    records = [stay.pk, *(one.pk for one in before)]
    trail.write(by=by, what="change", act=act, people=[person.pk], records=records)
    return stay


def _refuse_unless_after(night: datetime.date, expected: datetime.date | None) -> None:
    if expected and expected <= night:
        raise ValidationError(
            {"expected_end_on": "That leaves no night. Enter a later day, or leave it empty."}
        )
