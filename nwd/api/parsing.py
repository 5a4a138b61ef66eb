"""JSON comes in and JSON goes out; nothing is guessed from headers."""

import json
from typing import IO, Any

from django.http import HttpRequest
from rest_framework.exceptions import ParseError
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer


class StrictJSON(BaseParser):
    """One object, in UTF-8, each name once, numbers that JSON knows, no longer than Django takes a form."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Any = None
    ) -> dict[str, Any]:
        body = parser_context["request"].body
        try:
            said = json.loads(body.decode(), object_pairs_hook=_once_each, parse_constant=_refused)
        except (ValueError, RecursionError):
            raise ParseError("The body is not JSON that can be read.") from None
        if not isinstance(said, dict):
            raise ParseError("The body has to be one JSON object.")
        return said


class JSONAlone(BaseContentNegotiation):
    def select_parser(self, request: HttpRequest, parsers: list[BaseParser]) -> BaseParser | None:
        kind = (request.content_type or "").partition(";")[0].strip().lower()
        return next((one for one in parsers if one.media_type == kind), None)

    def select_renderer(
        self, request: HttpRequest, renderers: list[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    said = dict(pairs)
    if len(said) != len(pairs):
        raise ValueError
    return said


def _refused(_constant: str) -> None:
    raise ValueError
