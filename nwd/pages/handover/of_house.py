"""The lines of the house: notes about it, rooms that go out of use or come back, and visitors who are in it."""

import datetime
from collections.abc import Iterator, Sequence

from django.db.models import CharField, DateField, DateTimeField, F, Q, TextField, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse

from hubs.models import Closure
from hubs.models import ClosureReason as Reason
from nwd.pages.handover.line import Line, Reading
from nwd.pages.handover.visitors_now import line_of, visitors_now
from placements.models import HandoverNote, HandoverPin

COLUMNS = ("what", "pk", "who", "said", "moment", "first", "last")


def of_house(reading: Reading, pins: Sequence[HandoverPin]) -> Iterator[Line]:
    """One query."""
    when = {reading.today: "today", reading.tomorrow: "tomorrow"}
    pinned = [int(pin.line.partition(":")[2]) for pin in pins if pin.line.startswith("note:")]
    told = Q(written_at__gt=reading.since) | Q(pk__in=pinned)
    of_hub = HandoverNote.objects.visible_to(reading.user).filter(hub=reading.hub)
    notes = of_hub.filter(told, withdrawn_at__isnull=True).exclude(words="")
    no_day, no_moment = Cast(Value(None), DateField()), Cast(Value(None), DateTimeField())
    said_notes = notes.annotate(
        what=Value("note", CharField()), who=Cast(F("author_id"), CharField()), moment=F("written_at"),
        said=Concat(F("author__given_name"), Value(" "), F("author__family_name"), Value("\n"), F("words"),
                    output_field=TextField()),
        first=no_day, last=no_day,
    ).values_list(*COLUMNS)  # fmt: skip
    changes = Closure.objects.filter(Q(start_on__in=when) | Q(end_on__in=when), bed__hub=reading.hub)
    rooms = changes.annotate(
        what=Value("room", CharField()), who=Cast(F("bed__name"), CharField()), moment=no_moment,
        said=Cast(F("reason"), TextField()), first=F("start_on"), last=F("end_on"),
    ).values_list(*COLUMNS)  # fmt: skip
    here = visitors_now(reading).annotate(first=no_day, last=no_day).values_list(*COLUMNS)
    for what, pk, who, said, moment, first, last in said_notes.union(rooms, here, all=True):
        if what == "note":
            author, _, words = said.partition("\n")
            own = who == str(reading.user.worker_id)
            yield Line([(f"note:{pk}", None)], "A note for the next shift", f"From {author}", moment, words=words,
                       own=own)  # fmt: skip
        elif what == "visitor":
            yield line_of(reading, pk, who, said, moment)
        else:
            yield from _room(reading, pk, who, said, {first: "goes out of use", last: "is in use again"})


def _room(
    reading: Reading, pk: int, room: str, reason: str, changes: dict[datetime.date | None, str]
) -> Iterator[Line]:
    """One of no night is none."""
    url = reverse("hub", args=[reading.hub.reference])
    for day, words in changes.items():
        if len(changes) == 2 and day in (reading.today, reading.tomorrow):
            when = "today" if day == reading.today else "tomorrow"
            key, text = f"room:{pk}:{day}", f"{room} {words} {when}"
            yield Line([(key, None)], "Room", text, reading.now, url=url, words=str(Reason(reason).label))
