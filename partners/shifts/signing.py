"""Doors of signing in and out: I am on shift, I am going; each one press."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_POST

from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.actions import shifts_worked as verbs
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import Shift, User
from partners.pressing import press
from partners.shifts.forms_right import LeftForm
from partners.shifts.mine import planned_at_hub, running
from partners.shifts.one import one_shift
from partners.shifts.pages import page_of, week_at, week_page
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
HERE = "back"


@require_POST
def begin_shift(request: HttpRequest, reference: str) -> HttpResponse:
    """At a hub of theirs, or at one where they are planned."""
    user = signed_in(request)
    hub, near = hub_to_begin(user, reference)
    return press(
        request, lambda: _begun(hub, user), said="You are on shift. Say so when you go.",
        then=_then(request, hub, near),
        undo=lambda made: reverse("undo_begin_shift", args=[made.reference]),
    )  # fmt: skip


@require_POST
def begin_for(request: HttpRequest, reference: str) -> HttpResponse:
    """Somebody whom an agency sent is here."""
    user, one = one_shift(request, reference, Permission.KEEP_HOME_RECORDS)
    return press(
        request, lambda: verbs.begin_for(shift=one, by=user), said=f"Saved. {one.who} is on shift.",
        undo=reverse("undo_begin_shift", args=[reference]), then=week_page(one),
    )  # fmt: skip


@require_POST
def end_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.KEEP_HOME_RECORDS)
    said = "Saved. Thank you, and go well." if one.worker_id else f"Saved. {one.who} has left."
    return press(
        request, lambda: verbs.end_shift(shift=one, by=user), said=said,
        undo=reverse("undo_end_shift", args=[reference]), then=_then(request, one.hub, near=False),
    )  # fmt: skip


@keeps_drafts("When you left")
@FORM
def leave_shift(request: HttpRequest, reference: str) -> HttpResponse:
    """For whoever forgot to say so."""
    user, one = one_shift(request, reference, Permission.KEEP_HOME_RECORDS)
    if not one.is_open:
        raise Http404
    form = opened(LeftForm, request, initial={"at": one.ends_at or timezone.now()})
    return ask(
        request, form, lambda at: verbs.end_shift(shift=one, by=user, at=at), then=page_of,
        said="Saved. The roster shows that it was said afterwards.", title="When you left", back=page_of(one),
        back_text=str(one),
    )  # fmt: skip


@require_POST
def undo_begin_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.KEEP_HOME_RECORDS)
    then = week_page(one)
    return take_back(request, lambda: verbs.take_back_sign_in(shift=one, by=user), then=then)


@require_POST
def undo_end_shift(request: HttpRequest, reference: str) -> HttpResponse:
    user, one = one_shift(request, reference, Permission.KEEP_HOME_RECORDS)
    return take_back(request, lambda: verbs.take_back_sign_out(shift=one, by=user), then=week_page(one))


def hub_to_begin(user: User, reference: str) -> tuple[Hub, bool]:
    """And whether they may ask about it apart from being planned there."""
    hub = Hub.objects.filter(reference=reference).first()
    near = access.hubs_of(user).filter(reference=reference).exists()
    if hub is None or not (near or planned_at_hub(user.worker, hub, timezone.now())):
        access.refuse(user, Permission.KEEP_HOME_RECORDS)
        raise Http404
    access.require(user, Permission.KEEP_HOME_RECORDS)
    return hub, near


def _begun(hub: Hub, user: User) -> Shift:
    """Refused while they are on another shift, with the way to the one that they have not left."""
    try:
        return verbs.begin_shift(hub=hub, by=user)
    except ValidationError as refusal:
        on = running(user.worker) if user.worker and refusal.code == "still_on" else None
        if on is None:
            raise
        page = reverse("leave_shift", args=[on.reference])
        link = '{} <a class="govuk-notification-banner__link" href="{}">Say when you left</a>'
        raise ValidationError(format_html(link, refusal.messages[0], page)) from None


def _then(request: HttpRequest, hub: Hub, near: bool) -> str:
    """To the page where it was pressed."""
    if request.POST.get(HERE) == "home":
        return reverse("home")
    if near and request.POST.get(HERE) == "hub":
        return reverse("hub", args=[hub.reference])
    return week_at(hub, timezone.localdate())
