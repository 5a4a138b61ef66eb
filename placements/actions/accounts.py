"""How somebody saw an incident, in their own words. Nobody writes or corrects another worker's."""

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.contacts.left_out import without
from cases.contributing import as_written, author_of
from cases.enveloped import reword
from cases.models import Kind, Record, YoungPerson
from partners import saving, trail
from partners.models import User
from placements.incidents.may import others_than, refuse_unless_of_the_house
from placements.incidents.parts import parts_seen, write_on
from placements.models import Incident, IncidentAccount


@transaction.atomic
def write_account(
    *, incident: Incident, words: str, by: User, person: YoungPerson | None = None
) -> list[Record]:
    """One's own, on the record of each concerned; or, with `person`, what that young person says of it themselves."""
    refuse_unless_of_the_house(by, incident.hub)
    incident = Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)
    worker, words = author_of(by), as_written(words)
    if not words:
        raise ValidationError({"words": "Write how it was."})
    parts = parts_seen(incident, by, [person] if person else None)
    whose = None if person else worker
    ids = [part.person_id for part in parts]
    if IncidentAccount.objects.filter(incident=incident, worker=whose, person__in=ids).exists():
        said = "Their own account is" if person else "Your account is"
        raise ValidationError({"words": f"{said} written already. Open it to correct it."})
    records = []
    for part in parts:
        own = without(others_than(part.person, incident, by), words, subject=part.person)
        record = write_on(part, Kind.INCIDENT_ACCOUNT, incident.occurred_at, by=by, words=own)
        saving.save(IncidentAccount(record=record, person=part.person, incident=incident, worker=whose))
        records.append(record)
    trail.write(by=by, what="change", act="write_account", people=[one.person_id for one in records],
                records=[one.pk for one in records])  # fmt: skip
    return records


@transaction.atomic
def correct_account(*, record: Record, words: str, by: User) -> list[Record]:
    """By who wrote it, in every copy. What was first written stays readable below."""
    account = IncidentAccount.objects.select_for_update(of=("self",)).filter(pk=record.pk).first()
    if account is None or record.author_id != author_of(by).pk:
        raise ValidationError("Only who wrote it corrects it. Write your own account beside it.")
    words = as_written(words)
    if not words:
        raise ValidationError({"words": "Write how it was."})
    same = IncidentAccount.objects.visible_to(by).filter(
        incident=account.incident_id, worker=account.worker_id
    )
    copies = same if account.worker_id else same.filter(pk=account.pk)
    changed = []
    for copy in copies.select_related("record", "person", "incident").order_by("pk"):
        own = without(others_than(copy.person, copy.incident, by), words, subject=copy.person)
        if reword(copy.record, own, by=by):
            changed.append(copy.record)
    if not changed:
        raise ValidationError({"words": "This is what it says already. Change it, or cancel."})
    trail.write(by=by, what="change", act="correct_account", people=[one.person_id for one in changed],
                records=[one.pk for one in changed])  # fmt: skip
    return changed
