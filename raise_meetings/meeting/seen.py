"""What a page that is open has shown already: it carries a token, and asks what is other since.

Signed, so that nobody reads on without a line on the trail: a page without it, an old one, or one that shows a box
more or less than before is a list of its own.
"""

import datetime
import hashlib
from collections.abc import Iterable

from django.core.signing import BadSignature, TimestampSigner

from partners.models import User
from raise_meetings.models import Meeting, Paragraph

Seen = dict[str, str]
LASTS = datetime.timedelta(minutes=15)
_signer = TimestampSigner(salt="raise-meeting")


def seen_of(paragraphs: Iterable[Paragraph], beside: str = "") -> Seen:
    """By the reference of each, how far it was written; `beside` of what else the page shows."""
    return {one.reference: _state(one) for one in paragraphs} | {"": _short(beside)}


def token_of(seen: Seen, meeting: Meeting, user: User) -> str:
    return _signer.sign_object([user.pk, meeting.pk, seen], compress=True)


def seen_before(token: str, meeting: Meeting, user: User) -> Seen | None:
    try:
        whose, of, seen = _signer.unsign_object(token, max_age=LASTS)
    except BadSignature:
        return None
    return seen if (whose, of) == (user.pk, meeting.pk) else None


def _state(one: Paragraph) -> str:
    """Numbers follow each other under the paragraph's lock, so that no wording is passed over."""
    beside = (one.context, one.weight, one.for_whom, one.said_by_id, one.struck_at)
    return f"{one.newest}.{_short(repr(beside))}"  # type: ignore[attr-defined]


def _short(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
