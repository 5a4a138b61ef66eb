"""One transaction a request (record.md, "Requests"): opened here, committed before a byte leaves.

A refusal is an answer and commits with its line; a server error rolls everything back, and its line is written
in a short transaction of its own.
"""

import uuid
from collections.abc import Callable

from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from redis.exceptions import RedisError

from partners import asked_for, trail
from partners.context import acting
from partners.models import User

GetResponse = Callable[[HttpRequest], HttpResponse]


class RecordTransaction:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = trail.request_id.set(trail.request_id.get() or uuid.uuid4())  # the log's, where it has one
        door = asked_for.nothing_yet()
        try:
            with acting(request.user if isinstance(request.user, User) else None, savepoint=True):
                response = self.get_response(request)
                if response.status_code >= 500:
                    transaction.set_rollback(True)
            if response.status_code == 500:
                _trace_fault(request)
            if getattr(request, "user", None) is not None and request.user.is_authenticated:
                response.headers.setdefault("Cache-Control", "no-store")
            return response
        finally:
            asked_for.asked_for.reset(door)
            trail.request_id.reset(token)

    def process_view(
        self, request: HttpRequest, view: object, args: tuple[str, ...], named: dict[str, str]
    ) -> None:
        match = request.resolver_match
        asked_for.through(match.view_name if match else "", [*args, *named.values()])

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """What cannot be put on the trail is not shown, and neither is what asks a store that is away."""
        if isinstance(exception, trail.Unwritable | RedisError):
            transaction.set_rollback(True)
            # without the request: what stands at the top of a page asks the database, which answers no more
            return HttpResponse(render_to_string("503.html"), status=503)
        return None


def _trace_fault(request: HttpRequest) -> None:
    match = request.resolver_match
    by = request.user if isinstance(request.user, User) else None
    try:
        with acting(by):
            trail.write(by=by, what="fault", act=match.view_name if match else "")
    except (DatabaseError, trail.Unwritable):
        return
