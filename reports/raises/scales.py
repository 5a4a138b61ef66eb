"""Scales before and after: of each RAISE what its first and its last meeting agreed, in pairs."""

from dataclasses import dataclass
from statistics import median

from raise_meetings.models import Meeting, Series, SeriesPerson
from reports.raises.asked import Span
from reports.raises.counted import NOBODY, Told

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
        return f"Of {total} that met at least twice, {ended}"

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
    """Those whose last meeting with an agreed scale was held in these days. Two questions."""
    rated = Meeting.objects.held().filter(safety_scale__isnull=False, series__isnull=False)
    last_in = rated.filter(span.at("held_at")).values("series")
    meetings: dict[int, list[Meeting]] = {}
    for meeting in rated.filter(series__in=last_in).order_by("held_at", "pk"):
        meetings.setdefault(meeting.series_id or 0, []).append(meeting)
    parts: dict[int, SeriesPerson] = {}
    for part in SeriesPerson.objects.filter(series__in=Series.objects.filter(pk__in=meetings)).order_by(
        "-record"
    ):
        parts[part.series_id] = part
    pairs = []
    for series, found in meetings.items():
        within = [one for one in found if one.held_at and one.held_at < span.until]
        if len(within) > 1:
            first, last = within[0].safety_scale or 0, within[-1].safety_scale or 0
            part = parts.get(series)
            told = Told(
                within[-1].hub_id, "", part.person_id if part else None, part.pk if part else None,
                "" if part else NOBODY, None, within[-1].held_at, f"{first}, then {last}", last > first, last - first,
            )  # fmt: skip
            pairs.append(Pair(told, first, last))
    return Scales(pairs)
