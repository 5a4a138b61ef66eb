"""The saved views that a list offers, and the one that it opens with."""

from dataclasses import dataclass

from django.http import HttpRequest

from nwd.pages.answers import NOT_KEPT, kept
from partners.models import SavedView, User


@dataclass(frozen=True)
class Views:
    """`asked` is what the page is asked now; `opens_with` the address of the first view, where nothing is asked."""

    listing: str
    rows: list[SavedView]
    asked: str
    opens_with: str

    @property
    def is_new(self) -> bool:
        """Something is asked that no view here asks yet."""
        return bool(self.asked) and all(view.asked != self.asked for view in self.rows)


def views_of(request: HttpRequest, user: User, listing: str) -> Views:
    """One query. A view is opened at the address of the page that offers it."""
    rows = list(SavedView.objects.visible_to(user).filter(listing=listing))
    first = next((view for view in rows if view.is_first and view.user_id == user.pk), None)
    opens_with = f"{request.path}?{first.asked}" if first and first.asked and not request.GET else ""
    return Views(listing, rows, kept(listing, request.GET, NOT_KEPT), opens_with)
