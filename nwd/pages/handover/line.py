"""One line of a handover: what is told, of whom, and who has read it."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from cases.models import YoungPerson
from hubs.models import Hub
from partners.models import User
from placements.actions.handover import Told
from placements.models import HandoverPin, HandoverRead

SHOWN = 280
WHILE = datetime.timedelta(minutes=15)


@dataclass(frozen=True)
class Reading:
    """Who reads, of which hub, from when until now, about whom. `pinned`: the lines that stay, by their envelope."""

    hub: Hub
    user: User
    since: datetime.datetime
    now: datetime.datetime
    people: dict[int, YoungPerson]
    pinned: dict[int, str]

    @property
    def today(self) -> datetime.date:
        return timezone.localdate(self.now)

    @property
    def tomorrow(self) -> datetime.date:
        return self.today + datetime.timedelta(days=1)


@dataclass
class Line:
    """`told` is what is read with it: of several copies of one entry each. `copies`: the people and their pages."""

    told: list[Told]
    what: str
    text: str
    at: datetime.datetime
    happened: datetime.datetime | None = None
    words: str = ""
    copies: list[tuple[YoungPerson, str]] = field(default_factory=list)
    url: str = ""
    alert: bool = False
    own: bool = False
    note: str = ""
    pin: HandoverPin | None = None
    readers: list[HandoverRead] = field(default_factory=list)
    is_read: bool = False

    @property
    def key(self) -> str:
        return self.told[0][0]

    @property
    def happened_at(self) -> datetime.datetime | None:
        """Where it was written a while later: whoever reads it wants to know when it was."""
        later = self.happened and self.at - self.happened > WHILE
        return self.happened if later else None

    @property
    def can_be_pinned(self) -> bool:
        """What is due, and who is in the house, comes back by itself until it is over."""
        return self.key.partition(":")[0] not in ("due", "medicine", "room", "visitor")

    @property
    def people(self) -> list[int]:
        return [person.pk for person, _ in self.copies]

    @property
    def short(self) -> str:
        words = " ".join(self.words.split())
        return words if len(words) <= SHOWN else f"{words[:SHOWN].rsplit(' ', 1)[0]} …"


def mark(
    lines: Sequence[Line], reads: Iterable[HandoverRead], pins: Iterable[HandoverPin], worker: int | None
) -> None:
    """Whoever wrote it has read it. It is read by whoever has read each of its copies that you may read."""
    by_line: dict[str, list[HandoverRead]] = {}
    for read in reads:
        by_line.setdefault(read.line, []).append(read)
    pinned = {pin.line: pin for pin in pins}
    for line in lines:
        keys = [key for key, _ in line.told]
        ids = [{read.worker_id for read in by_line.get(key, [])} for key in keys]
        everyone = set.intersection(*ids)
        line.readers = [read for read in by_line.get(keys[0], []) if read.worker_id in everyone]
        line.is_read = line.own or worker is None or worker in everyone
        line.pin = next((pinned[key] for key in keys if key in pinned), None)


def in_order(lines: Iterable[Line]) -> list[Line]:
    """Pinned, then unread, then read; in each what happened last first."""
    newest = sorted(lines, key=lambda line: line.at, reverse=True)
    return sorted(newest, key=lambda line: (line.pin is None, line.is_read))
