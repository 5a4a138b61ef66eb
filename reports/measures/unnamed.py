"""Whose name stays away from a figure's list though no record stands beside it: the number may be of a sealed one."""

from collections.abc import Iterable

from cases.models import Kind, Record
from cases.models.record import Marking
from partners import access
from partners.access import Service
from partners.context import acting

#: Whoever reads figures is of the lead agency (partners/roles.py), which reads every category: markings alone hide.
CLOSED = (Marking.DISCIPLINE, Marking.OWN_SPACE, Marking.SEALED, Marking.HANDLING_C)


def with_hidden_facts(reader: access.Actor, people: Iterable[int | None]) -> set[int]:
    """Those of whom any fact that can be counted is hidden from the reader. Notes are in no figure, so they hide
    nobody's name. Which fact made the number is not asked: too few names rather than one too many.
    """
    closed = _closed(set(people) - {None})
    if not closed:
        return set()
    seen = set(Record.objects.visible_to(reader).filter(pk__in=closed).values_list("pk", flat=True))
    return {person for record, person in closed.items() if record not in seen}


@acting(Service())
def _closed(people: set[int | None]) -> dict[int, int]:
    """By record, whose it is."""
    facts = Record.objects.filter(person__in=people, marking__in=CLOSED).exclude(kind=Kind.NOTE)
    return dict(facts.values_list("pk", "person_id"))
