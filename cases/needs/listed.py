"""The needs of one young person by discipline: the main one first, and what is no longer so at the end."""

from dataclasses import dataclass

from cases.models import Discipline, Need, YoungPerson
from partners.models import User


@dataclass(frozen=True)
class OfDiscipline:
    label: str
    now: list[Need]
    before: list[Need]


def needs_of(person: YoungPerson, user: User) -> list[OfDiscipline]:
    """One question. Disciplines that found none are left out."""
    theirs = Need.objects.visible_to(user).filter(person=person).select_related("record", "person")
    rows = list(theirs.order_by("-main", "-identified_on", "-pk"))
    found = []
    for discipline in Discipline:
        ones = [one for one in rows if one.discipline == discipline]
        if ones:
            now = [one for one in ones if one.ended_on is None]
            found.append(OfDiscipline(str(discipline.label), now, [one for one in ones if one.ended_on]))
    return found
