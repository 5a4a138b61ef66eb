"""Asking a specialist in one line, and the answer: whoever is pulled in stays where they are."""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cases.actions.interventions import record_intervention
from cases.actions.notes import take_back_note, write_note
from cases.contributing import as_written, author_of, refuse_unless_past
from cases.models import Category, Kind, Record, SpecialistAsk, YoungPerson
from cases.support.boxes import ANSWER, ANSWER_OF_ANOTHER, as_words
from cases.support.disciplines import CALLED, CATEGORY_OF, asked_by
from cases.support.whom import is_asked, is_party, is_waited_for_in_vain, who_may_answer
from cases.withdrawing import withdraw
from hubs.models import Hub
from nwd.ui.spoken import uncapped
from partners import saving, trail
from partners.models import User, Worker


@transaction.atomic
def ask_specialist(
    *,
    person: YoungPerson,
    by: User,
    discipline: str,
    words: str,
    asked_of: Worker | None = None,
    at: datetime.datetime | None = None,
) -> SpecialistAsk:
    """Of a discipline, or of one of it by name. Somebody of it may read it already: asking lets nobody in. `at` is
    for what is written down later.
    """
    worker, words, at = author_of(by), as_written(words), at or timezone.now()
    refuse_unless_past(person, at)
    if discipline not in CALLED:
        raise ValidationError({"whom": "Choose which specialist you ask."})
    if not words:
        raise ValidationError({"words": "Write what you would like to know, in one line."})
    if discipline not in asked_by(by):
        about = uncapped(Category(CATEGORY_OF[discipline]).label)
        raise ValidationError(f"No agreement in force lets your agency add to a record about {about}.")
    there = who_may_answer(person, by, [discipline])[discipline]
    if asked_of and asked_of not in there:
        raise ValidationError({"whom": f"{asked_of} could not answer this. Choose somebody else."})
    if is_waited_for_in_vain(by, there):
        raise ValidationError(
            {"whom": "Nobody in this discipline who may know them has a sign-in here. Ask them another way."}
        )
    record = Record.objects.create(
        person=person, author=worker, agency_id=worker.agency_id, kind=Kind.SPECIALIST_ASK,
        category=CATEGORY_OF[discipline], began=at, words=words,
    )  # fmt: skip
    made = SpecialistAsk(record=record, person=person, discipline=discipline, asked_by=worker, asked_of=asked_of,
                         asked_at=at)  # fmt: skip
    saving.save(made)
    trail.write(by=by, what="change", act="ask_specialist", people=[person.pk], records=[record.pk])
    return made


@transaction.atomic
def answer_ask(
    *,
    ask: SpecialistAsk,
    by: User,
    said: str,
    changed: str,
    changes: str = "",
    duration_minutes: int | None = None,
    answered_by: Worker | None = None,
    as_session: bool = False,
    hub: Hub | None = None,
    at: datetime.datetime | None = None,
    quoting: str = "",
) -> SpecialistAsk:
    """By whoever was asked, or anybody of the discipline; or written down for them by whoever asked, who says whose
    answer it is. The words are a note of the answering agency, or the specialist's session.
    """
    held, writer = _waiting(ask, by), author_of(by)
    answerer = _answerer(held, by, answered_by)
    if not said.strip():
        raise ValidationError({"said": "Write the answer."})
    if as_session and answerer != writer:
        raise ValidationError(
            {"as_session": "Only whoever gave the answer records it as a session of theirs."}
        )
    if as_session and hub is None:
        raise ValidationError({"hub": "Choose for which hub you did it."})
    words = as_words({"said": said, "changes": changes}, ANSWER if answerer == writer else ANSWER_OF_ANOTHER)
    at = at or timezone.now()
    if as_session and hub:
        facts: dict[str, Any] = {"discipline": held.discipline, "hub": hub, "quoting": quoting}
        facts["duration_minutes"] = duration_minutes
        reply = record_intervention(person=held.person, by=by, at=at, words=words, **facts).record
    else:
        reply = write_note(person=held.person, by=by, at=at, words=words, headline=_headline(held, answerer),
                           category=held.record.category, quoting=quoting)  # fmt: skip
    held.answered_at, held.answered_by, held.reply = at, answerer, reply
    held.changed, held.duration_minutes = changed, duration_minutes
    saving.save(held)
    trail.write(by=by, what="change", act="answer_ask", people=[held.person_id], records=[held.pk, reply.pk])
    return held


@transaction.atomic
def ask_and_answer(
    *, person: YoungPerson, by: User, discipline: str, words: str, asked_of: Worker, **answer: Any
) -> SpecialistAsk:
    """A word in the corridor, written down afterwards by whoever asked. Both or neither."""
    ask = ask_specialist(person=person, by=by, discipline=discipline, words=words, asked_of=asked_of)
    answered = answer_ask(ask=ask, by=by, answered_by=asked_of, **answer)
    trail.write(by=by, what="change", act="ask_and_answer", people=[person.pk], records=[ask.pk])
    return answered


@transaction.atomic
def take_back_ask(*, ask: SpecialistAsk, by: User) -> None:
    """By whoever asked, within ten minutes and before anybody answered; with the answer where they wrote that too."""
    reply = Record.objects.visible_to(by).filter(replies_to=ask.pk, author=author_of(by)).first()
    if reply and ask.asked_by_id == by.worker_id:
        take_back_note(record=reply, by=by)
    held = _waiting(ask, by)
    if withdraw(held, by):
        trail.write(by=by, what="change", act="take_back_ask", people=[ask.person_id], records=[ask.pk])


@transaction.atomic
def drop_ask(*, ask: SpecialistAsk, by: User) -> SpecialistAsk:
    """No longer needed: it waits for nobody, and counts as no answer."""
    held = _waiting(ask, by)
    if not is_party(held, by):
        raise PermissionDenied("Whoever asked, or those who were asked, say that it is no longer needed.")
    held.dropped_at = timezone.now()
    saving.save(held)
    trail.write(by=by, what="change", act="drop_ask", people=[held.person_id], records=[held.pk])
    return held


@transaction.atomic
def take_up_ask(*, ask: SpecialistAsk, by: User) -> SpecialistAsk:
    """Undoes `drop_ask`."""
    seen = SpecialistAsk.objects.visible_to(by).select_for_update(of=("self",))
    held: SpecialistAsk | None = seen.filter(pk=ask.pk).first()
    if held is None or not is_party(held, by):
        raise PermissionDenied("Whoever asked, or those who were asked, say that it is needed again.")
    held.dropped_at = None
    saving.save(held)
    trail.write(by=by, what="change", act="take_up_ask", people=[held.person_id], records=[held.pk])
    return held


def _waiting(ask: SpecialistAsk, by: User) -> SpecialistAsk:
    """Locked, and still to be answered."""
    seen = SpecialistAsk.objects.visible_to(by).select_related("person", "record", "answered_by")
    held: SpecialistAsk | None = seen.select_for_update(of=("self",)).filter(pk=ask.pk).first()
    if held is None:
        raise ValidationError("It was taken back meanwhile.")
    if held.answered_at:
        raise ValidationError(f"{held.answered_by} has answered it meanwhile. Your words are still here.")
    if held.dropped_at:
        raise ValidationError("Somebody said meanwhile that it is no longer needed.")
    return held


def _answerer(ask: SpecialistAsk, by: User, answered_by: Worker | None) -> Worker:
    """Whose answer it is. Whoever asked may write down another's; nobody else writes for somebody."""
    writer = author_of(by)
    if answered_by is None or answered_by == writer:
        if is_asked(ask, by):
            return writer
        if writer.pk == ask.asked_by_id:
            raise ValidationError({"answered_by": "Choose who answered."})
    elif writer.pk == ask.asked_by_id or is_asked(ask, by):
        if answered_by.pk != ask.asked_of_id:
            there = who_may_answer(ask.person, by, [ask.discipline])[ask.discipline]
            if answered_by not in there:
                raise ValidationError({"answered_by": f"{answered_by} could not answer this. Choose again."})
        return answered_by
    raise PermissionDenied("Those who were asked answer, or whoever asked writes down what they said.")


def _headline(ask: SpecialistAsk, answerer: Worker) -> str:
    return f"{answerer} answered a question to {CALLED[ask.discipline]}"
