"""Several go out together, or come back: a fact in each one's own record, and all of it or none."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.models import YoungPerson
from partners import trail
from partners.models import User
from placements.actions.out import come_back, go_out, take_back_come_back
from placements.models import Out


@transaction.atomic
def go_out_together(
    *,
    people: Iterable[YoungPerson],
    by: User,
    sort: str,
    left_at: datetime.datetime | None = None,
    back_by: datetime.datetime | None = None,
    where_to: str = "",
    with_whom: str = "",
) -> list[Out]:
    """Held in one order, whoever else presses."""
    people = sorted(people, key=lambda one: one.pk)
    if not people:
        raise ValidationError({"who": "Choose who goes out."})
    left_at = left_at or timezone.now()
    outs = [
        go_out(
            person=one,
            by=by,
            sort=sort,
            left_at=left_at,
            back_by=back_by,
            where_to=where_to,
            with_whom=with_whom,
        )
        for one in people
    ]
    trail.write(by=by, what="change", act="go_out_together", **_line(outs))
    return outs


@transaction.atomic
def come_back_together(*, outs: Iterable[Out], by: User) -> list[Out]:
    """At one moment, by which they can be taken back together. Who was back already stays as it was said."""
    now = timezone.now()
    running = [out for out in sorted(outs, key=lambda one: one.person_id) if out.back_at is None]
    back = [come_back(out=out, by=by, at=now) for out in running]
    trail.write(by=by, what="change", act="come_back_together", **_line(back))
    return [one for one in back if one.back_at == now]


@transaction.atomic
def take_back_together(*, outs: Iterable[Out], by: User) -> list[Out]:
    """Undoes `come_back_together` within ten minutes."""
    outs = sorted(outs, key=lambda one: one.person_id)
    trail.write(by=by, what="change", act="take_back_together", **_line(outs))
    return [take_back_come_back(out=out, by=by) for out in outs]


def _line(outs: list[Out]) -> dict[str, Any]:
    return {"people": [one.person_id for one in outs], "records": [one.pk for one in outs]}
