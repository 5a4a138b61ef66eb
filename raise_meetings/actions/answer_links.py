"""Links with which workers of an agency answer from their mail: made, mailed, used."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from partners import outbox, trail
from partners.access import Actor
from partners.links import hash_of
from partners.models import User
from raise_meetings.actions.answering import accept_raise_action, decline_raise_action
from raise_meetings.actions.completing import complete_raise_action
from raise_meetings.asked_of_us import mail
from raise_meetings.asked_of_us.links import may_answer, token_of
from raise_meetings.asked_of_us.whom import to_mail
from raise_meetings.closed_links import close_links
from raise_meetings.models import Answer, AnswerLink, PlaceAction
from raise_meetings.taken import Thing, hold, named

GOOD_FOR = datetime.timedelta(days=14)
SEND = "raise_meetings.tasks.send_answer_link"
DEAD = "This link does not work any more."


@transaction.atomic
def make_answer_links(*, action: Thing, by: Actor, post: bool = True) -> int:
    """One for each who is mailed; older ones die. Run twice, it is the same: what was made since the asking stays.
    What has been answered meanwhile is not asked. `post` is false where another mail brings them.
    """
    action = hold(action)
    if action.answer != Answer.ASKED and not _asked_again(action):
        return 0
    asked = action.chased_at or (
        action.asked_at if isinstance(action, PlaceAction) else action.record.written_at
    )
    if action.completed_on or AnswerLink.objects.of(action).filter(made_at__gte=asked).exists():
        return 0
    close_links(action)
    users = to_mail(action)
    for user in users:
        link = AnswerLink(user=user, expires_at=timezone.now() + GOOD_FOR)
        setattr(link, "place_action" if isinstance(action, PlaceAction) else "action", action)
        link.seed = AnswerLink._meta.get_field("seed").get_default()
        link.token_hash = hash_of(token_of(link))
        link.save()
        if post:
            outbox.post(task=SEND, subject=link.pk)
    trail.write(by=by, what="change", act="make_answer_links", counts={"told": len(users)})
    return len(users)


def _asked_again(action: Thing) -> bool:
    """Since they answered."""
    return action.chased_at is not None and not (action.answered_at and action.answered_at > action.chased_at)


@transaction.atomic
def mail_answer_link(*, link: int, by: Actor) -> bool:
    """Once, and only while it opens something."""
    rows = AnswerLink.objects.open().select_related("user", "action__record", "place_action")
    found = rows.filter(pk=link, mailed_at=None).first()
    if found is None or not may_answer(found.user, found.thing):
        return False
    mail.send(found)
    AnswerLink.objects.filter(pk=link).update(mailed_at=timezone.now())
    trail.write(by=by, what="change", act="mail_answer_link", counts={"sign_in": found.user_id})
    return True


@transaction.atomic
def answer_by_link(*, link: AnswerLink, answer: str, words: str, by: User) -> Thing:
    """As the one to whom it was sent. Two presses in one moment are one answer. Raises ValidationError, code "dead"
    where it opens nothing any more.
    """
    hold(link.thing)  # before the link, as whoever answers on the page: else each waits for the other
    held = AnswerLink.objects.select_for_update(of=("self",)).open().filter(pk=link.pk, user=by).first()
    if held is None:
        raise ValidationError(DEAD, code="dead")
    if answer == "decline":
        done = decline_raise_action(action=held.thing, reason=words, by=by)
    elif answer == "done":
        done = complete_raise_action(action=held.thing, words=words, by=by)
    else:
        done = accept_raise_action(action=held.thing, by=by)
    AnswerLink.objects.filter(pk=held.pk).update(used_at=timezone.now(), withdrawn_at=None)
    trail.write(by=by, what="change", act="answer_by_link", **named(done))
    return done
