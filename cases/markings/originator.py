"""Who decides about a record's marking: the agency whose words they are, and of it somebody who may read them.

So what was sealed, or came with conditions, is opened to more people by its originator alone (hostile.md, A12).
"""

from django.core.exceptions import ValidationError

from cases.contributing import refuse_unless_theirs
from cases.models import Kind, Record
from cases.models.record import Marking
from partners.models import User


def held(record: Record, by: User) -> Record:
    """The first of its versions, locked: the database says of all what is said of it. Or a refusal, in words."""
    first_id = record.corrects_id or record.pk
    first = (
        Record.objects.select_for_update(of=("self",)).select_related("agency").filter(pk=first_id).first()
    )
    if first is None:
        raise ValidationError("You can no longer read this record, so you cannot say who may.")
    if first.marking == Marking.OWN_SPACE:
        raise ValidationError("This is their own space. Only they decide who else reads it.")
    if first.kind == Kind.SIGNIFICANT_EVENT and first.significant_event.lifted_from_id:
        raise ValidationError("It was lifted from a record, and who may read that reads this. Say it there.")
    refuse_unless_theirs(by, first)
    if first.marking == Marking.SEALED and by.pk not in first.named_users:
        raise ValidationError("It is sealed. Ask one of its named readers to change who may read it.")
    return first
