"""Who has set up a second factor. The facts are allauth's."""

from allauth.mfa.models import Authenticator


def have_second_factor(users: list[int]) -> set[int]:
    """Recovery codes alone are none."""
    found = Authenticator.objects.filter(user__in=users).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return set(found.values_list("user_id", flat=True))
