"""The floor of a page: the same template under the same middleware, its read line written, its rows in memory."""

from typing import Any
from unittest.mock import patch

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from partners import access, trail
from partners.access import Permission
from partners.sign_in import signed_in

#: By page: its template, what it showed, the lines it wrote and the path it was asked at.
KEPT: dict[str, tuple[str, dict[str, Any], list[dict[str, Any]], str]] = {}


def floor(request: HttpRequest, name: str) -> HttpResponse:
    """Who is asking is decided here as anywhere; nothing about a young person is asked of the database."""
    template, shown, lines, where = KEPT[name]
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    request.path = request.path_info = where
    for known in lines:
        trail.write(by=user, **known)
    return render(request, template, shown)


def keep(name: str, view: Any, request: HttpRequest, *arguments: Any, **named: Any) -> None:
    """Asks the page once and keeps what it showed, with every row that the template asked for."""
    lines: list[dict[str, Any]] = []
    shown: list[tuple[str, dict[str, Any]]] = []

    def note(**line: Any) -> None:
        lines.append({key: value for key, value in line.items() if key != "by"})

    def drawn(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
        shown.append((template, context))
        return render(request, template, context)

    with patch("partners.trail.write", note), patch(f"{view.__module__}.render", drawn):
        view(request, *arguments, **named)
    template, context = shown[0]
    KEPT[name] = (template, context, lines, request.path)
