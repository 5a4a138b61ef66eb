"""What the doors of the house have in common: which house, which of its rows, and the way back."""

from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse

from cases.plan.reaching import GAVE_WAY
from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in

__all__ = ["GAVE_WAY", "KEEP", "RUN", "around", "house", "row"]

M = TypeVar("M", bound=Model)
KEEP, RUN = Permission.KEEP_HOME_RECORDS, Permission.RUN_HOME


def house(request: HttpRequest, permission: Permission, reference: str) -> tuple[User, Hub]:
    user = signed_in(request)
    return user, access.fetch_hub(user, permission, reference)


def row(request: HttpRequest, rows: QuerySet[M], reference: str) -> M:
    """One of this house. What is sent is compared with what it says now, so it is held meanwhile."""
    if "\0" in reference:
        raise Http404
    if request.method == "POST":
        rows = rows.select_for_update(of=("self",))
    found = rows.filter(reference=reference).first()
    if found is None:
        raise Http404
    return found


def around(hub: Hub, title: str, page: str, *args: str, back_text: str = "", **shown: Any) -> dict[str, Any]:
    """The words around a form, with the page that it leads back to."""
    return {
        "title": f"{title}: {hub}", "heading": title, "act": page, "back": reverse(page, args=[hub.reference, *args]),
        "back_text": back_text or str(hub), **shown,
    }  # fmt: skip
