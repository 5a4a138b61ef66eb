"""Doors of drafts: keep one while it is typed, put it away, take it up again. The list: nwd/pages/my_drafts.py."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from nwd.ui.spoken import time_words
from partners import access, drafts, undo
from partners.access import Permission
from partners.models import Draft, User
from partners.receipts import key_of
from partners.sessions import not_activity
from partners.sign_in import signed_in


@not_activity
@require_POST
def keep_draft(request: HttpRequest) -> HttpResponse:
    """What the form's script shows beside the button. Kept whatever the form would say of it."""
    user, key, door = _drafter(request), key_of(request.POST), request.POST.get("draft_door", "")
    if key is None or name_of(door) is None:
        raise Http404
    try:
        is_kept = drafts.keep(by=user, door=door, key=key, said=request.POST)
    except drafts.NotKept as refusal:
        return HttpResponse(str(refusal), status=413, content_type="text/plain")
    said = f"Your words are kept as a draft, last at {time_words(timezone.localtime())}." if is_kept else ""
    return HttpResponse(said, content_type="text/plain")


@require_POST
def discard_draft(request: HttpRequest, reference: UUID) -> HttpResponse:
    """From the form ("start afresh") back to the form, from the list back to the list."""
    draft = _theirs(drafts.discard(by=_drafter(request), reference=reference))
    undo.offer(request, "Your draft is discarded.", reverse("take_up_draft", args=[reference]))
    return redirect(draft.door) if "afresh" in request.POST else redirect("my_drafts")


@require_POST
def take_up_draft(request: HttpRequest, reference: UUID) -> HttpResponse:
    user = _drafter(request)
    if undo.is_offered(request):
        draft = _theirs(drafts.take_up(by=user, reference=reference))
        return redirect(f"{draft.door}?draft={draft.reference}")
    return redirect("my_drafts")


def name_of(door: str) -> str | None:
    """What is written at this path ("A note"); none where no door keeps drafts, or there is none any more."""
    try:
        return getattr(resolve(door).func, "draft_name", None) if len(door) <= 300 else None
    except Resolver404:
        return None


def _theirs(draft: Draft | None) -> Draft:
    if draft is None:
        raise Http404
    return draft


def _drafter(request: HttpRequest) -> User:
    """Anybody at work: what they typed is theirs, whatever their role is now."""
    user = signed_in(request)
    if not access.facts_of(user).postings:
        access.require(user, Permission.READ_ROLES)
    return user
