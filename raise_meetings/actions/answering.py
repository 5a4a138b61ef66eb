"""An agency answers for itself what a RAISE asks of it: yes, no and why, or passed on in its own organisation."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from partners import saving, trail
from partners.models import User
from raise_meetings.closed_links import close_links
from raise_meetings.models import Answer
from raise_meetings.own_words import words_of
from raise_meetings.taken import Thing, hold, named, refuse_unless_asked, refuse_unless_open


@transaction.atomic
def accept_raise_action(*, action: Thing, by: User) -> Thing:
    """Also after a no. Twice is once."""
    held = hold(action)
    refuse_unless_asked(by, held)
    if held.completed_on:
        refuse_unless_open(held)
    if held.answer != Answer.ACCEPTED:
        _answered(held, Answer.ACCEPTED, "", by)
        trail.write(by=by, what="change", act="accept_raise_action", **named(held))
    return held


@transaction.atomic
def decline_raise_action(*, action: Thing, reason: str, by: User) -> Thing:
    """With why: whoever asked has to find another way. Also after a yes."""
    held = hold(action)
    refuse_unless_asked(by, held)
    if held.completed_on:
        refuse_unless_open(held)
    if not reason.strip():
        raise ValidationError({"reason": "Say why your agency cannot do this."})
    said = words_of(reason, held, by, "reason")
    if (held.answer, held.reason) != (Answer.DECLINED, said):
        _answered(held, Answer.DECLINED, said, by)
        trail.write(by=by, what="change", act="decline_raise_action", **named(held))
    return held


@transaction.atomic
def pass_on_raise_action(*, action: Thing, to: str, by: User) -> Thing:
    """To somebody of the owner's own organisation, who need have no sign-in. It says yes as well."""
    held = hold(action)
    refuse_unless_asked(by, held)
    refuse_unless_open(held)
    to = words_of(" ".join(to.split()), held, by, "to")
    if not to:
        raise ValidationError({"to": "Say who does it now: a name, a team or a role."})
    if held.passed_on_to == to:
        return held
    held.passed_on_to, held.passed_on_at, held.passed_on_by = to, timezone.now(), by.worker
    if held.answer == Answer.ASKED:
        _answered(held, Answer.ACCEPTED, "", by)
    else:
        saving.save(held)
    trail.write(by=by, what="change", act="pass_on_raise_action", **named(held))
    return held


def _answered(held: Thing, answer: Answer, reason: str, by: User) -> None:
    held.answer, held.reason = answer, reason
    held.answered_at, held.answered_by = timezone.now(), by.worker
    saving.save(held)
    close_links(held)
