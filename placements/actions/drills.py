"""Fire drills (Schedule 4): held, put right, and what was deficient remedied."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of
from hubs.models import Hub
from nwd.ui.when import AHEAD
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User, Worker
from placements.models import DrillStaff, FireDrill


@transaction.atomic
def record_drill(
    *,
    hub: Hub,
    held_at: datetime.datetime,
    took_seconds: int,
    in_the_house: int,
    young_people: int,
    by: User,
    staff: Sequence[Worker] = (),
    words: str = "",
    deficient: str = "",
    remedy: str = "",
    remedied_on: datetime.date | None = None,
) -> FireDrill:
    drill = FireDrill(hub=hub, written_by=author_of(by))
    return _saved(
        drill, staff, by, "record_drill", held_at=held_at, took_seconds=took_seconds, in_the_house=in_the_house,
        young_people=young_people, words=words, deficient=deficient, remedy=remedy, remedied_on=remedied_on,
    )  # fmt: skip


@transaction.atomic
def change_drill(*, drill: FireDrill, by: User, staff: Sequence[Worker] = (), **facts: Any) -> FireDrill:
    """What was written first stays in its history. The facts are those of `record_drill`."""
    author_of(by)
    drill = FireDrill.objects.select_for_update(of=("self",)).select_related("hub").get(pk=drill.pk)
    return _saved(drill, staff, by, "change_drill", **facts)


def _saved(drill: FireDrill, staff: Sequence[Worker], by: User, act: str, **facts: Any) -> FireDrill:
    for name, value in facts.items():
        setattr(drill, name, as_written(value) if isinstance(value, str) else value)
    today = timezone.localdate()
    if drill.held_at > timezone.now() + AHEAD:
        raise ValidationError({"held_at": "This time is still to come. Enter a time that has passed."})
    if timezone.localdate(drill.held_at) < drill.hub.opened_on:
        raise ValidationError({"held_at": "The home was not open then. Check the date."})
    if drill.remedied_on and drill.remedied_on > today:
        raise ValidationError({"remedied_on": "Leave this empty until it is put right."})
    if drill.remedied_on and drill.remedied_on < timezone.localdate(drill.held_at):
        raise ValidationError({"remedied_on": "This is before the drill. Check both days."})
    saving.save(drill)
    # The database takes the history of a row that is gone from the service alone (partners/policies.py).
    with acting(Service()):
        drill.staff.exclude(worker__in=staff).delete()
    DrillStaff.objects.bulk_create(
        [DrillStaff(drill=drill, worker=one) for one in staff], ignore_conflicts=True
    )
    trail.write(by=by, what="change", act=act, counts={"drill": drill.pk})
    return drill
