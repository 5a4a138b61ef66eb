"""Somebody proved again that it is them, or what they sent of a passkey was no proof."""

from django.db import transaction

from partners import trail
from partners.models import User


@transaction.atomic
def note_step_up(*, by: User) -> None:
    trail.write(by=by, what="sign_in", act="step_up")


@transaction.atomic
def note_passkey(*, by: User | None, what: str, act: str) -> None:
    """The library judges a passkey; this says what came of it. `by` is None where no account was named."""
    trail.write(by=by, what=what, act=act)
