"""The pages for what failed. Where the database did not answer: 503, no mistake of ours, and trying again helps."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string


def failed(request: HttpRequest) -> HttpResponse:
    """Django calls it while the failure is under way. Neither page asks anything of the database."""
    is_away = isinstance(sys.exc_info()[1], OperationalError | InterfaceError)
    status = 503 if is_away else 500
    return HttpResponse(render_to_string(f"{status}.html"), status=status)


def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's own reads the form once more to check its token, and fails where it is what cannot be read."""
    return render(request, "400.html", status=400)
