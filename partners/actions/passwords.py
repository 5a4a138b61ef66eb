"""A password is chosen, or asked for anew by letter. A second factor is never given back by letter."""

from datetime import timedelta

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils import timezone

from partners import guessing, outbox, trail
from partners.access import Actor
from partners.actions.tokens import end_tokens
from partners.models import SignInTry, User, UserSession

#: Between two letters about one account.
PAUSE = timedelta(minutes=5)


@transaction.atomic
def choose_password(*, user: User, by: User, password: str) -> None:
    """Raises ValidationError with each reason why not. Their other sessions and tokens end with the old password."""
    validate_password(password, user)
    UserSession.objects.hold_of(user)
    user.set_password(password)
    user.save(update_fields=["password"])
    end_tokens(of=user, by=by)
    trail.write(by=by, what="permission", act="choose_password", counts={"sign_in": user.pk})


@transaction.atomic
def ask_for_password(*, email: str, by: Actor | None) -> None:
    """Does the same for an address that nobody has: a row for the queue, which then writes to nobody."""
    account = guessing.fingerprint(f"letter:{email}")
    if SignInTry.objects.filter(account=account, at__gt=timezone.now() - PAUSE).exists():
        return
    SignInTry.objects.create(account=account, address="", at=timezone.now(), passed=True)
    user = User.objects.filter(email__iexact=email, is_active=True).first()
    outbox.post(task="partners.tasks.send_password_link", subject=user.pk if user else 0)
    trail.write(by=by, what="sign_in", act="ask_for_password")
