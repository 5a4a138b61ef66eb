"""What stands on the page behind a link: an agency, a reference and a day; what is asked where somebody has
proved who they are. The address is the key: no cache keeps it and no other site is told it.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partners.second_factor import have_codes
from raise_meetings.asked_of_us.listed import Line, lines
from raise_meetings.models import AnswerLink


def asked(request: HttpRequest, link: AnswerLink, **shown: Any) -> HttpResponse:
    (line,) = lines([link.thing])
    told = {
        "line": line,
        "agency": link.thing.agency,
        "has_code": have_codes(link.user),
        "sign_in": _to_sign_in(line),
    }
    return page(request, "link", **told, **shown)


def _to_sign_in(line: Line) -> str:
    return f"{reverse('account_login')}?next={reverse('raise_action', args=[line.reference])}"


def page(request: HttpRequest, name: str, *, status: int = 200, **shown: Any) -> HttpResponse:
    return kept_from_others(render(request, f"raise_meetings/asked_of_us/{name}.html", shown, status=status))


def kept_from_others(response: HttpResponse) -> HttpResponse:
    """As invitations do: "no-referrer" would hide from us too where the form comes from."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
