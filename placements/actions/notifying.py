"""Regulation 40: whether an incident is serious enough to notify, either way with the reason, and who was told."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from cases.contributing import author_of
from partners import saving, trail
from partners.actors import Service
from partners.context import acting
from partners.just_done import is_own
from partners.models import User
from placements.incidents.may import concerned, refuse_unless_of_the_house
from placements.incidents.parties import is_concerned
from placements.incidents.words import naming_nobody
from placements.models import Ground, Incident, Notice, Told

CONCERNED = "It concerns you, or you used a measure in it, so somebody else decides."


@transaction.atomic
def decide_to_notify(*, incident: Incident, serious: bool, why: str, by: User, ground: str = "") -> Incident:
    """Decided again it is decided anew; its history keeps what was decided before. Never by whom it concerns."""
    incident = _held(incident, by)
    if is_concerned(incident, by.worker):
        raise ValidationError(CONCERNED)
    why = naming_nobody(concerned(incident, by), why)
    if not why:
        raise ValidationError({"why": "Write why, whichever way it is."})
    if serious and ground not in Ground.values:
        raise ValidationError({"ground": "Choose why it has to be notified."})
    incident.notifiable, incident.ground = serious, ground if serious else ""
    incident.decided_at, incident.decided_by, incident.decided_why = timezone.now(), author_of(by), why
    _follow(incident)
    saving.save(incident)
    _write(by, "decide_to_notify", incident)
    return incident


@transaction.atomic
def record_notice(
    *, incident: Incident, whom: str, at: datetime.datetime, by: User, words: str = ""
) -> Notice:
    """That somebody was told. Telling Ofsted decides nothing: the decision is another verb's."""
    incident = _held(incident, by)
    if at < incident.occurred_at:
        raise ValidationError({"at": "This is before it happened. Check the time."})
    if at > timezone.now():
        raise ValidationError({"at": "This time is still to come. Enter a time that has passed."})
    notice = Notice(incident=incident, whom=whom, told_at=at, told_by=author_of(by),
                    words=naming_nobody(concerned(incident, by), words))  # fmt: skip
    saving.save(notice)
    _follow(incident)
    saving.save(incident)
    _write(by, "record_notice", incident, notice=notice.pk)
    return notice


@transaction.atomic
def take_back_notice(*, notice: Notice, by: User) -> Incident:
    """By who wrote it, within ten minutes: the banner's Undo."""
    incident = _held(notice.incident, by)
    if not is_own(by, "record_notice", notice=notice.pk):
        raise ValidationError("Only who wrote it can take it back, within ten minutes.")
    with acting(Service()):  # the history of a row that is gone is taken from the service alone
        notice.delete()
    _follow(incident)
    saving.save(incident)
    _write(by, "take_back_notice", incident)
    return incident


def _held(incident: Incident, by: User) -> Incident:
    refuse_unless_of_the_house(by, incident.hub)
    return Incident.objects.select_for_update(of=("self",)).get(pk=incident.pk)


def _follow(incident: Incident) -> None:
    """The tracker's moment is when Ofsted was told first, of one that is notifiable. What a tracker brought stays
    until somebody is told here.
    """
    first = incident.notices.filter(whom=Told.OFSTED).aggregate(first=Min("told_at"))["first"]
    if not incident.notifiable:
        incident.notified_at = None
    elif first or incident.recorded_by_id:
        incident.notified_at = first


def _write(by: User, act: str, incident: Incident, **counts: int) -> None:
    counts = {"incident": incident.pk} | counts
    trail.write(by=by, what="change", act=act, people=incident.person_ids, records=incident.record_ids,
                counts=counts)  # fmt: skip
