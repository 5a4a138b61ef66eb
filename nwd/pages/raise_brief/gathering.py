"""The records that a brief rests on: one question for them, whatever they are, one for corrections, two for facts.

Whatever is older than a year stays in the record: the brief is read in two minutes.
"""

import datetime
from collections.abc import Sequence

from django.db.models import Q
from django.utils import timezone

from cases.models import Kind, Record, YoungPerson
from cases.models.plan import Scale
from nwd.pages.lines import Line, lines
from partners.models import User
from raise_meetings.models import Meeting, Rating, Series

YEAR = datetime.timedelta(days=365)
#: What is new since the last meeting, in the order in which it is told.
NEW = (Kind.MISSING_EPISODE, Kind.INCIDENT, Kind.POLICE_EVENT, Kind.STAY, Kind.EDUCATION_PERIOD)
#: Newest first, and no more: a service that writes more than this of somebody in a year has other pages for it.
MOST = 400


def gathered(
    series: Series, people: Sequence[YoungPerson], last: Meeting | None, since: datetime.datetime, user: User
) -> list[Line]:
    """`last` is the meeting before, whose evaluation, ratings and actions are looked back at."""
    if not people:
        return []
    year = min(since, timezone.now() - YEAR)
    wanted = Q(kind__in=(*NEW, Kind.CONTACT), began__gte=since) | Q(
        kind=Kind.MISSING_EPISODE, began__gte=year
    )
    wanted |= Q(kind=Kind.SCALE_SCORE, began__gte=year, scale_score__scale=Scale.SAFETY)
    wanted |= Q(kind=Kind.RAISE_ACTION, raise_action__meeting__series=series)
    wanted |= Q(
        kind=Kind.RAISE_MEETING, meeting_person__meeting__series=series, meeting_person__safety_scale__gte=0
    )
    if last is not None:
        wanted |= Q(kind=Kind.RAISE_EVALUATION, raise_evaluation__meeting=last)
        wanted |= Q(kind=Kind.RAISE_RATING, raise_rating__meeting=last)
    records = Record.objects.visible_to(user).filter(wanted, person__in=people, corrects=None).not_withdrawn()
    found = records.prefetch_related("corrections").newest_first()[:MOST]
    told = lines(found)
    _bring_ratings([line.record for line in told if line.record.kind == Kind.RAISE_RATING], user)
    return told


def _bring_ratings(records: list[Record], user: User) -> None:
    """The picture names who placed each, with their agency; a line of the chronology does not."""
    by_record = {record.pk: record for record in records}
    ratings = Rating.objects.visible_to(user).filter(pk__in=by_record).select_related("worker", "agency")
    for rating in ratings:
        rating.record = by_record[rating.pk]
