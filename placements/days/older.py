"""Somebody's days, the newest first, in pages that each begin after the last entry of the one before."""

import uuid
from dataclasses import dataclass

from django.db.models import Q

from cases.models import YoungPerson
from partners.access import Actor
from placements.models import LogEntry

PAGE = 30


@dataclass(frozen=True)
class Days:
    entries: list[LogEntry]
    older: str


def page_of_days(person: YoungPerson, user: Actor, older_than: str) -> Days:
    """Of an edge that is not there it is the first page."""
    theirs = LogEntry.objects.visible_to(user).filter(person=person)
    rows = theirs.select_related("record__author", "hub").prefetch_related("record__corrections")
    if edge := _edge(person, user, older_than):
        rows = rows.filter(Q(day__lt=edge.day) | Q(day=edge.day, pk__lt=edge.pk))
    found = list(rows.order_by("-day", "-pk")[: PAGE + 1])
    shown = found[:PAGE]
    return Days(shown, str(shown[-1].record.reference) if len(found) > PAGE else "")


def _edge(person: YoungPerson, user: Actor, named: str) -> LogEntry | None:
    try:
        reference = uuid.UUID(named)
    except ValueError:
        return None
    edge: LogEntry | None = (
        LogEntry.objects.visible_to(user).filter(person=person, record__reference=reference).first()
    )
    return edge
