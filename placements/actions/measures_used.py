"""Restraint and other measures, as regulation 35 asks: recorded, signed by who runs the home, talked about."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written, author_of
from cases.models import Kind, YoungPerson
from partners import saving, trail
from partners.models import User, Worker
from placements.incidents.may import others_than, refuse_unless_of_the_house
from placements.incidents.parts import parts_seen, write_on
from placements.models import Incident, MeasureUsed

WORDS = ("place", "others_there", "behaviour", "avoided", "effect", "hurt", "treatment")


@transaction.atomic
def record_measure(
    *, incident: Incident, person: YoungPerson, sort: str, used_at: datetime.datetime, minutes: int, used_by: Worker,
    description: str, by: User, helped_by: Worker | None = None, routine: bool = False, **said: str,
) -> MeasureUsed:  # fmt: skip
    """Regulation 35(3)(a). `said` are its points (ii) to (viii) by column. Late is said, never refused."""
    refuse_unless_of_the_house(by, incident.hub)
    if used_at > timezone.now():
        raise ValidationError({"used_at": "This time is still to come. Enter a time that has passed."})
    if used_by == helped_by:
        raise ValidationError({"helped_by": "That is who used it. Choose who helped, or nobody."})
    (part,) = parts_seen(incident, by, [person])
    others = others_than(person, incident, by)
    told = {name: without(others, as_written(said.get(name, "")), subject=person) for name in WORDS}
    words = without(others, as_written(description), subject=person)
    record = write_on(part, Kind.MEASURE_USED, used_at, by=by, words=words)
    measure = MeasureUsed(
        record=record, person=person, incident=incident, sort=sort, used_at=used_at, minutes=minutes, used_by=used_by,
        helped_by=helped_by, routine=routine, **told,
    )  # fmt: skip
    saving.save(measure)
    trail.write(by=by, what="change", act="record_measure", people=[person.pk], records=[record.pk])
    return measure


@transaction.atomic
def sign_measure(*, measure: MeasureUsed, spoken_at: datetime.datetime, by: User) -> MeasureUsed:
    """Regulation 35(3)(b): they have spoken to who used it, and the record is accurate. Neither their own use nor
    their own record.
    """
    measure, worker = _held(measure, by)
    if worker.pk == measure.record.author_id:
        raise ValidationError("You wrote this record, so somebody else signs that it is accurate.")
    if measure.signed_at:
        raise ValidationError(f"{measure.signed_by} has signed it already.")
    _refuse_unless_between(measure, spoken_at, "spoken_at")
    measure.spoken_at, measure.signed_at, measure.signed_by = spoken_at, timezone.now(), worker
    saving.save(measure)
    _write(by, "sign_measure", measure)
    return measure


@transaction.atomic
def confirm_talk(
    *, measure: MeasureUsed, talked_at: datetime.datetime, their_view: str, by: User
) -> MeasureUsed:
    """Regulation 35(3)(c): they were spoken to, and what they said; that they would not talk is said too."""
    measure, worker = _held(measure, by)
    if measure.talked_at:
        raise ValidationError(f"{measure.talked_by} has talked with them already.")
    _refuse_unless_between(measure, talked_at, "talked_at")
    their_view = without(
        others_than(measure.person, measure.incident, by), as_written(their_view), subject=measure.person
    )
    if not their_view:
        raise ValidationError(
            {"their_view": "Write what they said, or that they did not want to talk about it."}
        )
    measure.talked_at, measure.talked_by, measure.their_view = talked_at, worker, their_view
    measure.confirmed_at = timezone.now()
    saving.save(measure)
    _write(by, "confirm_talk", measure)
    return measure


def _held(measure: MeasureUsed, by: User) -> tuple[MeasureUsed, Worker]:
    """Two who sign at once wait for each other. Never who used it."""
    refuse_unless_of_the_house(by, measure.incident.hub)
    rows = MeasureUsed.objects.select_for_update(of=("self",)).select_related("record", "person", "incident")
    measure, worker = rows.get(pk=measure.pk), author_of(by)
    if worker.pk in (measure.used_by_id, measure.helped_by_id):
        raise ValidationError("You used it, so somebody else does this.")
    if measure.routine:
        raise ValidationError(
            "It is routine in their education, health and care plan, so nobody has to sign it."
        )
    return measure, worker


def _refuse_unless_between(measure: MeasureUsed, at: datetime.datetime, box: str) -> None:
    if at < measure.used_at:
        raise ValidationError({box: "This is before it was used. Check the time."})
    if at > timezone.now():
        raise ValidationError({box: "This time is still to come. Enter a time that has passed."})


def _write(by: User, act: str, measure: MeasureUsed) -> None:
    trail.write(by=by, what="change", act=act, people=[measure.person_id], records=[measure.pk])
