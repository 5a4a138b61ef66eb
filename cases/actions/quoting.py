"""Quoting: the record takes the category and the conditions of its source, today and later."""

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contacts.copies import copies_of
from cases.contributing import refuse_unless_theirs
from cases.models import Quotation, Record
from cases.models.quotation import QUOTING
from cases.models.record import Marking
from partners import saving, trail
from partners.models import User

ITS_OWN = "Write a note of its own for the quotation."


@transaction.atomic
def quote_item(*, record: Record, source: Record, by: User) -> Quotation:
    """`source` is the first of its versions, or it is refused as what is not there. Quoted twice is quoted once."""
    records = Record.objects.select_for_update(of=("self",)).select_related("agency")
    first = records.get(pk=record.corrects_id or record.pk)
    refuse_unless_theirs(by, first)
    seen = Record.objects.visible_to(by).filter(pk=source.pk, corrects__isnull=True)
    if not seen.filter(quotation__isnull=True).exists():
        raise ValidationError("You can no longer read what you quote. Ask whoever shared it.")
    there = Quotation.objects.filter(pk=first.pk).first()
    if there is not None and there.source_id == source.pk:
        return there  # type: ignore[no-any-return]
    _refuse_unless_it_can(first, source, there)
    quotation = Quotation(record=first, person_id=first.person_id, source=source)
    saving.save(quotation)
    records_of = [first.pk, source.pk]
    trail.write(by=by, what="permission", act="quote_item", people=[first.person_id], records=records_of)
    return quotation


def _refuse_unless_it_can(first: Record, source: Record, there: Quotation | None) -> None:
    if first.person_id != source.person_id:
        raise ValidationError(
            "What you quote is about somebody else. Write it on their record, if it is theirs."
        )
    if first.kind not in QUOTING or there is not None:
        raise ValidationError(f"This cannot quote it. {ITS_OWN}")
    if first.marking not in (Marking.OPEN, Marking.HANDLING_P):
        raise ValidationError(f"Who may read this is said already. {ITS_OWN}")
    if len(copies_of(first)) > 1:
        raise ValidationError(f"This is about several young people. {ITS_OWN}")
