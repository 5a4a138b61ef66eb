"""Where a canary must not sing: what of an answer is no page, and all that is kept or sent besides the record."""

import base64
import contextlib
import zlib

from django.core import mail
from django.core.cache import cache

from partners.models import LeftOff, OutboxItem, Receipt, TrailLine, UserSession
from tests.access.canaries.driven import ADDRESSES
from tests.access.canaries.planted import CANARIES

HEADERS_THAT_LEAD = (
    "Location",
    "HX-Redirect",
    "HX-Location",
    "HX-Push-Url",
    "HX-Replace-Url",
    "Refresh",
    "Link",
)


class Heard:
    def __init__(self):
        self.statuses, self.songs, self.shown, self.last = {}, [], 0, None

    def answer(self, asked, answer, client):
        self.last = answer
        self.statuses[answer.status_code] = self.statuses.get(answer.status_code, 0) + 1
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = body.decode(errors="replace")
        self.listen("asked", asked)
        for name in HEADERS_THAT_LEAD:
            self.listen(f"{asked} {name}", answer.headers.get(name, ""))
        self.listen(f"{asked} Content-Disposition", answer.headers.get("Content-Disposition", ""))
        for address in ADDRESSES.findall(text):
            self.listen(f"an address on {asked}", address)
        for cookie in client.cookies.values():
            self.listen(f"cookie {cookie.key} after {asked}", *unwrapped(cookie.value))
        if answer.status_code >= 400 and answer.status_code != 422:
            self.listen(f"{answer.status_code} of {asked}", text)
        self.shown += sings(text)

    def listen(self, where, *texts):
        self.songs += [f"{where}: {around(text)}" for text in texts if sings(text)]

    def listen_to_what_is_kept(self):
        for line in TrailLine.objects.values():
            self.listen(f"trail {line['act']}", str(line))
        for model in (OutboxItem, LeftOff, Receipt):
            for row in model.objects.values():
                self.listen(model.__name__, str(row))
        for row in UserSession.objects.values("browser", "address"):
            self.listen("session", str(row))
        for letter in mail.outbox:
            self.listen(
                "mail", str(letter.message()), letter.subject, letter.body, *map(str, letter.attachments)
            )
        for key, value in in_the_cache():
            self.listen("key in the cache", key)
            self.listen(f"value in the cache at {key}", value.decode("latin-1"))


def in_the_cache():
    """The memory of this process, or the server that REDIS_URL names: keys, and values as they lie there."""
    held = cache._cache
    if isinstance(held, dict):
        yield from held.items()
        return
    server = held.get_client(None)
    for key in server.scan_iter(_type="string"):
        yield key.decode(errors="replace"), server.get(key) or b""


def around(text):
    folded = text.casefold()
    first = min(at for one in CANARIES if (at := folded.find(one.casefold())) >= 0)
    return text[max(0, first - 80) : first + 80]


def sings(text):
    folded = text.casefold()
    return any(one.casefold() in folded for one in CANARIES)


def unwrapped(value):
    """As it stands, and what is packed into it: signed cookies are JSON in base64, zipped where that is shorter."""
    yield value
    for part in value.strip('"').split(":"):
        packed = part.lstrip(".")
        with contextlib.suppress(ValueError, zlib.error):
            plain = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
            yield (zlib.decompress(plain) if part.startswith(".") else plain).decode("latin-1")
