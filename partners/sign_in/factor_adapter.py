"""How second factors are kept: secrets encrypted, our words, a picture that the page's policy allows."""

import base64
from typing import Any, ClassVar

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac

from partners.models import User
from partners.sessions.others import end_others

REFUSED = "That was not accepted. Use a new code, or your passkey, and try again."


def ring() -> MultiFernet:
    """The first key closes, each opens: a new one is put in front, and the old one dropped when nothing needs it."""
    return MultiFernet([Fernet(_key(said)) for said in settings.FACTOR_KEYS])


def _key(said: str) -> bytes:
    digest = salted_hmac("partners.sign_in.factors", "key", secret=said, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest)


class FactorAdapter(DefaultMFAAdapter):
    error_messages: ClassVar[dict[str, str]] = DefaultMFAAdapter.error_messages | {
        "incorrect_code": REFUSED,
        "cannot_delete_authenticator": "This is your only second way of proving who you are. Add another one first.",
    }

    def encrypt(self, text: str) -> str:
        return ring().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return ring().decrypt(encrypted_text.encode()).decode()

    def build_totp_svg(self, url: str) -> str:
        """Without the line that only a file of its own may begin with."""
        picture: str = super().build_totp_svg(url)
        return picture[picture.index("<svg") :].replace("<svg ", '<svg role="img" aria-label="QR code" ', 1)

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        from partners.sign_in.second_factor import FACTORS

        if not settings.SECOND_FACTOR_REQUIRED:
            return True
        others = Authenticator.objects.filter(user=authenticator.user, type__in=FACTORS)
        return bool(others.exclude(pk=authenticator.pk).exists())

    def send_notification_mail(self, template_prefix: str, user: User, *args: Any, **options: Any) -> None:
        """What the library calls when a factor was added or removed, and when codes were made anew."""
        end_others(context.request, user)
        super().send_notification_mail(template_prefix, user, *args, **options)

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        held = Authenticator.objects.filter(user=user, type=type).count()
        return f"Passkey {held + 1}" if held else "Passkey"
