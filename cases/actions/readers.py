"""The named readers of one record: one more, one fewer."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.markings.candidates import who_could_read
from cases.markings.originator import held
from cases.models import Record
from cases.models.record import Marking
from partners import trail
from partners.models import Agency, User
from partners.models.reader import NamedReader


@transaction.atomic
def name_reader(*, record: Record, by: User, user: User | None = None, agency: Agency | None = None) -> None:
    """A user of a sealed record, an agency of one with conditions. Named twice is named once."""
    first = _with_readers(record, by, user, agency)
    if user and not who_could_read(first, by).filter(pk=user.pk).exists():
        raise ValidationError(f"{user} may not know of this young person, so naming them would open nothing.")
    if not first.named_readers.live().filter(user=user, agency=agency).exists():
        NamedReader.objects.create(record=first, user=user, agency=agency, named_by=by)
        _write(by, "name_reader", first)


@transaction.atomic
def end_reader(*, record: Record, by: User, user: User | None = None, agency: Agency | None = None) -> None:
    """From now on. Somebody always reads it: the agency whose record it is, and of a sealed one whoever ends."""
    first = _with_readers(record, by, user, agency)
    if user and user.pk == by.pk:
        raise ValidationError("You stay among the readers. Ask another of them to end your reading.")
    if agency and agency.pk == first.agency_id:
        raise ValidationError("Your agency wrote it and stays among its readers.")
    named = first.named_readers.live().filter(user=user, agency=agency).first()
    if named is not None:
        named.to_at = timezone.now()
        named.save(update_fields=["to_at"])
        _write(by, "end_reader", first)


def _with_readers(record: Record, by: User, user: User | None, agency: Agency | None) -> Record:
    first = held(record, by)
    wanted = Marking.SEALED if user else Marking.HANDLING_C
    if (user is None) == (agency is None) or first.marking != wanted:
        raise ValidationError("A sealed record names its readers, one with conditions its agencies.")
    return first


def _write(by: User, act: str, first: Record) -> None:
    trail.write(by=by, what="permission", act=act, people=[first.person_id], records=[first.pk])
