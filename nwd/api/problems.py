"""What goes wrong, as RFC 9457 says it: JSON with a status and a sentence that says what to do.

Nothing in it depends on what is hidden, so a hidden thing and an absent one are the same bytes. What is not
handled here goes up, and the gate makes a problem of the page that answers it.
"""

from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, RequestDataTooBig, ValidationError
from django.http import Http404, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response

KIND = "application/problem+json"
DETAILS = {
    400: "This cannot be read. Check what was sent.",
    401: "Send a token that is valid: “Authorization: Bearer nwd_…”. Tokens are made on the page “My settings”.",
    403: "You may not do this.",
    404: "This is not here, or not for you to see.",
    405: "This cannot be done here. The documentation says what can.",
    411: "This says no length. Send it whole, with Content-Length, not in chunks.",
    413: "This is too long. Send less at once.",
    429: "Too many requests. Wait as many seconds as the header Retry-After says.",
    500: "Something went wrong here, and nothing was saved. Try again later.",
    503: "The service does not answer at the moment, and nothing was saved. Try again soon.",
}
Errors = list[dict[str, str]]


def told(status: int, detail: str = "", errors: Errors | None = None) -> dict[str, Any]:
    title = HTTPStatus(status).phrase
    said = {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail or DETAILS.get(status, title),
    }
    return said | ({"errors": errors} if errors else {})


def problem(status: int, **headers: str) -> HttpResponse:
    """For the gate, outside of any endpoint."""
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return JsonResponse(told(status), status=status, content_type=KIND, headers=names)


def answered(error: Exception, _context: dict[str, Any]) -> Response | None:
    """A refusal is an answer: nothing is rolled back, so its line on the trail stays (record.md, "Requests")."""
    if isinstance(error, Http404):
        return _response(404)
    if isinstance(error, PermissionDenied):
        return _response(403, str(error))
    if isinstance(error, RequestDataTooBig):
        return _response(413)
    if isinstance(error, ValidationError):
        return _response(400, "This was not saved. Each error says what to change.", list(_of_verb(error)))
    if isinstance(error, exceptions.ValidationError):
        return _response(400, "This was not saved or read. Each error says what to change.", _of_shape(error))
    if isinstance(error, exceptions.APIException):
        known = error.status_code in DETAILS and error.status_code != HTTPStatus.BAD_REQUEST
        return _response(error.status_code, "" if known else str(error.detail))
    return None


def _response(status: int, detail: str = "", errors: Errors | None = None) -> Response:
    return Response(told(status, detail, errors), status=status, content_type=KIND)


def _of_verb(error: ValidationError) -> Errors:
    by_field = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return [{"field": field, "detail": words} for field, many in by_field.items() for words in many]


def _of_shape(error: exceptions.ValidationError) -> Errors:
    return [{"field": field, "detail": words} for field, words in _each("", error.detail)]


def _each(field: str, said: Any) -> list[tuple[str, str]]:
    if isinstance(said, dict):
        return [one for name, inner in said.items() for one in _each(f"{field}.{name}".lstrip("."), inner)]
    if isinstance(said, list):
        return [one for inner in said for one in _each(field, inner)]
    return [(field.removesuffix("non_field_errors").rstrip("."), str(said))]
