"""For verbs on stays and kept beds: claims on nights begun, ended and moved, with their envelopes.

What is shortened is saved before what grows into its nights: a bed, and somebody, has one claim a night at any time.
"""

import datetime
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q

from cases.enveloped import close_on, enveloped, place_on
from cases.models import Category, Kind, YoungPerson
from hubs.models import Bed
from nwd.ui.spoken import date_words
from partners import saving
from partners.access import Service
from partners.context import acting
from partners.models import User
from placements.models import Claim, ClaimKind, Hold, Stay
from placements.places.fullest import refuse_unless_room
from placements.stays.free import free_beds
from placements.stays.limits import closure_on, limit_of
from placements.stays.refused import in_its_box

CARE = Category.CARE_AND_PLACEMENT


def save(claim: Claim, box: str = "start_on") -> None:
    """And its envelope's days. What is refused stands beside `box` where it is about the nights."""
    if not claim._state.adding and claim.bed_id is None:
        refuse_unless_room(claim, box)
    try:
        saving.save(claim)
    except ValidationError as refusal:
        raise in_its_box(refusal, claim, box) from None
    place_on(claim.record, claim.start_on)
    close_on(claim.record, claim.end_on)


def begin(
    person: YoungPerson,
    kind: str,
    start_on: datetime.date,
    *,
    by: User,
    bed: Bed | None = None,
    end_on: datetime.date | None = None,
    words: str = "",
    box: str = "start_on",
    **facts: Any,
) -> Stay:
    record = enveloped(person, Kind.STAY, CARE, start_on, by=by, words=words)
    claim = Claim(record=record, person=person, kind=kind, bed=bed, start_on=start_on, end_on=end_on)
    save(claim, box)
    stay = Stay(claim=claim, **facts)
    saving.save(stay)
    return stay


def keep(
    person: YoungPerson,
    bed: Bed,
    start_on: datetime.date,
    *,
    by: User,
    end_on: datetime.date | None,
    words: str = "",
    **facts: Any,
) -> Hold:
    record = enveloped(person, Kind.HOLD, CARE, start_on, by=by, words=words)
    claim = Claim(
        record=record, person=person, kind=ClaimKind.HOLD, bed=bed, start_on=start_on, end_on=end_on
    )
    save(claim, "bed")
    hold = Hold(claim=claim, **facts)
    saving.save(hold)
    return hold


def end(claim: Claim, on: datetime.date, box: str = "end_on") -> None:
    """It has no night from that one on."""
    claim.end_on = max(on, claim.start_on)
    save(claim, box)


def move_start(claim: Claim, on: datetime.date, box: str = "start_on") -> list[Claim]:
    """With whatever of theirs ended where it begins. Returns those, for the trail."""
    before = those_before(claim)
    for one in before:
        if on < one.start_on:
            raise ValidationError({box: f"{date_words(one.start_on)} is when what was before began. "
                                   "Enter that day, or a later one."})  # fmt: skip
    if on < claim.start_on:
        give_way(before, on, box)
    claim.start_on = on
    save(claim, box)
    give_way([one for one in before if one.end_on != on], on, box)
    return before


def give_way(claims: Iterable[Claim], on: datetime.date, box: str = "end_on") -> None:
    """It may be another agency's record: whoever sleeps here from then on sleeps there no longer."""
    with acting(Service()):
        for one in claims:
            end(one, on, box)


def those_before(claim: Claim) -> list[Claim]:
    """Their claims that gave way to this one: a bed kept for them, a home elsewhere, the room before."""
    theirs = Claim.objects.filter(person=claim.person_id, end_on=claim.start_on).select_related(
        "record", "stay"
    )
    gave_way = Q(kind=ClaimKind.HOLD) | Q(bed=None, stay__end_reason="")
    if claim.kind == ClaimKind.HUB_BED and claim.stay.goes_on:
        gave_way |= Q(kind=ClaimKind.HUB_BED)
    if claim.kind == ClaimKind.HOLD:
        gave_way = Q(kind=ClaimKind.HUB_BED, bed=claim.bed_id)
    return list(theirs.filter(gave_way).exclude(pk=claim.pk).order_by("pk"))


def those_after(claim: Claim) -> list[Claim]:
    """Their claims that go on from this one: another room, the bed kept for them, where they are meanwhile."""
    if claim.end_on is None:
        return []
    theirs = Claim.objects.filter(person=claim.person_id, start_on=claim.end_on).exclude(pk=claim.pk)
    goes_on = Q(kind=ClaimKind.HOLD, bed=claim.bed_id) | Q(stay__goes_on=True) | (
        Q(bed=None) & ~Q(kind=ClaimKind.HOLD)
    )  # fmt: skip
    return list(theirs.filter(goes_on).select_related("record", "stay", "bed__hub").order_by("pk"))


def step_aside(person: YoungPerson, start_on: datetime.date, *, kept: bool = True) -> list[Claim]:
    """For who moves in: where they lived beside the hubs ends that day, and so do beds `kept` for them."""
    still = Q(end_on__isnull=True) | Q(end_on__gt=start_on)
    ending = Q(bed=None, start_on__lt=start_on)
    if kept:
        ending |= Q(kind=ClaimKind.HOLD)
    theirs = Claim.objects.filter(still, ending, person=person).select_related("record", "stay")
    given_way = list(theirs.order_by("pk"))
    give_way(given_way, start_on)
    return given_way


def homes_before(claim: Claim) -> list[Claim]:
    """Where they lived beside the hubs until this began, of which nobody said why it ended."""
    theirs = Claim.objects.filter(
        person=claim.person_id, end_on=claim.start_on, bed=None, stay__end_reason=""
    )
    return list(theirs.exclude(pk=claim.pk).select_related("record", "stay"))


def go_on(claims: Iterable[Claim]) -> None:
    """They do not end after all: what gave way goes on, whoever's record it is."""
    with acting(Service()):
        for one in claims:
            one.end_on = None
            save(one, "end_on")


def refuse_unless_usable(bed: Bed, night: datetime.date, tonight: datetime.date, *, despite: bool) -> None:
    """A stay may lie under a closure, but nobody plans one into it: they say so on the night, knowing it."""
    if bed.opened_on > night or (bed.closed_on and bed.closed_on <= night):
        raise ValidationError({"bed": f"{bed} is not in use on that night. {_free(bed, night)}"})
    closure = closure_on(bed, night)
    if closure and not (despite and night <= tonight):
        until = f" until {date_words(closure.end_on)}" if closure.end_on else ""
        raise ValidationError({"bed": f"{bed} is out of use{until}: {closure.get_reason_display().lower()}. "
                               f"{_free(bed, night)}"})  # fmt: skip


def refuse_outside_of(bed: Bed, start_on: datetime.date, end_on: datetime.date | None) -> None:
    """For nights that have been: the bed was there on all of them."""
    if start_on < bed.opened_on:
        raise ValidationError({"bed": f"{bed} is in use since {date_words(bed.opened_on)}. Choose another."})
    if bed.closed_on and (end_on is None or end_on > bed.closed_on):
        raise ValidationError({"bed": f"{bed} was retired on {date_words(bed.closed_on)}. Choose another."})


def last_night_of(
    bed: Bed, start_on: datetime.date, expected: datetime.date | None, box: str = "expected_end_on"
) -> datetime.date | None:
    """None while nothing stands in the way: the plan alone ends nothing. Else the day on which the bed is another's:
    then they leave by their planned end, which is not after it.
    """
    limit = limit_of(bed, start_on)
    if limit is None:
        return None
    if limit <= start_on:
        raise ValidationError({"bed": f"{bed} has just been taken for that night. {_free(bed, start_on)}"})
    if expected is None or expected > limit:
        raise ValidationError({box: f"{bed} is free until {date_words(limit)}. Enter that day or an earlier one, or "
                               "choose another bed."})  # fmt: skip
    return expected


def _free(bed: Bed, night: datetime.date) -> str:
    free = [one.words for one in free_beds([bed.hub], night) if one.bed.pk != bed.pk]
    return f"Free beds: {'; '.join(free)}." if free else f"{bed.hub} has no other bed free that night."
