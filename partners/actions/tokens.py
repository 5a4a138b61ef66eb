"""A token for a person's own programs: made, used, ended."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from partners import saving, tokens, trail
from partners.access import Actor
from partners.actions.feeds import end_feeds
from partners.models import ApiToken, Posting, User

MOST = 5


@transaction.atomic
def make_token(*, by: User, name: str, days: int) -> tuple[ApiToken, str]:
    """The row, and the token itself, which nobody sees a second time."""
    User.objects.select_for_update(of=("self",)).get(
        pk=by.pk
    )  # two that are made at once are counted in turn
    now = timezone.now()
    ApiToken.objects.filter(user=by, ended_at=None, expires_at__lte=now).update(ended_at=now)
    if ApiToken.objects.filter(user=by).live_at(now).count() >= MOST:
        raise ValidationError(f"You have {MOST} tokens, and no more can be. End one first.")
    secret = tokens.new_secret()
    expires = now + datetime.timedelta(days=days)
    token = ApiToken(user=by, name=name, digest=tokens.digest(secret), made_at=now, expires_at=expires)
    saving.save(token)
    trail.write(by=by, what="permission", act="make_token", counts={"token": token.pk})
    return token, secret


@transaction.atomic
def note_use(*, token: ApiToken, by: User) -> None:
    """The first use on a day: the row knows the day, and the trail has it as it has a sign-in."""
    today = timezone.localdate()
    if ApiToken.objects.filter(pk=token.pk).exclude(used_on=today).update(used_on=today):
        trail.write(by=by, what="sign_in", act="used_token", counts={"token": token.pk})


@transaction.atomic
def end_token(*, by: User, reference: str) -> bool:
    """One of their own. Whether it was live until now."""
    now = timezone.now()
    token = ApiToken.objects.filter(user=by, reference=reference).live_at(now).first()
    ended = token and ApiToken.objects.filter(pk=token.pk, ended_at=None).update(ended_at=now)
    if token and ended:
        trail.write(by=by, what="permission", act="end_token", counts={"token": token.pk})
    return bool(ended)


@transaction.atomic
def end_tokens(*, of: User, by: Actor) -> int:
    """All of somebody's, and their calendar's address: with their password, their sessions or their work.

    What is dead does not wake again.
    """
    end_feeds(of=of, by=by)
    ended = ApiToken.objects.filter(user=of, ended_at=None).update(ended_at=timezone.now())
    if ended:
        trail.write(by=by, what="permission", act="end_tokens", counts={"sign_in": of.pk, "tokens": ended})
    return ended


@transaction.atomic
def end_tokens_of_nobody(*, by: Actor) -> int:
    """Of whoever has no posting today: one that ran out by itself was ended by no verb."""
    today = timezone.localdate()
    still_here = Q(worker__left_on=None) | Q(worker__left_on__gt=today)
    posted = Posting.objects.live_on(today).filter(still_here, worker__started_on__lte=today)
    held = ApiToken.objects.filter(ended_at=None).exclude(user__worker__in=posted.values("worker"))
    ended = held.update(ended_at=timezone.now())
    if ended:
        trail.write(by=by, what="permission", act="end_tokens", counts={"tokens": ended})
    return ended
