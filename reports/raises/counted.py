"""What stands behind each figure: its items, asked as the service."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.utils import timezone

from raise_meetings.models import (
    Action,
    Decision,
    Meeting,
    MeetingPerson,
    RaiseAsk,
    RaiseAskPerson,
    Series,
    SeriesPerson,
)
from reports.dashboard.counting import Item
from reports.raises.asked import Span

#: Where nobody is named: its name is for those who may read of it.
NOBODY = "A place, with nobody named"


@dataclass(frozen=True)
class Told(Item):
    """`value` is what is averaged or compared; `yes` whether it counts towards a share."""

    said: str = ""
    yes: bool = False
    value: int | None = None


def held(span: Span) -> list[Told]:
    """As the measure has it: each meeting once, by the first whom it is about."""
    rows = Meeting.objects.held().filter(span.at("held_at")).order_by("held_at", "pk")
    return [_told(one, one.held_at) for one in _first(rows, MeetingPerson, "meeting")]


def waits(span: Span) -> list[Told]:
    """Asked for in these days and not declined: until a meeting was held, or still waiting."""
    met = Meeting.objects.held().filter(series=OuterRef("series"), held_at__gte=OuterRef("asked_at"))
    rows = RaiseAsk.objects.filter(span.at("asked_at")).exclude(decision=Decision.DECLINED)
    rows = rows.annotate(met_at=Subquery(met.order_by("held_at").values("held_at")[:1]))
    return [_wait(one) for one in _first(rows.order_by("asked_at", "pk"), RaiseAskPerson, "ask")]


def actions(span: Span) -> list[Told]:
    """As the measure has it: due in these days, and done no later than that."""
    rows = Action.objects.filter(span.on("due_on", "meeting__hub")).select_related("agency", "meeting")
    found = []
    for one in rows.order_by("due_on", "pk"):
        yes = one.completed_on is not None and one.completed_on <= one.due_on
        said = "in time" if yes else "later" if one.completed_on else "not done"
        found.append(
            Told(one.meeting.hub_id, str(one.agency), one.person_id, one.pk, "", one.due_on, None, said, yes)
        )
    return found


def repeats(span: Span) -> list[Told]:
    """Begun in these days; `yes` where one of those whom it is about had a RAISE before."""
    mine = SeriesPerson.objects.filter(series=OuterRef("pk"))
    before = SeriesPerson.objects.filter(
        person=OuterRef("person"), series__opened_on__lt=OuterRef("series__opened_on")
    )
    rows = Series.objects.filter(span.on("opened_on")).annotate(again=Exists(mine.filter(Exists(before))))
    return [
        _told(one, None, one.opened_on, yes=one.again, said="again" if one.again else "for the first time")
        for one in _first(rows.order_by("opened_on", "pk"), SeriesPerson, "series")
    ]


def _first(rows: Any, parts: Any, link: str) -> Any:
    """With the first of those whom each is about."""
    first = parts.objects.filter(**{link: OuterRef("pk")}).order_by("record")
    return rows.annotate(
        first_person=Subquery(first.values("person")[:1]), first_record=Subquery(first.values("record")[:1])
    )


def _told(one: Any, at: datetime.datetime | None, since: datetime.date | None = None, **more: Any) -> Told:
    thing = "" if one.first_person else NOBODY
    return Told(one.hub_id, "", one.first_person, one.first_record, thing, since, at, **more)


def _wait(one: Any) -> Told:
    if one.met_at is None:
        return _told(one, one.asked_at, said="still waiting")
    days = (timezone.localdate(one.met_at) - timezone.localdate(one.asked_at)).days
    said = "the same day" if days == 0 else "1 day" if days == 1 else f"{days:,} days"
    return _told(one, one.asked_at, said=said, yes=True, value=days)


WHAT: dict[str, Callable[[Span], list[Told]]] = {
    "held": held, "waits": waits, "actions": actions, "repeats": repeats,
}  # fmt: skip
