"""One writer's browser as the wire sees it, with a line that breaks: before the request is whole, before the server
keeps it, and after it has and before it could say so. What got no answer is sent again as it was.
"""

import http.client
import json
import random
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse

CUT = "HTTP_X_CUT"
#: How the line breaks; most of the time it holds.
WAYS = ("half", "before", "after", *[""] * 7)


class Broken(Exception):
    """On purpose: inside the request, before its transaction ends."""


class Cut:
    """The innermost middleware of the benchmark's server."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response: HttpResponse = self.get_response(request)
        if request.META.get(CUT) == "before":
            response = HttpResponse(status=500)  # everything is rolled back, as when the database goes away
        return response


class Wire:
    def __init__(self, port: int, cookies: dict[str, str], chance: random.Random) -> None:
        self.port, self.cookies, self.chance = port, cookies, chance
        self.cut = {"half": 0, "before": 0, "after": 0}
        self.faults: list[int] = []

    def post(self, path: str, said: dict[str, Any], *, breaks: bool = True) -> tuple[int, dict[str, Any]]:
        """The answer that came in the end."""
        body = urlencode(said).encode()
        while True:
            way = self.chance.choice(WAYS) if breaks else ""
            answer = self._once(path, body, way)
            if answer is not None:
                return answer

    def _once(self, path: str, body: bytes, way: str) -> tuple[int, dict[str, Any]] | None:
        line = http.client.HTTPConnection("localhost", self.port, timeout=30)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        line.putrequest("POST", path)
        token = self.cookies[settings.CSRF_COOKIE_NAME]
        told = {"Cookie": cookies, "Content-Length": len(body), "Referer": f"http://localhost:{self.port}/",
                "Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": token, "X-Cut": way}  # fmt: skip
        for name, value in told.items():
            line.putheader(name, str(value))
        line.endheaders(body[: len(body) // 2] if way == "half" else body)
        try:
            if way:
                self.cut[way] += 1
            if way == "half":
                return None
            if way == "after" and self.chance.random() < 0.5:
                return None  # gone while the server is at work: the retry may overtake it
            answer = line.getresponse()
            text = answer.read()
            if way in ("before", "after"):
                return None
            if answer.status >= 500:
                self.faults.append(answer.status)
            return answer.status, json.loads(text) if text.startswith(b"{") else {}
        finally:
            line.close()
