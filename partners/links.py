"""Links in mails: made again from a seed whenever they are needed, kept nowhere but as a hash."""

import base64
import hashlib

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from partners.models import Invitation


def token_of(invitation: Invitation) -> str:
    return made_of("partners.invitation", invitation.seed)


def made_of(what: str, seed: str) -> str:
    """Needs the service's secret key: who reads the database alone cannot make it."""
    made = salted_hmac(what, seed, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(made).decode().rstrip("=")


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def link_of(invitation: Invitation) -> str:
    """On the address that the settings name, never the one that a request claims."""
    return f"{settings.SITE_URL}{reverse('join', args=[token_of(invitation)])}"


def opened_by(token: str) -> Invitation | None:
    """None alike for unknown, expired, used, withdrawn, and for somebody who has left or whose sign-in is closed."""
    return _opened(token_hash=hash_of(token))


def still_open(key: int) -> Invitation | None:
    """The same of one that was opened a moment ago and waits for an agency's own sign-in."""
    return _opened(pk=key)


def _opened(**which: str | int) -> Invitation | None:
    found = Invitation.objects.open().select_related("worker__user", "worker__agency").filter(**which).first()
    if found is None or (found.worker.left_on and found.worker.left_on <= timezone.localdate()):
        return None
    user = getattr(found.worker, "user", None)
    return found if user is None or user.is_active else None
