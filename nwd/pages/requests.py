"""Each request has an id, one line in the log, and is counted.

The line names the route, never the address: no reference, no query, no words. The id is also that of its lines on
the trail. The doors of whoever watches are answered here, before anything that needs the database.
"""

import time
import uuid
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse
from structlog.contextvars import bound_contextvars

from nwd import counted
from nwd.pages.health import DOORS
from partners import trail

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

log = structlog.get_logger("nwd.request")


class Requests:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if door := DOORS.get(request.path_info):
            return door(request)
        began, own = time.perf_counter(), uuid.uuid4()
        token = trail.request_id.set(own)
        try:
            with bound_contextvars(request=str(own)):
                response = self.get_response(request)
                _tell(request, response.status_code, time.perf_counter() - began)
        finally:
            trail.request_id.reset(token)
        return response


def _tell(request: HttpRequest, status: int, seconds: float) -> None:
    """Who it was is told only where something asked already: telling must not cost a query."""
    match = request.resolver_match
    route = match.view_name if match else "none"
    method = request.method if request.method in METHODS else "other"  # anybody may send any word
    user = getattr(request, "_cached_user", None)
    counted.count(route=route, method=method, status=status, seconds=seconds)
    milliseconds = round(seconds * 1000)
    log.info(
        "request", route=route, method=method, status=status, ms=milliseconds, user=getattr(user, "pk", None)
    )
