"""Verbs of who reads a complaint about a worker, once it is written: one more who runs the hub, and one fewer."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User
from partners.models.reader import NamedReader, NamedReaderQuerySet
from placements.incidents.answering import readers_of
from placements.incidents.may import refuse_unless_of_the_house
from placements.models import Complaint


@transaction.atomic
def let_read_complaint(*, complaint: Complaint, reader: User, by: User) -> Complaint:
    """It and every copy of it. Let in twice is once; never whom it is about, and nobody who does not run the hub."""
    complaint = _held(complaint, by)
    if complaint.about_worker is None or not (
        readers_of(complaint.hub, complaint.about_worker).filter(pk=reader.pk).exists()
    ):
        raise ValidationError(f"Choose somebody who runs {complaint.hub} today.")
    if reader.pk not in complaint.readers:
        complaint.readers = sorted({*complaint.readers, reader.pk})
        saving.save(complaint)
        with acting(Service()):  # whoever lets somebody in may be barred from one of those whom it concerns
            copies = complaint.people.exclude(record__named_readers__in=_named(reader))
            NamedReader.objects.bulk_create(
                NamedReader(record_id=copy, user=reader, named_by=by)
                for copy in copies.values_list("pk", flat=True)
            )
        _write(by, "let_read_complaint", complaint, reader)
    return complaint


@transaction.atomic
def stop_reading_complaint(*, complaint: Complaint, reader: User, by: User) -> Complaint:
    """From the next request on. Whoever does it stays: so somebody who runs the hub always reads it."""
    complaint = _held(complaint, by)
    if reader.pk == by.pk:
        raise ValidationError("You stay among its readers. Ask another of them to end your reading.")
    if reader.pk in complaint.readers:
        complaint.readers = sorted({*complaint.readers} - {reader.pk})
        saving.save(complaint)
        with acting(Service()):
            _named(reader).filter(record__complaint_person__complaint=complaint).update(to_at=timezone.now())
        _write(by, "stop_reading_complaint", complaint, reader)
    return complaint


def _named(reader: User) -> NamedReaderQuerySet:
    return NamedReader.objects.live().filter(user=reader)


def _held(complaint: Complaint, by: User) -> Complaint:
    refuse_unless_of_the_house(by, complaint.hub)
    found = Complaint.objects.select_for_update(of=("self",)).select_related("about_worker", "hub")
    held = found.filter(pk=complaint.pk).first()
    if held and not held.readers:
        raise ValidationError("Whoever works here reads it: it is not about somebody of the staff.")
    if held is None or by.pk not in held.readers:
        raise ValidationError("Somebody has just ended your reading of it. Ask another of its readers.")
    return held


def _write(by: User, act: str, complaint: Complaint, reader: User) -> None:
    parts = list(complaint.people.values_list("person_id", "pk"))
    trail.write(by=by, what="permission", act=act, people=[person for person, _ in parts],
                records=[copy for _, copy in parts], counts={"complaint": complaint.pk, "reader": reader.pk},
    )  # fmt: skip
