"""What specialists do for one young person, as its reader may see it: formulations, questions, sessions, notes."""

from dataclasses import dataclass

from django.db.models import Prefetch

from cases.markings.offered import disciplines_of
from cases.models import Formulation, Intervention, Kind, Record, SpecialistAsk, YoungPerson
from cases.models.record import Marking
from partners.models import User

#: The rest stands in the chronology.
SHOWN = 10


@dataclass(frozen=True)
class Formulations:
    """The newest of each discipline, the newest first; and those before, which stay readable."""

    now: list[Formulation]
    before: list[Formulation]


def formulations_of(person: YoungPerson, user: User) -> Formulations:
    theirs = Formulation.objects.visible_to(user).filter(person=person)
    theirs = theirs.select_related("record__author").prefetch_related("record__corrections")
    now: dict[str, Formulation] = {}
    before = []
    for one in theirs.order_by("-written_on", "-pk"):
        if one.discipline in now:
            before.append(one)
        else:
            now[one.discipline] = one
    return Formulations(list(now.values()), before)


def asks_of(person: YoungPerson, user: User) -> list[SpecialistAsk]:
    """What waits first, the longest first; then the answered, the newest first. A hidden `reply` is None."""
    replies = Record.objects.visible_to(user).prefetch_related("corrections")
    asks = SpecialistAsk.objects.visible_to(user).filter(person=person)
    asks = asks.select_related("record", "asked_by", "asked_of", "answered_by")
    found = list(asks.order_by("-asked_at", "-pk").prefetch_related(Prefetch("reply", replies))[: 4 * SHOWN])
    waiting = [one for one in reversed(found) if one.waits]
    return [*waiting, *(one for one in found if not one.waits)]


def sessions_of(person: YoungPerson, user: User) -> list[Intervention]:
    sessions = Intervention.objects.visible_to(user).filter(person=person)
    sessions = sessions.select_related("record", "worker", "hub").prefetch_related("record__corrections")
    return list(sessions.order_by("-occurred_at", "-pk")[: SHOWN + 1])


def clinical_notes_of(person: YoungPerson, user: User) -> list[Record]:
    """Of the reader's own discipline alone; nobody else is told that there are any."""
    own = disciplines_of(user)
    if not own:
        return []
    notes = Record.objects.about(person, user).in_chronology()
    notes = notes.filter(kind=Kind.NOTE, marking=Marking.DISCIPLINE, discipline__in=own)
    return list(notes.select_related("author").newest_first()[:SHOWN])
