"""What an agency took on after a RAISE: done, and not done after all."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.chronology import midnight
from partners import saving, trail
from partners.access import Service
from partners.context import acting
from partners.models import User
from raise_meetings.closed_links import close_links
from raise_meetings.models import Action, Answer
from raise_meetings.own_words import words_of
from raise_meetings.taken import Thing, hold, may_finish, named


@transaction.atomic
def complete_raise_action(*, action: Thing, by: User, words: str = "") -> Thing:
    """Done today. Twice is once. `words` are what was done; what was asked and is done was taken on."""
    held = _held(action, by)
    if held.completed_on is None:
        held.completed_on = timezone.localdate()
        held.done_words = words_of(words, held, by)
        if held.answer:
            _take_on(held, by)
        _ended(held, "complete_raise_action", by)
        close_links(held)
    return held


@transaction.atomic
def reopen_raise_action(*, action: Thing, by: User) -> Thing:
    held = _held(action, by)
    if held.completed_on is not None:
        held.completed_on, held.done_words = None, ""
        _ended(held, "reopen_raise_action", by)
    return held


def _held(action: Thing, by: User) -> Thing:
    """Only the agency that took it on knows whether it is done, the lead agency of its own alone."""
    held = hold(action)
    if not may_finish(by, held):
        raise ValidationError(f"This is {held.agency}’s. Ask them to say when it is done.")
    return held


def _take_on(held: Thing, by: User) -> None:
    if held.answer != Answer.ACCEPTED:
        held.answer, held.reason = Answer.ACCEPTED, ""
        held.answered_at, held.answered_by = timezone.now(), by.worker


def _ended(action: Thing, act: str, by: User) -> None:
    saving.save(action)
    if isinstance(action, Action):
        action.record.ended = midnight(action.completed_on) if action.completed_on else None
        with acting(
            Service()
        ):  # an agency that may add nothing to a record says all the same that it is done
            action.record.save(update_fields=["ended"])
    trail.write(by=by, what="change", act=act, **named(action))
