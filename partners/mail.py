"""Mail of the service: a link and nothing that tells of anybody."""

from django.conf import settings
from django.core.mail import send_mail

from nwd.ui.spoken import date_words, time_words
from partners.links import link_of
from partners.models import Invitation

WORDS = """\
You are invited to sign in to {service}.

Open this link and choose a password:

{link}

It works once, until {time} on {day}. If you did not expect this message, do nothing and tell your manager.
"""


def send_invitation(invitation: Invitation) -> None:
    until = invitation.expires_at
    words = WORDS.format(
        service=settings.SERVICE_NAME,
        link=link_of(invitation),
        time=time_words(until),
        day=date_words(until),
    )
    send_mail(f"Your sign-in to {settings.SERVICE_NAME}", words, None, [invitation.email])
