"""What is sent is read whole or not at all: half a form reads like a whole one, with words left out.

A line that breaks leaves fewer bytes than Content-Length said. Neither gunicorn nor Django minds: what has come is
parsed. Here whoever reads on past its end is told 400, and what nobody has read is read before the door opens.
Nothing is kept or copied beside: a big file goes to its handler in pieces, as before. What is sent in chunks says no
length, and Django reads it as empty: whoever sends so is told 411.
"""

from collections.abc import Callable
from contextlib import suppress
from io import IOBase

from django.core.exceptions import BadRequest, RequestDataTooBig
from django.core.handlers.wsgi import LimitedStream, WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

CHANGES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class Whole:
    """Below what turns strangers away unread, above the request's transaction."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in CHANGES and "HTTP_TRANSFER_ENCODING" in request.META:
            return render(request, "400.html", status=411)
        if isinstance(request, WSGIRequest):
            request._stream = Counted(request._stream)  # type: ignore[assignment, arg-type]
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        """Forms were read for their token; this is for programs, and for buttons that ask for nothing."""
        if request.method in CHANGES and not request._read_started:  # type: ignore[attr-defined]
            with suppress(RequestDataTooBig):  # the door says so
                _ = request.body


class Counted(IOBase):
    def __init__(self, stream: LimitedStream) -> None:
        self.stream, self.left = stream, stream.limit

    def read(self, size: int | None = -1, /) -> bytes:
        return self._part(self.stream.read, size)

    def readline(self, size: int | None = -1, /) -> bytes:
        return self._part(self.stream.readline, size, ends=b"\n")

    def _part(self, read: Callable[[int], bytes], size: int | None, ends: bytes | None = None) -> bytes:
        asked = self.left if size is None or size < 0 else min(size, self.left)
        try:
            part = read(asked)
        except OSError:  # or the token's check would take it for no form
            part = b""
        if len(part) < asked and not (ends and part.endswith(ends)):
            raise BadRequest("Only a part of this arrived.")
        self.left -= len(part)
        return part
