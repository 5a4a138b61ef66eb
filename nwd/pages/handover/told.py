"""The lines that records make: what was written or came to an end since, who is away, arrives or leaves."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone

from cases.chronology import midnight
from cases.models import Kind, Record
from cases.models.record import Marking
from nwd.pages.handover.line import Line, Reading
from nwd.pages.lines import Line as Said
from nwd.pages.lines import lines as said_of
from placements.models import OutSort
from placements.models.medicines import NOT_TAKEN

#: What is told by when it was written. Of medicines those that were not taken, of night checks who was not asleep.
WRITTEN = (
    Kind.LOG_ENTRY, Kind.INCIDENT, Kind.MISSING_EPISODE, Kind.MISSING_ACTION, Kind.RETURN_TALK, Kind.MEDICINE,
    Kind.HOLD, Kind.HANDOVER_NOTE, Kind.MEASURE_USED, Kind.KEEP_APART, Kind.HOW_TO_TALK,
)  # fmt: skip
#: What a tracker brings, with nobody who wrote it: years of it arrive in one hour. Told of when it began since.
BROUGHT_IN = (Kind.INCIDENT, Kind.MISSING_EPISODE, Kind.HOLD)
ALERTS = frozenset({Kind.MISSING_EPISODE, Kind.INCIDENT, Kind.MEASURE_USED, Kind.MEDICINE_GIVEN})
#: Which column of their facts the copies of one entry share.
SHARED = {Kind.LOG_ENTRY: ("log_entry", "together"), Kind.HANDOVER_NOTE: ("handover_note", "note_id"),
          Kind.INCIDENT: ("incident_person", "incident_id")}  # fmt: skip
#: More than anybody reads at a handover; the rest is in the records.
MOST = 300


def records_of(reading: Reading) -> QuerySet[Record]:
    """One query: newly written, come to an end, away now, moving in or out today or tomorrow, or pinned."""
    since, now = reading.since, reading.now
    days = (midnight(reading.today), midnight(reading.tomorrow))
    new = Q(written_at__gt=since) & ~Q(kind__in=BROUGHT_IN, author__isnull=True, began__lte=since)
    written = new & (
        Q(kind__in=WRITTEN)
        | Q(kind=Kind.MEDICINE_GIVEN, medicine_given__outcome__in=NOT_TAKEN)
        | Q(kind=Kind.NIGHT_CHECK, night_check__state__in=("awake", "up", "not_in_room"))
    )
    away = Q(kind__in=(Kind.MISSING_EPISODE, Kind.OUT), ended__isnull=True) | Q(
        Q(ended__isnull=True) | Q(ended__gt=now), kind=Kind.HOLD, began__lte=now
    )
    back = Q(kind=Kind.MISSING_EPISODE, ended__gt=since)
    moves = Q(kind=Kind.STAY) & (Q(began__in=days) | Q(ended__in=days))
    shift = Q(kind=Kind.SHIFT_LINE, ended__isnull=True, shift_line__until_on__gte=reading.today)
    told = written | shift | away | back | moves | Q(pk__in=list(reading.pinned))
    records = Record.objects.visible_to(reading.user).not_withdrawn()
    found = records.filter(told, person__in=list(reading.people), corrects__isnull=True)
    later = Record.objects.filter(corrects=OuterRef("pk"), withdrawn_at__isnull=True).order_by("-pk")
    found = found.annotate(put_right=Subquery(later.values("words")[:1]))
    return found.order_by("-written_at", "-pk")[:MOST]


def lines_of(reading: Reading) -> list[Line]:
    lines: list[Line] = []
    shared: dict[tuple[str, Any], Line] = {}
    for said in said_of(records_of(reading)):
        person = reading.people[said.record.person_id]
        url = reverse("record", args=[person.reference, said.record.reference])
        for line in _told(said, reading):
            line.copies, line.url = [(person, url)], url
            key = _shared(said)
            if key and key in shared:
                shared[key].told += line.told
                shared[key].copies += line.copies
                continue
            if key:
                shared[key] = line
            lines.append(line)
    return lines


def _shared(said: Said) -> tuple[str, Any] | None:
    """What the copies of one entry have in common."""
    facts, column = SHARED.get(Kind(said.record.kind), ("", ""))
    one = getattr(said.facts, facts, None) if facts else None
    value = getattr(one, column, None) if one is not None else None
    return (said.record.kind, value) if value else None


def _told(said: Said, reading: Reading) -> list[Line]:
    """With what is pinned of it, unless that is told anyhow."""
    told = list(_new_or_so(said, reading))
    stays = reading.pinned.get(said.record.pk)
    if stays and all(line.key != stays for line in told):
        told.append(_line(said, stays, said.kind_words, said.record.written_at, reading))
    return told


def _new_or_so(said: Said, reading: Reading) -> Iterator[Line]:
    """What is new tells of it; what is not, that it still is so, once a day."""
    record, kind = said.record, said.record.kind
    if kind == Kind.STAY:
        yield from _moves(said, reading)
    elif kind == Kind.MISSING_EPISODE and record.ended and record.ended > reading.since:
        yield _line(said, f"back:{record.pk}", "Came back", record.ended, reading)
    elif kind == Kind.OUT:
        if _is_away(said, reading.today):
            yield _line(said, f"away:{record.pk}:{reading.today}", "Away tonight", record.began, reading)
    elif kind == Kind.SHIFT_LINE:
        key = f"shift_line:{record.pk}:{reading.today}"
        yield _line(said, key, said.kind_words, record.written_at, reading)
    elif record.written_at > reading.since:
        yield _line(said, f"{kind}:{record.pk}", said.kind_words, record.written_at, reading)
    elif kind in (Kind.MISSING_EPISODE, Kind.HOLD) and (record.ended is None or record.ended > reading.now):
        what = said.kind_words if kind == Kind.MISSING_EPISODE else "Away, the bed kept"
        yield _line(said, f"away:{record.pk}:{reading.today}", what, record.began, reading)


def _moves(said: Said, reading: Reading) -> Iterator[Line]:
    """Into and out of a room of a hub; where they go next is on the record."""
    record, when = said.record, {reading.today: "today", reading.tomorrow: "tomorrow"}
    if said.facts.claim is None or said.facts.claim.bed is None:
        return
    for moment, what, key in ((record.began, "Moves in", "in"), (record.ended, "Moves out", "out")):
        day = timezone.localdate(moment) if moment else None
        if day in when:
            line = _line(said, f"{key}:{record.pk}:{day}", f"{what} {when[day]}", reading.now, reading)
            line.text = str(said.facts.claim.bed)
            yield line


def _is_away(said: Said, today: datetime.date) -> bool:
    """Not who is out for an hour: who is away, or is back on another day."""
    out: Any = getattr(said.facts, "out", None)
    if out is None:
        return False
    return out.sort != OutSort.OUT or bool(out.back_by and timezone.localdate(out.back_by) > today)


def _latest(record: Any) -> str:
    """As it was last corrected."""
    return str(record.words if record.put_right is None else record.put_right)


def _line(said: Said, key: str, what: str, at: datetime.datetime, reading: Reading) -> Line:
    """`own`: whoever wrote it knows it. That somebody came back or moves is told to them too."""
    record = said.record
    is_new = key == f"{record.kind}:{record.pk}"
    own = is_new and record.author_id is not None and record.author_id == reading.user.worker_id
    alert = record.kind in ALERTS and not key.startswith("back")
    if record.marking == Marking.HANDLING_C:
        what = f"{what}, police handling C: only on its conditions"
    text = "" if record.kind == Kind.HANDOVER_NOTE or said.headline == what else said.headline
    happened = record.began if is_new and not record.by_day else None
    return Line([(key, record.pk)], what, text, at, happened, _latest(record), alert=alert, own=own)
