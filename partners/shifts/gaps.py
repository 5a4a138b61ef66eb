"""When nobody is on shift, when one person is alone, and when nobody is awake at night: said, never refused.

From what was worked for the past, and from the plan for what is to come. Whoever is on call is not in the house.
Moments are compared as they pass, so the two nights of the clock changes are an hour shorter and longer.
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils import timezone

from nwd.ui.when import LONDON
from partners.models import Shift, ShiftSort

#: A handover that is a little late is no gap.
SHORTEST = datetime.timedelta(minutes=15)
NIGHT_FROM, NIGHT_UNTIL = datetime.time(23), datetime.time(6)
DAY = datetime.timedelta(days=1)
Span = tuple[datetime.datetime, datetime.datetime]


@dataclass(frozen=True)
class Gap:
    what: str
    first: datetime.datetime
    last: datetime.datetime
    who: str = ""


NOBODY, ALONE, ASLEEP = "Nobody on shift", "One person only", "Nobody awake"


def gaps_of(shifts: Iterable[Shift], first: datetime.datetime, last: datetime.datetime,
            now: datetime.datetime) -> list[Gap]:  # fmt: skip
    """In the order of time. `shifts` are those of one hub that touch the time from `first` to `last`."""
    there = [(span, shift) for shift in shifts if (span := span_of(shift, now))]
    edges = sorted({first, last, *_nights_edges(first, last), *(edge for span, _ in there for edge in span)})
    pieces = [
        (a, b, [shift for (begins, ends), shift in there if begins <= a < ends])
        for a, b in pairwise(edge for edge in edges if first <= edge <= last)
    ]
    rules: dict[str, Callable[[datetime.datetime, list[Shift]], bool]] = {
        NOBODY: lambda at, who: not who,
        ALONE: lambda at, who: len(who) == 1,
        ASLEEP: lambda at, who: bool(who) and is_night(at) and all(one.sort == ShiftSort.SLEEP_IN for one in who),
    }  # fmt: skip
    found = [gap for what, rule in rules.items() for gap in _joined(what, rule, pieces)]
    return sorted(found, key=lambda gap: (gap.first, gap.what))


def span_of(shift: Shift, now: datetime.datetime) -> Span | None:
    """From when until when they are in the house, as far as anybody knows."""
    if shift.taken_off_at or (shift.sort == ShiftSort.ON_CALL and not shift.began_at):
        return None
    if shift.began_at:
        return shift.began_at, shift.ended_at or max(shift.ends_at or now, now)
    if shift.starts_at and shift.ends_at and shift.ends_at > now:
        return max(
            shift.starts_at, now
        ), shift.ends_at  # until somebody signs in, the plan is for what is to come
    return None


def is_night(at: datetime.datetime) -> bool:
    hour = timezone.localtime(at, LONDON).time()
    return hour >= NIGHT_FROM or hour < NIGHT_UNTIL


def _nights_edges(first: datetime.datetime, last: datetime.datetime) -> Iterable[datetime.datetime]:
    day, end = timezone.localdate(first, LONDON), timezone.localdate(last, LONDON)
    while day <= end:
        for at in (NIGHT_UNTIL, NIGHT_FROM):
            yield datetime.datetime.combine(day, at, tzinfo=LONDON).astimezone(datetime.UTC)
        day += DAY


def _joined(
    what: str,
    rule: Callable[[datetime.datetime, list[Shift]], bool],
    pieces: Sequence[tuple[datetime.datetime, datetime.datetime, list[Shift]]],
) -> Iterable[Gap]:
    run: list[tuple[datetime.datetime, datetime.datetime, list[Shift]]] = []
    for piece in [*pieces, None]:
        if piece and rule(piece[0], piece[2]):
            run.append(piece)
            continue
        if run and run[-1][1] - run[0][0] >= SHORTEST:
            names = dict.fromkeys(one.who for *_, there in run for one in there)
            yield Gap(what, run[0][0], run[-1][1], ", ".join(names))
        run = []
