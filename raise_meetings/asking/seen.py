"""What a rule saw. Facts that are open alone: what is marked for some tells nobody by a proposal."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from cases.models import MissingEpisode, Record
from cases.models.record import Marking
from placements.models import Claim, IncidentPerson
from raise_meetings.models import Origin

OPEN = Q(record__marking__in=(Marking.OPEN, Marking.HANDLING_P), record__withdrawn_at=None)


@dataclass(frozen=True)
class Seen:
    """Of one young person by id: the newest of the facts says what category it is."""

    person: int
    origin: Origin
    facts: list[Record]
    words: str


def by_person(facts: Iterable[MissingEpisode | IncidentPerson | Claim]) -> dict[int, list[Record]]:
    found: dict[int, list[Record]] = defaultdict(list)
    for fact in facts:
        found[fact.person_id].append(fact.record)
    return found
