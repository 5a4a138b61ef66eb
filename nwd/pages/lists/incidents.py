"""Incidents of a hub, and what was said of it."""

from typing import Any

from nwd.pages.lists.asked import Asked
from partners import access
from partners.access import Permission
from placements.incidents import complaints_listed, listed
from placements.models import ComplaintPerson, IncidentPerson
from reports.downloads.columns import Column, Listed

OF_INCIDENTS = (
    Column("What", lambda row: row.get_kind_display()),
    Column("When", lambda row: row.occurred_at),
    Column("Of those you know", lambda row: ", ".join(person.name for person in row.known)),
    Column("What happened", lambda row: row.summary),
    Column("Has to be notified", lambda row: ("yes" if row.notifiable else "no") if row.decided_at else ""),
    Column("Ofsted told", lambda row: row.notified_at),
    Column("Closed", lambda row: row.reviewed_at),
)
OF_COMPLAINTS = (
    Column("What", lambda row: row.get_sort_display()),
    Column("From", lambda row: row.get_from_whom_display()),
    Column("About", lambda row: row.about),
    Column("Came", lambda row: row.received_on),
    Column("Answered", lambda row: row.answered_on),
    Column("What came of it", lambda row: row.get_outcome_display()),
)


def incidents(asked: Asked) -> Listed:
    hub = access.fetch_hub(asked.user, Permission.READ_HUB, asked.of)
    found = list(listed.of_hub(hub, asked.user, asked.answers)[1].order_by(*listed.ORDER))
    _know(found, "incident", IncidentPerson.objects.visible_to(asked.user).filter(incident__in=found))
    return Listed(OF_INCIDENTS, found, len(found), lambda row: [one.pk for one in row.known])


def complaints(asked: Asked) -> Listed:
    hub = access.fetch_hub(asked.user, Permission.READ_HUB, asked.of)
    rows = complaints_listed.of_hub(hub, asked.user, asked.answers)[1]
    found = list(rows.order_by(*complaints_listed.ORDER))
    _know(found, "complaint", ComplaintPerson.objects.visible_to(asked.user).filter(complaint__in=found))
    return Listed(OF_COMPLAINTS, found, len(found), lambda row: [one.pk for one in row.known])


def _know(found: list[Any], what: str, parts: Any) -> None:
    by_row: dict[int, list[Any]] = {}
    for part in parts.select_related("person").order_by("pk"):
        by_row.setdefault(getattr(part, f"{what}_id"), []).append(part.person)
    for row in found:
        row.known = by_row.get(row.pk, [])
