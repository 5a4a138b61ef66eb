"""The page of a list about safety: filtered, in pages by name, with the reader's views, on the trail."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render

from nwd.pages.answers import edge
from nwd.pages.list_filters import OfAHub
from nwd.pages.views_of import views_of
from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission, Service
from partners.context import acting
from partners.models import User
from partners.sign_in import signed_in

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Narrowed(Generic[M]):
    """What the address asks: those whom the reader may see, and everybody."""

    form: OfAHub
    rows: "QuerySet[M]"
    everybody: "QuerySet[M]"


def safety_list(
    request: HttpRequest,
    name: str,
    order: tuple[str, ...],
    narrowed: Callable[[User, QueryDict], Narrowed[M]],
    *,
    headed_by: str,
    **shown: Any,
) -> HttpResponse:
    """`name` is the door's, `headed_by` the answer that its heading says.

    How many are hidden is for those who read the service's figures, which count everybody.
    """
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    views = views_of(request, user, name.replace("_", "-"))
    if views.opens_with:
        return redirect(views.opens_with)
    asked = narrowed(user, request.GET)
    found = page(asked.rows, order, after=edge(request.GET, "after"), before=edge(request.GET, "before"))
    trail.listed(by=user, act=name, people=[row.person_id for row in found.rows])  # type: ignore[attr-defined]
    total = asked.rows.count()
    hidden = _of_everybody(user, asked) - total if access.may(user, Permission.READ_FIGURES) else 0
    answer: dict[str, Any] = {
        "form": asked.form,
        "page": found,
        "total": total,
        "hidden": hidden,
        "views": views,
    }
    answer[headed_by] = asked.form.answer(headed_by)
    return render(request, f"pages/{name}.html", answer | shown)


def _of_everybody(user: User, asked: Narrowed[M]) -> int:
    """Those from whom the reader is barred left out: of them it knows nothing, not even a number."""
    barred = access.facts_of(user).told.get("barred", [])
    with acting(Service()):
        return asked.everybody.exclude(person_id__in=barred).count()
