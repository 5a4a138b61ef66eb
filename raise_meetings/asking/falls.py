"""A sharp change of how safe it is: three points or more down within sixty days, by the same person's own eyes."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from django.db.models import Q
from django.utils import timezone

from cases.models import Record, ScaleScore
from cases.models.plan import Scale
from raise_meetings.models import MeetingPerson, Rating

POINTS, WITHIN = 3, datetime.timedelta(days=60)
Point = tuple[datetime.date, int, Record]
#: By whom: scores of one are compared with scores of the same one.
Line = tuple[int, str]


def falls_by(day: datetime.date, which: Q) -> Iterator[tuple[int, Record, Record, int, int]]:
    """The young person, the two records, and the two numbers: the newest of a line against the highest before it."""
    since = day - WITHIN
    lines: dict[Line, list[Point]] = defaultdict(list)
    for line, point in _points(since, which):
        if since <= point[0] <= day:
            lines[line].append(point)
    told = set()
    for (person, _), points in lines.items():
        *before, (_, now, low) = sorted(points, key=lambda point: (point[0], point[2].pk))
        high = max(before, key=lambda point: point[1], default=None)
        if high is not None and high[1] - now >= POINTS and person not in told:
            told.add(person)
            yield person, high[2], low, high[1], now


def _points(since: datetime.date, which: Q) -> Iterator[tuple[Line, Point]]:
    scores = ScaleScore.objects.filter(which, scale=Scale.SAFETY, said_on__gte=since).select_related("record")
    for score in scores:
        yield (score.person_id, f"score {score.rater}"), (score.said_on, score.score, score.record)
    ratings = Rating.objects.filter(which, record__began__date__gte=since).select_related("record")
    for one in ratings:
        by = f"rating {one.rater} {one.agency_id} {one.worker_id} {one.name}"
        yield (one.person_id, by), (timezone.localdate(one.record.began), one.score, one.record)
    met = MeetingPerson.objects.filter(which, meeting__held_at__date__gte=since)
    for part in met.exclude(safety_scale=None).select_related("meeting", "record"):
        assert part.meeting.held_at is not None and part.safety_scale is not None  # noqa: S101 (asked above)
        day = timezone.localdate(part.meeting.held_at)
        yield (part.person_id, "meeting"), (day, part.safety_scale, part.record)
