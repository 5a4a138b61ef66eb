"""A list of people or places: a page of it, or those that a name finds. What is typed stays out of addresses."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from nwd.ui.keyset import PAGE, Page, page
from partners.forms.people import Search

BY_NAME = ("family_name", "given_name", "pk")


def listed(
    request: HttpRequest, rows: QuerySet[Any], order: tuple[str, ...], names: tuple[str, ...]
) -> dict[str, Any]:
    """`names` are the columns that a search looks in; each word has to be found in one of them."""
    form = Search(request.POST if request.method == "POST" else None)
    if not form.is_bound or not form.is_valid():
        after, before = _edge(request, "after"), _edge(request, "before")
        return {"form": form, "page": page(rows, order, after=after, before=before)}
    for word in form.cleaned_data["words"].split():
        found = Q()
        for name in names:
            found |= Q(**{f"{name}__icontains": word})
        rows = rows.filter(found)
    some = list(rows.order_by(*order)[: PAGE + 1])
    return {"form": form, "page": Page(some[:PAGE], None, None), "searched": True, "more": len(some) > PAGE}


def _edge(request: HttpRequest, name: str) -> str:
    return request.GET.get(name, "").replace("\x00", "")
