"""What stands on the page behind a link: an agency, a reference and a day; what is asked where somebody has
proved who they are. The address is the key: no cache keeps it and no other site is told it.
"""

import datetime
from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from partners.access import Permission
from partners.context import acting
from partners.second_factor import have_codes
from raise_meetings.asked_of_us.found import fetch_action, reference_of
from raise_meetings.asked_of_us.listed import Line, lines
from raise_meetings.models import AnswerLink

SHOWN = "raise_meetings.answer_link.shown"
SHOWN_FOR = datetime.timedelta(minutes=10)


def asked(request: HttpRequest, link: AnswerLink, *, read: Line | None = None, **shown: Any) -> HttpResponse:
    """What was read stays with the page that shows it, so that a reason forgotten costs no second code."""
    (line,) = lines([link.thing])
    told: dict[str, Any] = {
        "line": line, "agency": link.thing.agency, "has_code": have_codes(link.user),
        "sign_in": _to_sign_in(line), "words": request.POST.get("words", ""),
    }  # fmt: skip
    if read:
        sent = request.POST["proof"] if has_read(request, link) else ""
        told |= {"read": read, "proof": sent or signing.dumps(link.pk, salt=SHOWN)}
    return page(request, "link", **told, **shown)


def what_is_asked(link: AnswerLink) -> Line:
    """As whose it is may read it now; the read is on the trail."""
    with acting(link.user):
        return lines([fetch_action(link.user, Permission.JOIN_RAISE, reference_of(link.thing))])[0]


def has_read(request: HttpRequest, link: AnswerLink) -> bool:
    """On the page that this came from, with a code given within the last ten minutes."""
    try:
        return bool(signing.loads(request.POST.get("proof", ""), salt=SHOWN, max_age=SHOWN_FOR) == link.pk)
    except signing.BadSignature:
        return False


def _to_sign_in(line: Line) -> str:
    return f"{reverse('account_login')}?next={reverse('raise_action', args=[line.reference])}"


def page(request: HttpRequest, name: str, *, status: int = 200, **shown: Any) -> HttpResponse:
    return kept_from_others(render(request, f"raise_meetings/asked_of_us/{name}.html", shown, status=status))


def kept_from_others(response: HttpResponse) -> HttpResponse:
    """As invitations do: "no-referrer" would hide from us too where the form comes from."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
