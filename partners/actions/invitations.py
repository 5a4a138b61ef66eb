"""A worker is invited to choose a password, by a link that works once, within 72 hours."""

import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from partners import links, outbox, saving, trail, waiting
from partners.access import Actor
from partners.models import Invitation, User, UserSession, Worker
from partners.reach import coming_postings, may_invite, may_let_go, needs_two

HOURS = 72
SEND = "partners.tasks.send_invitation"
DEAD = "This link does not work any more."


@transaction.atomic
def invite(*, worker: Worker, by: Actor, email: str = "", by_mail: bool = True) -> Invitation:
    """An older invitation of theirs is withdrawn. Who has a sign-in already chooses a new password for it.

    By mail, or (`by_mail` false) to be handed over: but never to a sign-in that is there, nor for a role that takes
    two people to give, where the inviter alone would hold the key. Whoever runs the server may (`hand_over`).
    """
    worker = Worker.objects.select_for_update(of=("self",)).select_related("agency").get(pk=worker.pk)
    postings = coming_postings(worker)
    if not may_invite(by, worker, postings):
        raise PermissionDenied("You may not invite this worker.")
    user = User.objects.filter(worker=worker).first()
    if isinstance(by, User):
        _require_own_address(worker, user, needs_two(worker, postings), by_mail, email)
    address = user.email if user else User.objects.normalize_email(email or worker.email)
    _require_free(worker, user, address)
    waiting.withdraw_invitations(worker)
    invitation = Invitation(worker=worker, email=address, made_by=by if isinstance(by, User) else None)
    invitation.expires_at = timezone.now() + datetime.timedelta(hours=HOURS)
    invitation.seed = Invitation._meta.get_field("seed").get_default()
    invitation.token_hash = links.hash_of(links.token_of(invitation))
    saving.save(invitation)
    if by_mail:
        outbox.post(task=SEND, subject=invitation.pk)
    trail.write(by=by, what="permission", act="invite", counts={"invitation": invitation.pk})
    return invitation


@transaction.atomic
def accept_invitation(*, token: str, password: str, by: None = None) -> User:
    """By whoever holds the link: nobody is signed in yet. Raises ValidationError, code "dead" where it opens none.

    The second factor follows at the sign-in; one that exists already is still asked for.
    """
    Invitation.objects.select_for_update().filter(token_hash=links.hash_of(token)).first()
    invitation = links.opened_by(token)
    if invitation is None:
        raise ValidationError(DEAD, code="dead")
    worker = invitation.worker
    user = User.objects.filter(worker=worker).first() or User(email=invitation.email, worker=worker)
    try:
        validate_password(password, user)
    except ValidationError as refusal:
        raise ValidationError({"password": refusal.messages}) from None
    if user.pk:
        UserSession.objects.hold_of(user)
    user.set_password(password)
    try:
        saving.save(user)
    except ValidationError:  # the address is somebody's, and not a word of whose
        raise ValidationError(DEAD, code="dead") from None
    invitation.used_at = timezone.now()
    saving.save(invitation)
    trail.write(by=user, what="permission", act="accept_invitation", counts={"invitation": invitation.pk})
    return user


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: Actor) -> None:
    """Who may invite them may, and who may let them go."""
    worker = invitation.worker
    postings = coming_postings(worker)
    if not (may_invite(by, worker, postings) or may_let_go(by, worker, postings)):
        raise PermissionDenied("You may not withdraw this invitation.")
    waiting.withdraw_invitations(worker)
    trail.write(by=by, what="permission", act="withdraw_invitation", counts={"invitation": invitation.pk})


def _require_own_address(worker: Worker, user: User | None, two: bool, by_mail: bool, email: str) -> None:
    if two and not (by_mail and email in ("", worker.email)):
        raise ValidationError(
            "Their role takes two people to give, so the link goes to their own address by mail."
        )
    if user and not by_mail:
        raise ValidationError(
            "They have a sign-in, so the link goes to their own address by mail. Without mail, whoever runs the "
            "server can hand one over."
        )


def _require_free(worker: Worker, user: User | None, address: str) -> None:
    if worker.left_on and worker.left_on <= timezone.localdate():
        raise ValidationError("They have left. Somebody who comes back is added anew.")
    if user and not user.is_active:
        raise ValidationError("Their sign-in is closed. Open it first.")
    if not address:
        raise ValidationError({"email": "They have no e-mail address. Enter the one they will sign in with."})
    of_staff = User.objects.filter(worker__isnull=False, email__iexact=address)
    if not user and of_staff.exists():  # that a young person or a family signs in is nobody's to learn here
        raise ValidationError({"email": "Somebody else signs in with that address. Enter another."})
