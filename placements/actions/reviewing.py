"""The manager's look at an incident afterwards: what is learned from it, and that it is closed. Never their own."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import author_of
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.models import User
from placements.incidents.may import concerned, refuse_unless_of_the_house
from placements.incidents.parties import is_own
from placements.incidents.words import naming_nobody
from placements.models import Incident, MeasureUsed


@transaction.atomic
def review_incident(*, incident: Incident, learned: str, by: User) -> Incident:
    """It is closed when it is decided whom to tell and every measure is signed."""
    incident = _held(incident, by)
    if is_own(incident, by):
        raise ValidationError("You recorded it or have a part in it, so somebody else looks at it.")
    if incident.reviewed_at:
        raise ValidationError(f"{incident.reviewed_by} has closed it already.")
    if incident.decided_at is None:
        raise ValidationError("Decide first whether it has to be notified.")
    _refuse_unsigned(incident)
    learned = naming_nobody(concerned(incident, by), learned)
    if not learned:
        raise ValidationError(
            {"learned": "Write what we learn from it, or that nothing has to change and why."}
        )
    incident.learned, incident.reopened_why = learned, ""
    incident.reviewed_at, incident.reviewed_by = timezone.now(), author_of(by)
    saving.save(incident)
    _write(by, "review_incident", incident)
    return incident


@transaction.atomic
def reopen_incident(*, incident: Incident, why: str, by: User) -> Incident:
    """What was learned stays written; its history keeps who had closed it and when."""
    incident = _held(incident, by)
    if incident.reviewed_at is None:
        raise ValidationError("It is open already.")
    why = naming_nobody(concerned(incident, by), why)
    if not why:
        raise ValidationError({"why": "Write why it is opened again."})
    incident.reopened_why, incident.reviewed_at, incident.reviewed_by = why, None, None
    saving.save(incident)
    _write(by, "reopen_incident", incident)
    return incident


def _refuse_unsigned(incident: Incident) -> None:
    """Whoever may read it: of one that is hidden from them nothing is told but that the incident stays open."""
    to_sign = MeasureUsed.objects.filter(incident=incident).to_sign()
    if to_sign.exists():
        raise ValidationError("A measure that was used in it is not signed yet.")
    with acting(Service()):
        if to_sign.all().exists():
            raise ValidationError(
                "Something of it is not finished yet, so it stays open. Ask another manager."
            )


def _held(incident: Incident, by: User) -> Incident:
    refuse_unless_of_the_house(by, incident.hub)
    return Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)


def _write(by: User, act: str, incident: Incident) -> None:
    trail.write(by=by, what="change", act=act, people=incident.person_ids, records=incident.record_ids,
                counts={"incident": incident.pk})  # fmt: skip
