"""The copies of one note about several people, all of them: asked by the service, whoever of them the asker knows."""

from cases.contacts.left_out import without
from cases.models import Contact, Record, YoungPerson
from partners.actors import Service
from partners.context import acting


def copies_of(record: Record) -> list[int]:
    """Their envelopes that stand, in one order for everybody. Without others it is its own."""
    with acting(Service()):
        together = Contact.objects.filter(pk=record.pk).values_list("together", flat=True).first()
        copies = Contact.objects.filter(together=together) if together else Contact.objects.none()
        return list(copies.order_by("pk").values_list("pk", flat=True)) or [record.pk]


def as_copied(first: Record, words: str) -> str:
    """What is written into this copy later names the others no more than what was written first."""
    copies = [pk for pk in copies_of(first) if pk != first.pk]
    if not copies:
        return words
    with acting(Service()):
        others = list(YoungPerson.objects.filter(contacts__in=copies))
    return without(others, words, subject=first.person)
