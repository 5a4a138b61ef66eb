"""The copies of one entry about several people, and the words of each: in none stands another's name."""

import datetime

from cases.contacts.left_out import without
from cases.models import Record, YoungPerson
from hubs.models import Hub
from partners.actors import Actor, Service
from partners.context import acting
from placements.days.living import living
from placements.models import LogEntry


def copies_of(entry: LogEntry) -> list[int]:
    """Their envelopes that stand; without others it is its own. Asked by the service."""
    with acting(Service()):
        rows = LogEntry.objects.filter(together=entry.together) if entry.together else LogEntry.objects.none()
        return list(rows.order_by("pk").values_list("pk", flat=True)) or [entry.pk]


def as_copied(entry: LogEntry, words: str, by: Actor) -> str:
    """What is written into a copy later names the others no more than what was written first: those whom the writer
    may know. Of anybody else a name left out would tell.
    """
    copies = LogEntry.objects.visible_to(by).filter(pk__in=copies_of(entry)).values("person")
    others = [*YoungPerson.objects.visible_to(by).filter(pk__in=copies), *living(entry.hub, by, entry.day)]
    return without((one for one in others if one.pk != entry.person_id), words, subject=entry.person)


def for_each(
    hub: Hub, people: list[YoungPerson], day: datetime.date, words: str, by: Actor
) -> list[tuple[YoungPerson, str]]:
    others = {one.pk: one for one in [*people, *living(hub, by, day)]}.values()
    return [
        (person, without((one for one in others if one != person), words, subject=person))
        for person in people
    ]


def named_in(words: str, people: list[YoungPerson], everybody: list[YoungPerson]) -> list[YoungPerson]:
    """Those who live there too and whose name stands in the words."""
    others = [one for one in everybody if one not in people]
    subject = people[0] if people else YoungPerson()
    return [one for one in others if without([one], words, subject=subject) != words]


def standing(record: Record) -> bool:
    """Nobody has corrected it since."""
    return not record.corrections.filter(withdrawn_at__isnull=True).exists()
