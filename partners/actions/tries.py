"""What becomes of a try to prove who somebody is (partners/guessing.py says what follows from it)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone

from partners import guessing, trail
from partners.access import Actor
from partners.models import SignInLock, SignInTry, User, Worker
from partners.reach import coming_postings, may_invite, may_let_go


@transaction.atomic
def note_failure(
    *, request: HttpRequest, account: str, by: Actor | None, act: str, user: User | None
) -> None:
    """`user` is whose account it is, if it is anybody's: the fifth failure locks it for this address."""
    now = timezone.now()
    pair = {
        "account": guessing.fingerprint(account),
        "address": guessing.fingerprint(guessing.address_of(request)),
    }
    SignInTry.objects.create(**pair, at=now, passed=False)
    trail.write(by=by, what="denial", act=act)
    passed = (
        SignInTry.objects.filter(**pair, passed=True).order_by("-at").values_list("at", flat=True).first()
    )
    failed = SignInTry.objects.filter(**pair, passed=False, at__gt=now - guessing.WINDOW)
    if passed:
        failed = failed.filter(at__gt=passed)
    if failed.count() < guessing.MOST:
        return
    SignInLock.objects.filter(**pair, lifted_at=None, until__lte=now).update(lifted_at=now)
    SignInLock.objects.get_or_create(
        **pair, lifted_at=None, defaults={"user": user, "since": now, "until": now + guessing.WINDOW}
    )
    trail.write(by=by, what="sign_in", act="locked", counts={"sign_in": user.pk} if user else None)


@transaction.atomic
def note_success(*, request: HttpRequest, account: str, by: User, act: str = "") -> None:
    """Without `act` the line on the trail is written by what follows: a second step, or having signed in."""
    pair = {
        "account": guessing.fingerprint(account),
        "address": guessing.fingerprint(guessing.address_of(request)),
    }
    SignInTry.objects.create(**pair, at=timezone.now(), passed=True)
    if act:
        trail.write(by=by, what="sign_in", act=act)


@transaction.atomic
def lift_locks(*, by: Actor, user: User | None = None) -> int:
    """Those whose time is over, or all of one user's when somebody who may vouches for them: never oneself."""
    if isinstance(by, User) and not (user and user.worker and _may_vouch(by, user.worker)):
        raise PermissionDenied("You may not lift these locks.")
    locks = SignInLock.objects.select_for_update().filter(lifted_at=None)
    locks = locks.filter(user=user) if user else locks.filter(until__lte=timezone.now())
    lifted = list(locks)
    for lock in lifted:
        trail.write(
            by=by, what="sign_in", act="unlocked", counts={"sign_in": lock.user_id} if lock.user_id else None
        )
    SignInLock.objects.filter(pk__in=[lock.pk for lock in lifted]).update(lifted_at=timezone.now())
    return len(lifted)


def _may_vouch(by: User, worker: Worker) -> bool:
    postings = coming_postings(worker)
    return may_invite(by, worker, postings) or may_let_go(by, worker, postings)


@transaction.atomic
def forget_tries(*, by: Actor) -> int:
    """What is older than anything asks for."""
    old = timezone.now() - guessing.KNOWN
    gone, _ = SignInTry.objects.filter(at__lt=old).delete()
    SignInLock.objects.filter(lifted_at__lt=old).delete()
    trail.write(by=by, what="change", act="forget_tries", counts={"tries": gone})
    return gone
