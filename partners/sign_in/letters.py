"""The letter with the link to a new password. It names nobody, and its host is a setting's, never a request's."""

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from partners.models import User

WORDS = """Somebody asked for a new password for {service}.

If it was you, open this address within an hour and choose one:
{link}

You need your second way of signing in as before. If it was not you, do nothing: your password stays as it is.
"""


def send_link(user: User) -> None:
    key = default_token_generator.make_token(user)
    path = reverse("new_password", args=[urlsafe_base64_encode(force_bytes(user.pk)), key])
    words = WORDS.format(service=settings.SERVICE_NAME, link=f"{settings.SITE_URL}{path}")
    send_mail(f"A new password for {settings.SERVICE_NAME}", words, None, [user.email])
