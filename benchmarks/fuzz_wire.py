"""The same asks over a real connection to gunicorn, and some that no client would spell: loopback alone."""

import http.client
import socket
import time
from contextlib import closing
from random import Random
from urllib.parse import quote

from benchmarks.fuzz_ask import Ask
from benchmarks.fuzz_walk import SLOWEST, Found, route_of

#: Bytes that are no request, or one and a half. Whoever sends them gets a refusal or a closed line.
RAW = (
    b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", b"\x00" * 900,
    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: nwd.invalid\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 200 + b"\r\n",
    b"GET /\xff\xfe\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET http://nwd.invalid/ HTTP/1.1\r\nHost: localhost\r\n\r\n", b"TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", b"CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n",
)  # fmt: skip


class Wire:
    def __init__(self, port: int, cookies: dict[str, str], random: Random, found: Found) -> None:
        self.port, self.cookies, self.random, self.found = port, cookies, random, found

    def send(self, ask: Ask) -> None:
        if self.random.random() < 0.1:
            self._judge("raw", self._raw(self.random.choice(RAW)), 0)
            return
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        headers |= {"X-CSRFToken": self.cookies.get("csrf", ""), "Referer": f"http://localhost:{self.port}/"}
        headers |= {
            name.removeprefix("HTTP_").replace("_", "-"): value for name, value in ask.headers.items()
        }
        headers |= {"Content-Type": ask.kind} if ask.kind else {}
        began = time.perf_counter()
        with closing(http.client.HTTPConnection("localhost", self.port, timeout=2 * SLOWEST)) as line:
            try:
                line.putrequest(ask.method, quote(ask.address, safe="/?&=%+"), skip_host="HOST" in headers)
                for name, value in headers.items():
                    line.putheader(name, value.encode().replace(b"\r", b"").replace(b"\n", b""))
                line.putheader("Content-Length", str(len(ask.body)))
                line.endheaders(ask.body)
                answer = line.getresponse()
                body = answer.read()
            except (ValueError, http.client.HTTPException, ConnectionError):
                self._judge(
                    "cut off", self._raw(RAW[-3]), time.perf_counter() - began
                )  # it still answers others
                return
        said = f"{ask.method} {route_of(ask.address)} {ask.address[:200]!r} {ask.kind} {ask.body[:200]!r}"
        if answer.status < 400:
            self.found.reached.add((ask.method, route_of(ask.address)))
        self._judge(said, (answer.status, body), time.perf_counter() - began)

    def _raw(self, sent: bytes) -> tuple[int, bytes]:
        with closing(socket.create_connection(("localhost", self.port), timeout=1)) as line:
            try:
                line.sendall(sent)
                line.shutdown(socket.SHUT_WR)
                got = line.recv(65_536)
            except OSError:
                return 0, b""
        status = got[9:12]
        return int(status) if status.isdigit() else 0, got

    def _judge(self, said: str, answer: tuple[int, bytes], seconds: float) -> None:
        status, body = answer
        found = self.found
        found.asked, found.slowest = found.asked + 1, max(found.slowest, seconds)
        found.statuses[status] = found.statuses.get(status, 0) + 1
        if (status >= 500 and status != 501) or b"Traceback (most recent call last)" in body:
            found.wrong.append(f"over the wire: {said}: {status}")
        if seconds > SLOWEST:
            found.wrong.append(f"over the wire: {said}: {seconds:.1f} s")
