"""A move that was just said, taken back whole: what it began is withdrawn, what it changed is as it was."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.models import Record
from hubs.models import Bed
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User
from placements.models import Claim
from placements.stays import claims
from placements.stays.now import locked
from placements.stays.press import Press, press_of
from placements.stays.withdrawn import remove

TAKEN_SINCE = "Those nights have been given to somebody else since, so it stays. You can correct it."


@transaction.atomic
def take_back_move(*, record: Record, by: User) -> Record:
    """By who pressed it, within ten minutes, while nothing of it was changed and the nights are still free.

    Taken back twice is taken back once.
    """
    locked(record.person)
    record = Record.objects.get(pk=record.pk)
    if record.withdrawn_at:
        return record
    press = press_of(record, by)
    _lock_beds(press, record)
    for claim in press.began:
        remove(claim.stay if hasattr(claim, "stay") else claim.hold, by)
    with acting(Service()):  # their own press may have ended another agency's nights
        for row, before in sorted(press.before, key=_shrinks_first):
            _as_before(row, before)
    trail.write(by=by, what="change", act="take_back_move", people=[record.person_id], records=press.records)
    return Record.objects.get(pk=record.pk)


def _lock_beds(press: Press, record: Record) -> None:
    rows = [*press.began, *(one for pair in press.before for one in pair)]
    keys = {one.bed_id for one in rows if getattr(one, "bed_id", None)}
    locked(record.person, *Bed.objects.filter(pk__in=keys))


def _shrinks_first(pair: tuple[Any, Any]) -> int:
    """Of two claims that share nights in turn, the one that gives them up."""
    row, before = pair
    if not isinstance(row, Claim):
        return 3
    later_end = before.end_on is None or (row.end_on is not None and before.end_on > row.end_on)
    return 2 if later_end or before.start_on < row.start_on else 1


def _as_before(row: Any, before: Any) -> None:
    kept = {one.attname for one in type(before)._meta.concrete_fields}
    for field in row._meta.concrete_fields:
        if not field.primary_key and not field.generated and field.attname in kept:
            setattr(row, field.attname, getattr(before, field.attname))
    try:
        claims.save(row) if isinstance(row, Claim) else saving.save(row)
    except ValidationError:
        raise ValidationError(TAKEN_SINCE) from None
