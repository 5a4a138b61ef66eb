"""Scales before and after: what the first and the last meeting of a RAISE agreed of each young person, in pairs."""

from dataclasses import dataclass
from statistics import median
from typing import Any

from raise_meetings.models import MeetingPerson
from reports.raises.asked import Span
from reports.raises.counted import Told

#: Of fewer pairs a spread says nothing, and may say whose it is.
FEWEST = 3
LEFT, WIDE, STEP, TOP = 4, 92, 16, 34


@dataclass(frozen=True)
class Pair:
    told: Told
    first: int
    last: int


@dataclass(frozen=True)
class Dot:
    x: float
    y: int


@dataclass(frozen=True)
class Scales:
    pairs: list[Pair]

    @property
    def is_too_few(self) -> bool:
        return len(self.pairs) < FEWEST

    @property
    def better(self) -> int:
        return sum(pair.last > pair.first for pair in self.pairs)

    @property
    def same(self) -> int:
        return sum(pair.last == pair.first for pair in self.pairs)

    @property
    def rows(self) -> list[tuple[str, int, str, int]]:
        """Which meeting, the lowest, the middle, the highest."""
        each = (
            ("First meeting", [pair.first for pair in self.pairs]),
            ("Last meeting", [pair.last for pair in self.pairs]),
        )
        return [(label, min(found), f"{median(found):g}", max(found)) for label, found in each if found]

    @property
    def sentence(self) -> str:
        total = len(self.pairs)
        lower = total - self.better - self.same
        ended = f"{self.better} ended higher, {self.same} the same and {lower} lower."
        return f"Of {total} young people whose RAISE met at least twice, {ended}"

    @property
    def strips(self) -> list[tuple[str, int, list[Dot]]]:
        """Each meeting a strip of dots, one above the other where several agreed the same."""
        found, y = [], TOP
        for label, scores in (
            ("First", [p.first for p in self.pairs]),
            ("Last", [p.last for p in self.pairs]),
        ):
            tall = max((scores.count(score) for score in scores), default=1)
            line, seen, dots = y + STEP * tall, dict[int, int](), []
            for score in sorted(scores):
                seen[score] = seen.get(score, 0) + 1
                dots.append(Dot(round(LEFT + WIDE * score / 10, 2), line - STEP * seen[score]))
            found.append((label, line, dots))
            y = line + TOP
        return found

    @property
    def height(self) -> int:
        return self.strips[-1][1] + 28

    @property
    def levels(self) -> list[tuple[int, float]]:
        return [(level, round(LEFT + WIDE * level / 10, 2)) for level in range(11)]


def scales(span: Span) -> Scales:
    """Of each young person of whom a RAISE agreed a scale in these days: the last by then, and the first."""
    rated = MeetingPerson.objects.filter(
        safety_scale__isnull=False, meeting__held_at__lt=span.until, meeting__series__isnull=False
    )
    last_in = rated.filter(span.at("meeting__held_at", "meeting__hub")).values("meeting__series")
    found: dict[tuple[Any, int], list[MeetingPerson]] = {}
    parts = rated.filter(meeting__series__in=last_in).select_related("meeting")
    for part in parts.order_by("meeting__held_at", "meeting"):
        found.setdefault((part.meeting.series_id, part.person_id), []).append(part)
    return Scales([_pair(met[0], met[-1]) for met in found.values() if len(met) > 1])


def _pair(then: MeetingPerson, now: MeetingPerson) -> Pair:
    first, last = then.safety_scale or 0, now.safety_scale or 0
    told = Told(
        now.meeting.hub_id, "", now.person_id, now.pk, "", None, now.meeting.held_at, f"{first}, then {last}",
        last > first, last - first,
    )  # fmt: skip
    return Pair(told, first, last)
