"""The week before, planned again for this one."""

import datetime
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.spoken import uncapped
from partners import trail
from partners.access import Actor
from partners.actions.shifts import plan_shift
from partners.models import Shift
from partners.shifts.weeks import WEEK, later, week_before


@dataclass
class Copied:
    made: list[Shift] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


@transaction.atomic
def copy_week(*, hub: Hub, monday: datetime.date, by: Actor) -> Copied:
    """At the same hours on London's clock. What is there already stays and is not doubled; who is away or gone, and
    whoever an agency sent, is left out and said. Whoever presses at the same time waits.
    """
    Hub.objects.select_for_update(no_key=True).get(pk=hub.pk)
    there = {(one.worker_id, one.starts_at, one.sort) for one in week_before(hub, monday + WEEK)}
    copied = Copied()
    for shift in week_before(hub, monday):
        if shift.starts_at is None or shift.ends_at is None:
            continue
        starts_at, ends_at = later(shift.starts_at), later(shift.ends_at)
        if (shift.worker_id, starts_at, shift.sort) in there:
            continue
        if shift.worker is None:
            copied.left_out.append(f"{shift.who}: from an agency, who may send somebody else")
            continue
        try:
            with transaction.atomic():
                copied.made.append(plan_shift(hub=hub, worker=shift.worker, sort=shift.sort, starts_at=starts_at,
                                              ends_at=ends_at, by=by))  # fmt: skip
        except ValidationError as refusal:
            day = f"{timezone.localtime(starts_at):%A}"
            copied.left_out.append(f"{shift.who}, {day}: {uncapped(refusal.messages[0])}")
    trail.write(by=by, what="change", act="copy_week", counts={"hub": hub.pk, "shifts": len(copied.made)})
    return copied
