"""Who has set up a second factor. The facts are allauth's."""

from allauth.mfa.models import Authenticator

from partners.models import User


def have_second_factor(users: list[int]) -> set[int]:
    """Recovery codes alone are none."""
    found = Authenticator.objects.filter(user__in=users).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return set(found.values_list("user_id", flat=True))


def have_codes(user: User) -> bool:
    """Whether they can type a code without a browser that knows their passkey: an app's, or a recovery code."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES)
    return bool(Authenticator.objects.filter(user=user, type__in=kinds).exists())
