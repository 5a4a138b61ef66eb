"""The specialists of the team by discipline: in which roles they work, and what a record of theirs is about."""

from collections.abc import Mapping

from cases.contributing import may_add
from cases.markings.offered import disciplines_of
from cases.models import Category, Discipline
from cases.models.asks import CALLED
from cases.models.record import ReadersDiscipline
from nwd.ui.spoken import uncapped
from partners import access
from partners.models import Role, User

__all__ = [
    "CALLED",
    "CATEGORY_OF",
    "ROLE_OF",
    "asked_by",
    "formulated_by",
    "own_disciplines",
    "own_notes",
    "recorded_by",
]

#: record.md, "Where each file of the tracker lives".
CATEGORY_OF: Mapping[str, str] = {
    Discipline.LIFE_COACH: Category.HEALTH,
    Discipline.COMMUNICATION_SUPPORT: Category.COMMUNICATION,
    Discipline.POLICE: Category.OFFENDING,
    Discipline.EDUCATION: Category.EDUCATION,
    Discipline.OTHER: Category.KEY_WORK,
}
ROLE_OF: Mapping[str, str] = {
    Discipline.LIFE_COACH: Role.LIFE_COACH,
    Discipline.COMMUNICATION_SUPPORT: Role.COMMUNICATION_SUPPORT_WORKER,
    Discipline.POLICE: Role.POLICE_LIAISON,
    Discipline.EDUCATION: Role.EDUCATION_LEAD,
}


def own_disciplines(user: User) -> list[str]:
    """In which they work today, by their postings."""
    roles = {posting.role for posting in access.facts_of(user).postings}
    return [discipline for discipline, role in ROLE_OF.items() if role in roles]


def recorded_by(user: User) -> list[str]:
    """Of which they may record a session: specialists their own, everybody what is nobody's."""
    offered = own_disciplines(user) or [Discipline.OTHER.value]
    return [discipline for discipline in offered if may_add(user, CATEGORY_OF[discipline])]


def asked_by(user: User) -> list[str]:
    """Which they may ask: a question is a record too, of their own agency."""
    return [discipline for discipline in ROLE_OF if may_add(user, CATEGORY_OF[discipline])]


def formulated_by(user: User) -> list[tuple[str, str]]:
    """Their own, as words of a link."""
    own = [discipline for discipline in own_disciplines(user) if may_add(user, CATEGORY_OF[discipline])]
    return [(one, f"Write a formulation: {uncapped(Discipline(one).label)}") for one in own]


def own_notes(user: User) -> list[tuple[str, str]]:
    """Notes for a discipline alone: which, and what they are called. The police and schools have no clinic."""
    found = []
    for name in disciplines_of(user):
        clinical = name in (ReadersDiscipline.HEALTH, ReadersDiscipline.COMMUNICATION)
        words = uncapped(ReadersDiscipline(name).label)
        found.append((name, f"{'Clinical notes' if clinical else 'Notes'}, for {words} alone"))
    return found
