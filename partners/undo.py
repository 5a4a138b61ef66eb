"""Undo for ten minutes, instead of "Are you sure?": where the act is one's own (screens.md, detail 7).

A verb that undoes has a door of its own. The banner that says "Saved" offers it with a token that is good for ten
minutes, for this user and this door; the door's path names the row.
"""

from django.contrib import messages
from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest

from partners.just_done import UNDO_FOR
from partners.sign_in import signed_in

__all__ = ["UNDO_FOR", "is_offered", "offer"]

_signer = TimestampSigner(salt="undo")


def offer(request: HttpRequest, said: str, door: str) -> None:
    """The success banner with an Undo button that sends to `door` (components/messages.html)."""
    token = _signer.sign(f"{signed_in(request).pk}|{door}")
    messages.success(request, said, extra_tags=f"{door} {token}")


def is_offered(request: HttpRequest) -> bool:
    """Whether this door was offered to this user within ten minutes. If not, the page says that it is too late."""
    try:
        meant = _signer.unsign(request.POST.get("token", ""), max_age=UNDO_FOR)
    except BadSignature:
        return False
    return meant == f"{signed_in(request).pk}|{request.path}"
