"""What comes of a RAISE: each agency takes on its own, or is asked by the agency that leads."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.chronology import midnight
from cases.contributing import author_of, may_add
from cases.models import Kind, Record, YoungPerson
from partners import access, outbox, saving, trail
from partners.models import Agency, User, Worker
from raise_meetings.asked_of_us.mailed import task_of
from raise_meetings.models import Action, Answer, Meeting, PlaceAction
from raise_meetings.own_words import words_about
from raise_meetings.packs.whom import brings_what_is_asked
from raise_meetings.taken import SAFETY, Thing, named, refuse_unlikely_due


@transaction.atomic
def add_raise_action(
    *, meeting: Meeting, person: YoungPerson | None, agency: Agency, action: str, due_on: datetime.date,
    by: User, how_we_will_know: str = "", worker: Worker | None = None,
) -> Thing:  # fmt: skip
    """Without a young person it is for the place, or the group as a whole. One's own is accepted with the asking;
    another agency is asked, and told by a mail that says nothing of anybody.
    """
    _refuse(meeting, agency, by, worker)
    if not action.strip():
        raise ValidationError({"action": "Say what is to be done."})
    refuse_unlikely_due(due_on, person)
    said: dict[str, Any] = {
        "meeting": meeting, "agency": agency, "worker": worker, "due_on": due_on,
        "action": words_about(action, meeting, person, by, "action"),
        "how_we_will_know": words_about(how_we_will_know, meeting, person, by, "how_we_will_know"),
    } | _answer(agency, by)  # fmt: skip
    made: Thing
    if person is None:
        made = PlaceAction(asked_by=author_of(by), **said)
    else:
        made = Action(record=_envelope(person, agency, due_on, by), person=person, **said)
    saving.save(made)
    trail.write(by=by, what="change", act="add_raise_action", **named(made))
    if made.answer == Answer.ASKED and not brings_what_is_asked(agency, meeting):
        outbox.post(task=task_of(made), subject=made.pk)
    return made


def _refuse(meeting: Meeting, agency: Agency, by: User, worker: Worker | None) -> None:
    own = author_of(by).agency_id == agency.pk
    if not (own or access.facts_of(by).of_lead_agency):
        raise ValidationError(
            {"agency": "You can take on what your own agency does. Who leads asks the others."}
        )
    if not may_add(by, SAFETY):
        raise ValidationError("No agreement in force lets your agency add to a record about safety and risk.")
    if worker and worker.agency_id != agency.pk:
        raise ValidationError({"worker": f"They do not work for {agency}."})
    if meeting.held_at is None:
        raise ValidationError("The meeting has not begun yet, so nothing comes of it so far.")
    if meeting.series and meeting.series.closed_on:
        raise ValidationError("This RAISE is closed. Ask for a new one if it has to go on.")


def _answer(agency: Agency, by: User) -> dict[str, Any]:
    if author_of(by).agency_id != agency.pk:
        return {"answer": Answer.ASKED}
    return {"answer": Answer.ACCEPTED, "answered_at": timezone.now(), "answered_by": by.worker}


def _envelope(person: YoungPerson, agency: Agency, day: datetime.date, by: User) -> Record:
    """Of the agency that is asked, whoever writes it down: that agency says when it is done."""
    return Record.objects.create(
        person=person, kind=Kind.RAISE_ACTION, category=SAFETY, agency=agency, author=author_of(by),
        began=midnight(day),
    )  # fmt: skip
