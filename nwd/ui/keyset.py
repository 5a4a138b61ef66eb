"""Pages of a list by name: each begins after the last row of the one before, so a page costs the same anywhere."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet

M = TypeVar("M", bound=Model)
PAGE = 25


@dataclass(frozen=True)
class Page(Generic[M]):
    rows: list[M]
    before: str | None
    after: str | None


def page(
    rows: QuerySet[M], order: tuple[str, ...], *, after: str = "", before: str = "", size: int = PAGE
) -> Page[M]:
    """`rows` have a `reference`, which names the edge in the address; an edge that is not there is the beginning.

    `order` ends with a column that is different in each row; "-" before a name is from the last to the first. Going
    back, less than a page is the first page whole.
    """
    named = after or before
    edge = (
        rows.filter(reference=named).values(*(name.lstrip("-") for name in order)).first() if named else None
    )
    if edge and before and not after:
        back = [name[1:] if name.startswith("-") else f"-{name}" for name in order]
        found = list(rows.filter(_beyond(edge, order, "lt")).order_by(*back)[: size + 1])
        if len(found) > size:
            shown = found[:size][::-1]
            return Page(shown, _name(shown[0]), _name(shown[-1]))
        edge = None
    found = list((rows.filter(_beyond(edge, order, "gt")) if edge else rows).order_by(*order)[: size + 1])
    shown = found[:size]
    return Page(
        shown, _name(shown[0]) if edge and shown else None, _name(shown[-1]) if len(found) > size else None
    )


def _name(row: M) -> str:
    return str(row.reference)  # type: ignore[attr-defined]


def _beyond(edge: dict[str, Any], order: tuple[str, ...], way: str) -> Q:
    beyond, level = Q(), Q()
    for ordered in order:
        name = ordered.lstrip("-")
        onward = way if name == ordered else {"gt": "lt", "lt": "gt"}[way]
        beyond |= level & Q(**{f"{name}__{onward}": edge[name]})
        level &= Q(**{name: edge[name]})
    return beyond
