"""A browser without script: cookies, forms, no redirect followed. Whatever stops an answer is an OSError."""

import http.client
from contextlib import closing
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from django.conf import settings

from benchmarks.faults_people import PASSWORD


@dataclass(frozen=True)
class Answer:
    status: int
    led_to: str
    body: str


@dataclass
class Browser:
    port: int
    email: str
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, address: str, said: dict[str, str] | None = None) -> Answer:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if said is not None:
            token = {"csrfmiddlewaretoken": self.cookies.get(settings.CSRF_COOKIE_NAME, "")}
            body = urlencode(said | token)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        with closing(http.client.HTTPConnection("localhost", self.port, timeout=15)) as line:
            try:
                line.request("GET" if body is None else "POST", address, body, headers)
                answer = line.getresponse()
                text = answer.read().decode(errors="replace")
            except http.client.HTTPException as cut_off:
                raise OSError from cut_off
        for header in answer.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(header).items():
                self.cookies[name] = morsel.value
        return Answer(answer.status, answer.headers.get("Location", ""), text)

    def sign_in(self) -> bool:
        self.cookies.clear()
        self.ask("/sign-in")
        answer = self.ask("/sign-in", {"login": self.email, "password": PASSWORD})
        return answer.status == 302 and not answer.led_to.startswith("/sign-in")
