"""Lines of the trail to take elsewhere, as JSON, one a line. What could break a line or a screen is escaped."""

import json
from collections.abc import Iterator
from datetime import datetime

from partners import access, trail
from partners.access import Actor, Permission
from partners.context import acting
from partners.models import TrailLine
from partners.models.trail import TrailLineQuerySet

AT_ONCE = 2000


def taken(*, by: Actor, since: datetime, until: datetime, person: int | None) -> Iterator[str]:
    """From the first moment up to the last, in the order of ids. It is on the trail, committed, before the first."""
    with acting(by):
        access.require(by, Permission.READ_TRAIL)
        lines = TrailLine.objects.visible_to(by).between(since, until).about(person)
        trail.write(
            by=by, what="export", act="export_trail", people=[person] if person else [],
            counts={"lines": lines.count()},
        )  # fmt: skip
    with acting(by):
        yield from _written(lines)


def _written(lines: TrailLineQuerySet) -> Iterator[str]:
    """A part at a time by id: a server's cursor would not live through a pooler."""
    last = 0
    while found := list(lines.filter(pk__gt=last).order_by("pk").values()[:AT_ONCE]):
        yield from (json.dumps(line, default=str, ensure_ascii=True) for line in found)
        last = found[-1]["id"]
