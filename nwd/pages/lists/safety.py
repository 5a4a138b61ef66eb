"""Who is missing or came back, and what was taken on after a RAISE."""

from typing import Any

from nwd.pages import away, late_actions
from nwd.pages.lists.asked import Asked
from nwd.ui.spoken import age
from partners import access
from partners.access import Permission
from reports.downloads.columns import Column, Listed

OF_EPISODES = (
    Column("Young person", lambda row: row.person.name),
    Column("Reference", lambda row: row.person.reference),
    Column("Age", lambda row: age(row.person.date_of_birth)),
    Column("What", lambda row: row.get_kind_display()),
    Column("Since", lambda row: row.started_at),
    Column("Came back", lambda row: row.returned_at),
    Column("Hub", lambda row: row.hub.name if row.hub else ""),
    Column("Told the police", lambda row: row.reported_at),
    Column("Done last", lambda row: row.last_done),
    Column("Done last at", lambda row: row.last_at),
    Column("Police reference", lambda row: row.known_reference),
    Column("Return conversation offered", lambda row: row.interview_offered_at),
    Column("Return conversation held", lambda row: row.interview_held_at),
)
OF_ACTIONS = (
    Column("Young person", lambda row: row.person.name),
    Column("Reference", lambda row: row.person.reference),
    Column("Action", lambda row: row.action),
    Column("Whose", lambda row: row.worker.name if row.worker else ""),
    Column("Agency", lambda row: row.agency.name),
    Column("Answer", lambda row: row.get_answer_display() if row.answer else ""),
    Column("Due", lambda row: row.due_on),
    Column("Hub", lambda row: row.meeting.hub.name),
)


def _record(row: Any) -> list[int]:
    return [row.record_id]


def missing(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_PERSON)
    found = away.asked_for(asked.user, asked.answers).rows
    rows = found.order_by(*away.ORDER).iterator()
    return Listed(OF_EPISODES, rows, found.count(), lambda row: [row.person_id], _record)


def raise_actions(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_PERSON)
    found = late_actions.asked_for(asked.user, asked.answers).rows
    rows = found.order_by(*late_actions.ORDER).iterator()
    return Listed(OF_ACTIONS, rows, found.count(), lambda row: [row.person_id], _record)
