"""Who decides about a record's marking: the agency whose words they are, and of it somebody who may read them.

So what was sealed, or came with conditions, is opened to more people by its originator alone (hostile.md, A12).
"""

from django.core.exceptions import ValidationError

from cases.contributing import refuse_unless_theirs
from cases.models import Category, Kind, Quotation, Record
from cases.models.record import Marking
from partners.models import User
from partners.models.agency import AgencyKind

#: They take their marking from the young person's own copy of the incident.
OF_AN_INCIDENT = (Kind.INCIDENT_ACCOUNT, Kind.MEASURE_USED, Kind.PUTTING_RIGHT)


def may_be_marked(record: Record) -> bool:
    """For the link on its page: it follows nothing else, and is nobody's own space."""
    return record.marking != Marking.OWN_SPACE and record.kind not in OF_AN_INCIDENT


def quotes(first: Record) -> bool:
    """A quotation, or one that came with a tracker: what is about intelligence and not the police's is quoted."""
    came = first.category == Category.INTELLIGENCE and first.agency.kind != AgencyKind.POLICE
    return Quotation.objects.filter(pk=first.pk).exists() or (came and first.marking == Marking.HANDLING_C)


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
    if first.kind in OF_AN_INCIDENT:
        raise ValidationError("It is part of an incident, and who may read that reads this. Say it there.")
    if quotes(first):
        raise ValidationError("It quotes what somebody shares with conditions. Who may read that reads this.")
    refuse_unless_theirs(by, first)
    if first.marking == Marking.SEALED and by.pk not in first.named_users:
        raise ValidationError("It is sealed. Ask one of its named readers to change who may read it.")
    return first
