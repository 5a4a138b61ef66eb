"""A second factor is used, added, taken away; each of it on the trail."""

import time

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import validate_totp_code
from allauth.mfa.utils import decrypt
from django.core.exceptions import ValidationError
from django.db import transaction

from partners import trail
from partners.access import Actor
from partners.actions.invitations import invite
from partners.actions.sessions import end_sessions
from partners.models import Invitation, User, Worker

CODES = (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES)


@transaction.atomic
def use_code(*, by: User, code: str) -> Authenticator | None:
    """The factor that the code belongs to. Each code works once, also for two who send it in the same moment."""
    for factor in Authenticator.objects.select_for_update().filter(user=by, type__in=CODES).order_by("-type"):
        if factor.type == Authenticator.Type.RECOVERY_CODES:
            fits = RecoveryCodes(factor).validate_code(code)
        else:
            fits = _uses_up(factor, code)
        if fits:
            factor.refresh_from_db()
            trail.write(by=by, what="sign_in", act=f"second_step_{factor.type}")
            return factor
    return None


def _uses_up(factor: Authenticator, code: str) -> bool:
    """Under the row's lock, and in the database: a code is used up also while the queue's store is away."""
    now = int(time.time()) // app_settings.TOTP_PERIOD
    if factor.data.get("used_until", -1) >= now or not validate_totp_code(
        decrypt(factor.data["secret"]), code
    ):
        return False
    factor.data["used_until"] = now
    factor.save(update_fields=["data"])
    return True


@transaction.atomic
def note_factors(*, by: User, before: dict[int, str]) -> list[str]:
    """The kinds that are new since `before` (kind by key). The code that set an app up is used up with it."""
    now = dict(Authenticator.objects.filter(user=by).values_list("pk", "type"))
    for key in now.keys() - before.keys():
        trail.write(by=by, what="permission", act=f"factor_added_{now[key]}")
    for key in before.keys() - now.keys():
        trail.write(by=by, what="permission", act=f"factor_removed_{before[key]}")
    for app in Authenticator.objects.filter(pk__in=now.keys() - before.keys(), type=Authenticator.Type.TOTP):
        app.data["used_until"] = int(time.time()) // app_settings.TOTP_PERIOD
        app.save(update_fields=["data"])
    return [now[key] for key in sorted(now.keys() - before.keys())]


@transaction.atomic
def make_recovery_codes(*, by: User) -> list[str]:
    """Ten new ones, which are shown now and never again; those there were open nothing any more."""
    User.objects.select_for_update().get(pk=by.pk)
    Authenticator.objects.filter(user=by, type=Authenticator.Type.RECOVERY_CODES).delete()
    codes: list[str] = RecoveryCodes.activate(by).get_unused_codes()
    trail.write(by=by, what="permission", act="make_recovery_codes")
    return codes


@transaction.atomic
def forget_factors(*, worker: Worker, by: Actor, by_mail: bool = True) -> Invitation:
    """For somebody who lost everything and was recognised by whoever may invite them, so never by themselves.

    They are signed out everywhere, and begin again with the invitation: their password alone opens nothing.
    """
    user = User.objects.filter(worker=worker).first()
    invitation = invite(worker=worker, by=by, by_mail=by_mail)
    if user is None:
        raise ValidationError("They have no sign-in yet. Invite them.")
    end_sessions(of=user, by=by)
    Authenticator.objects.filter(user=user).delete()
    trail.write(by=by, what="permission", act="forget_factors", counts={"sign_in": user.pk})
    return invitation


@transaction.atomic
def close_again(*, by: Actor) -> int:
    """Every secret is encrypted with the newest key, so that the old ones can be dropped."""
    from allauth.mfa.utils import encrypt

    factors = list(Authenticator.objects.select_for_update().filter(type__in=CODES))
    for factor in factors:
        name = "secret" if factor.type == Authenticator.Type.TOTP else "seed"
        factor.data[name] = encrypt(decrypt(factor.data[name]))
        factor.save(update_fields=["data"])
    trail.write(by=by, what="change", act="close_again", counts={"factors": len(factors)})
    return len(factors)
