"""Doors of saved views: name what a list is asked, change its name, let go of it, bring it back."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nwd.pages.answers import NOT_KEPT, VIEWS, kept
from nwd.pages.view_form import ViewForm
from partners import access, actions, undo
from partners.access import Permission
from partners.asking import ask
from partners.models import Listing, SavedView, User
from partners.receipts import once
from partners.sharing import shares_with
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def my_views(request: HttpRequest) -> HttpResponse:
    user = _reader(request)
    views = [(view, view.get_listing_display(), _opened(view)) for view in SavedView.objects.own(user)]
    return render(request, "pages/my_views.html", {"views": views})


@FORM
def save_view(request: HttpRequest, listing: str) -> HttpResponse:
    """What is asked stands in this door's own address, as it stood in the list's."""
    user = _reader(request)
    if listing not in VIEWS:
        raise Http404
    asked = kept(listing, request.GET, NOT_KEPT)

    def verb(**said: Any) -> SavedView:
        return actions.save_view(by=user, listing=listing, asked=asked, **said)

    return ask(
        request, _form(request, user), verb, then=lambda view: _opened(view) or reverse("my_views"),
        said="Saved. You find it on the list and under “My views”.",
        title=f"Save this view: {Listing(listing).label}", save="Save",
        back=reverse("my_views"), back_text="My views",
    )  # fmt: skip


@FORM
def change_view(request: HttpRequest, reference: str) -> HttpResponse:
    user = _reader(request)
    view = _own(user, reference)

    def verb(**said: Any) -> SavedView:
        return actions.change_view(by=user, view=view, **said)

    return ask(
        request, _form(request, user, view), verb, then=reverse("my_views"), said="Saved.",
        title=f"Change the view “{view}”", save="Save", back=reverse("my_views"), back_text="My views",
    )  # fmt: skip


@once
@require_POST
def take_view_away(request: HttpRequest, reference: str) -> HttpResponse:
    user = _reader(request)
    view = _own(user, reference)
    actions.take_view_away(by=user, view=view)
    undo.offer(request, "The view is gone.", reverse("bring_view_back", args=[view.reference]))
    return redirect("my_views")


@once
@require_POST
def bring_view_back(request: HttpRequest, reference: str) -> HttpResponse:
    user = _reader(request)
    view = SavedView.objects.filter(user=user, reference=reference).exclude(removed_at=None).first()
    if view is None:
        raise Http404
    named = SavedView.objects.own(user).filter(listing=view.listing, name=view.name)
    if undo.is_offered(request) and not named.exists():
        actions.bring_view_back(by=user, view=view)
    return redirect("my_views")


def _form(request: HttpRequest, user: User, view: SavedView | None = None) -> ViewForm:
    now = (
        {"name": view.name, "share": view.hub and view.hub.reference, "is_first": view.is_first}
        if view
        else {}
    )
    return ViewForm(request.POST or None, initial=now, hubs=shares_with(user))


def _opened(view: SavedView) -> str:
    """Where it is opened; a chronology's is offered on each young person's."""
    page = VIEWS[view.listing]
    return f"{reverse(page)}?{view.asked}" if page else ""


def _own(user: User, reference: str) -> SavedView:
    view = SavedView.objects.own(user).filter(reference=reference).first()
    if view is None:
        raise Http404
    return view


def _reader(request: HttpRequest) -> User:
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    return user
