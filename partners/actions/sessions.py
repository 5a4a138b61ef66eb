"""Ending what somebody is signed in with: by a rule, on one device, on all others."""

from django.db import transaction
from django.utils import timezone

from partners import trail
from partners.access import Actor
from partners.actions.tokens import end_tokens
from partners.models import LeftOff, User, UserSession


@transaction.atomic
def note_sign_out(*, by: User, act: str, path: str) -> None:
    """They are signed out otherwise than by their own "Sign out". `path` is where they find back to; may be empty."""
    if path:
        LeftOff.objects.update_or_create(user=by, defaults={"path": path, "at": timezone.now()})
    else:
        LeftOff.objects.filter(user=by).delete()
    trail.write(by=by, what="sign_in", act=act)


@transaction.atomic
def end_session(*, by: User, device: str) -> bool:
    """One of their own. Whether there was one: it may have ended by itself, or be somebody else's."""
    ended, _ = UserSession.objects.filter(user=by, pk=device).delete()
    if ended:
        trail.write(by=by, what="sign_in", act="ended_session")
    return bool(ended)


@transaction.atomic
def end_sessions(*, of: User, by: Actor, but: str = "") -> int:
    """Everywhere, `but` on the device that is named (a digest). Also after a password or a factor has changed.

    Tokens end too: whoever does this does not know who else is in.
    """
    UserSession.objects.hold_of(of)
    ended, _ = UserSession.objects.filter(user=of).exclude(pk=but).delete()
    trail.write(by=by, what="sign_in", act="ended_sessions", counts={"sign_in": of.pk, "sessions": ended})
    end_tokens(of=of, by=by)
    return ended
