"""Events as iCalendar (RFC 5545): moments in UTC, so that no clock change moves them; days as days.

Lines end with CRLF and are folded after 75 octets, never inside a letter.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import timezone

LONGEST = 75
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True)
class Event:
    uid: str
    title: str
    starts: datetime.datetime | datetime.date
    ends: datetime.datetime | datetime.date
    url: str


def written(events: Iterable[Event]) -> bytes:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//No Wrong Door//Diary//EN", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", "X-WR-CALNAME:NWD", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"]  # fmt: skip
    stamp = _moment(timezone.now())
    for event in events:
        lines += ["BEGIN:VEVENT", f"UID:{event.uid}@nwd", f"DTSTAMP:{stamp}", f"DTSTART{_at(event.starts)}",
                  f"DTEND{_at(event.ends)}", f"SUMMARY:{event.title.translate(ESCAPED)}", f"URL:{event.url}",
                  "CLASS:PRIVATE", "END:VEVENT"]  # fmt: skip
    lines.append("END:VCALENDAR")
    return b"".join(piece + b"\r\n" for line in lines for piece in _folded(line))


def _at(value: datetime.datetime | datetime.date) -> str:
    if isinstance(value, datetime.datetime):
        return f":{_moment(value)}"
    return f";VALUE=DATE:{value:%Y%m%d}"


def _moment(value: datetime.datetime) -> str:
    return f"{value.astimezone(datetime.UTC):%Y%m%dT%H%M%SZ}"


def _folded(line: str) -> Iterator[bytes]:
    said, before = b"", b""
    for letter in line:
        octets = letter.encode()
        if len(before) + len(said) + len(octets) > LONGEST:
            yield before + said
            said, before = b"", b" "
        said += octets
    yield before + said
