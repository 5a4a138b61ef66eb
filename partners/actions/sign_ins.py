"""A worker's way to sign in: given, closed, opened again."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from partners import saving, trail, waiting
from partners.access import Actor
from partners.models import User, Worker
from partners.reach import coming_postings, may_invite, may_let_go


@transaction.atomic
def give_sign_in(*, worker: Worker, by: Actor, password: str, email: str = "") -> User:
    """By their own e-mail unless another is given. What they may see and do comes from their postings alone."""
    address = email or worker.email
    if not address:
        raise ValidationError(f"{worker} has no e-mail address. Give one to sign in with.")
    user = User(email=User.objects.normalize_email(address), worker=worker)
    user.set_password(password)
    saving.save(user)
    trail.write(by=by, what="permission", act="give_sign_in", counts={"sign_in": user.pk})
    return user


@transaction.atomic
def close_sign_in(*, worker: Worker, by: Actor) -> None:
    """At once, in open windows too. Invitations that wait open nothing any more."""
    if not may_let_go(by, worker, coming_postings(worker)):
        raise PermissionDenied("You may not close this sign-in.")
    waiting.withdraw_invitations(worker)
    waiting.close_sign_in(worker)
    trail.write(by=by, what="permission", act="close_sign_in", counts={"worker": worker.pk})


@transaction.atomic
def reopen_sign_in(*, worker: Worker, by: Actor) -> User:
    """Who may invite them may. Password and second factor are as they were."""
    if not may_invite(by, worker, coming_postings(worker)):
        raise PermissionDenied("You may not open this sign-in.")
    if worker.left_on and worker.left_on <= timezone.localdate():
        raise ValidationError("They have left. Somebody who comes back is added anew.")
    user = User.objects.select_for_update(of=("self",)).filter(worker=worker).first()
    if user is None:
        raise ValidationError("They have no sign-in yet. Invite them.")
    user.is_active = True
    saving.save(user)
    trail.write(by=by, what="permission", act="reopen_sign_in", counts={"sign_in": user.pk})
    return user
