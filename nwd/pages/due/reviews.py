"""What is to be looked at again by a day: the newest of each counts, and what has ended is over.

It is in the list for the last month before its day (AHEAD): for most of its time it is no news.
"""

import datetime
from typing import Any

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet

from cases.models import Formulation, HowToTalk, PlanReview
from nwd.pages.due.asked import Asked
from nwd.pages.due.sources import told
from raise_meetings.models import SafetyPlan

AHEAD = datetime.timedelta(days=31)


def plan_reviews(asked: Asked) -> QuerySet[Any]:
    rows = _newest(PlanReview, "person", by="reviewed_on").filter(next_on__lte=asked.day + AHEAD)
    return told(asked.of(rows), "plan_review", F("next_on"))


def formulations(asked: Asked) -> QuerySet[Any]:
    """Whoever wrote it looks at it again."""
    rows = _newest(Formulation, "person", "discipline", by="written_on")
    rows = rows.filter(review_on__lte=asked.day + AHEAD)
    return told(asked.of(rows, "record__author"), "formulation", F("review_on"), F("record__author"))


def how_to_talk(asked: Asked) -> QuerySet[Any]:
    rows = _newest(HowToTalk, "person", by="record").filter(review_on__lte=asked.day + AHEAD)
    return told(asked.of(rows), "how_to_talk", F("review_on"))


def safety_plans(asked: Asked) -> QuerySet[Any]:
    rows = _newest(SafetyPlan, "person", by="record").filter(review_on__lte=asked.day + AHEAD)
    return told(asked.of(rows), "safety_plan", F("review_on"))


def _newest(model: type[Model], *of: str, by: str) -> Any:
    """A later row of the same day counts as the newer."""
    rows: Any = model._default_manager
    same = rows.filter(**{name: OuterRef(name) for name in of})
    later = same.filter(Q(**{f"{by}__gt": OuterRef(by)}) | Q(**{by: OuterRef(by)}, pk__gt=OuterRef("pk")))
    return rows.exclude(Exists(later))
