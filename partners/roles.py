"""Who may do what, on one screen: a role, one sentence, its permissions.

What a person may see comes from standing and agreements (access.py); a role never widens it.
"""

from dataclasses import dataclass
from enum import StrEnum

from partners.models.posting import Role


class Permission(StrEnum):
    READ_PERSON = "read a young person's overview and records"
    WRITE_NOTE = "write a note about a young person"
    READ_CASELOADS = "see the caseload of each worker of their hub"
    READ_HUB = "see who lives at a hub tonight"
    READ_FIGURES = "read the service's figures"
    TRANSFER_SERVICE = "take the whole tracker in and out"
    READ_ROLES = "read who may do what"


P = Permission
SERVICE_ROLE = "service"


@dataclass(frozen=True)
class RoleRow:
    sentence: str
    permissions: frozenset[Permission]


def row(sentence: str, *permissions: Permission) -> RoleRow:
    return RoleRow(sentence, frozenset(permissions) | {P.READ_ROLES})


_DAILY_WORK = (P.READ_PERSON, P.WRITE_NOTE, P.READ_HUB)

ROLES: dict[str, RoleRow] = {
    Role.SERVICE_MANAGER: row(
        "Leads the whole service: everyone's day, the figures, and the tracker in and out.",
        *_DAILY_WORK, P.READ_CASELOADS, P.READ_FIGURES, P.TRANSFER_SERVICE,
    ),
    Role.HUB_MANAGER: row(
        "Runs a hub: its day and its figures.", *_DAILY_WORK, P.READ_CASELOADS, P.READ_FIGURES
    ),
    Role.DEPUTY_HUB_MANAGER: row(
        "Runs a hub when the manager is away.", *_DAILY_WORK, P.READ_CASELOADS, P.READ_FIGURES
    ),
    Role.KEY_WORKER: row("Stays with their young people through every move.", *_DAILY_WORK),
    Role.RESIDENTIAL_WORKER: row("Looks after the young people who live at the hub.", *_DAILY_WORK),
    Role.OUTREACH_WORKER: row("Supports young people and families where they live.", *_DAILY_WORK),
    Role.LIFE_COACH: row("The team's clinical psychologist.", *_DAILY_WORK),
    Role.COMMUNICATION_SUPPORT_WORKER: row("The team's speech and language therapist.", *_DAILY_WORK),
    Role.POLICE_LIAISON: row("The police officer in the team.", P.READ_PERSON, P.READ_HUB),
    Role.POLICE_ANALYST: row("Reads patterns for the police in the team.", P.READ_PERSON),
    Role.CLINICIAN: row("A CAMHS clinician who works with the young person.", P.READ_PERSON, P.WRITE_NOTE),
    Role.EDUCATION_LEAD: row("Keeps school, college and work going.", *_DAILY_WORK),
    Role.PERFORMANCE_OFFICER: row(
        "Keeps the tracker and its figures.", P.READ_PERSON, P.READ_HUB, P.READ_FIGURES, P.TRANSFER_SERVICE
    ),
    Role.GOVERNANCE_LEAD: row("Answers for who may know what; reads figures, not records.", P.READ_FIGURES),
    Role.SOCIAL_WORKER: row("Reads and adds to the record of the young people allocated to them.",
                            P.READ_PERSON, P.WRITE_NOTE),
    Role.OTHER: row("Has a sign-in and nothing more until a role is given."),
    SERVICE_ROLE: row("Whole-service acts: figures, the tracker, schedules.", P.READ_FIGURES, P.TRANSFER_SERVICE),
}  # fmt: skip
