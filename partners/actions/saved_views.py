"""Naming the filters and sort of a list, sharing them with one's hub, and letting go of them again."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from partners import trail
from partners.models import SavedView, User
from partners.sharing import shares_with


@transaction.atomic
def save_view(
    *, by: User, listing: str, asked: str, name: str, hub: Hub | None = None, is_first: bool = False
) -> SavedView:
    """One view of a list can be the one that comes first; the newest wish counts."""
    view = SavedView(user=by, listing=listing, asked=asked, name=name, hub=hub, is_first=is_first)
    return _kept(view, by)


@transaction.atomic
def change_view(*, by: User, view: SavedView, name: str, hub: Hub | None, is_first: bool) -> SavedView:
    _own(view, by)
    view.name, view.hub, view.is_first = name, hub, is_first
    return _kept(view, by)


@transaction.atomic
def take_view_away(*, by: User, view: SavedView) -> None:
    _own(view, by)
    view.removed_at = timezone.now()
    view.save(update_fields=["removed_at"])
    trail.write(by=by, what="change", act="take_view_away")


@transaction.atomic
def bring_view_back(*, by: User, view: SavedView) -> SavedView:
    """As it was, but it comes first only where no other has taken that place."""
    _own(view, by)
    others = SavedView.objects.own(by).filter(listing=view.listing, is_first=True)
    view.removed_at, view.is_first = None, view.is_first and not others.exists()
    return _kept(view, by)


def _kept(view: SavedView, by: User) -> SavedView:
    if view.hub and view.hub not in shares_with(by):
        raise PermissionDenied("You can share a view with a hub whose team you lead.")
    if view.is_first:
        others = SavedView.objects.own(by).filter(listing=view.listing, is_first=True).exclude(pk=view.pk)
        others.update(is_first=False)
    view.full_clean()
    view.save()
    trail.write(by=by, what="change", act="save_view")
    return view


def _own(view: SavedView, by: User) -> None:
    if view.user_id != by.pk:
        raise PermissionDenied("Only whoever saved a view can change it.")
