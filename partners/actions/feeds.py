"""The address at which somebody's own calendar reads their diary: made, made anew, ended."""

from django.db import transaction
from django.utils import timezone

from partners import tokens, trail
from partners.access import Actor
from partners.models import CalendarFeed, User


@transaction.atomic
def make_feed(*, by: User) -> tuple[CalendarFeed, str]:
    """The row, and the secret of its address, which nobody sees a second time. One before it ends."""
    User.objects.select_for_update(of=("self",)).get(
        pk=by.pk
    )  # two that are made at once are one after another
    end_feeds(of=by, by=by)
    secret = tokens.new_secret().removeprefix(tokens.PREFIX)
    feed = CalendarFeed.objects.create(user=by, digest=tokens.digest(secret))
    trail.write(by=by, what="permission", act="make_feed", counts={"feed": feed.pk})
    return feed, secret


@transaction.atomic
def end_feeds(*, of: User, by: Actor) -> bool:
    """With their password, their sessions or their work. What is dead does not wake again."""
    ended = CalendarFeed.objects.filter(user=of, ended_at=None).update(ended_at=timezone.now())
    if ended:
        trail.write(by=by, what="permission", act="end_feed", counts={"sign_in": of.pk})
    return bool(ended)
