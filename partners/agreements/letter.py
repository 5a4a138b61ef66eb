"""The mail of a reminder: the agreement's reference and where to sign in. Not its title, its parties or its day."""

from django.conf import settings
from django.urls import reverse

from partners.models import Reminder

WORDS = """\
Something is due with agreement {reference} in {service}.

Sign in to see what:

{address}
"""


def letter_of(reminder: Reminder) -> tuple[str, str]:
    """Subject and words."""
    reference = reminder.agreement.reference
    words = WORDS.format(
        reference=reference,
        service=settings.SERVICE_NAME,
        address=f"{settings.SITE_URL}{reverse('agreement', args=[reference])}",
    )
    return f"Agreement {reference}: something is due", words
