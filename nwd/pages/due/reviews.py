"""What is to be looked at again by a day: the newest of each counts, and what has ended is over."""

from typing import Any

from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet

from cases.models import Formulation, HowToTalk, PlanReview, Professional, Relationship
from nwd.pages.due.asked import Asked
from nwd.pages.due.sources import told


def plan_reviews(asked: Asked) -> QuerySet[Any]:
    rows = _newest(PlanReview, "person", by="reviewed_on").filter(next_on__isnull=False)
    return told(asked.of(rows), "plan_review", F("next_on"))


def formulations(asked: Asked) -> QuerySet[Any]:
    """Whoever wrote it looks at it again."""
    rows = _newest(Formulation, "person", "discipline", by="written_on").filter(review_on__isnull=False)
    return told(asked.of(rows, "record__author"), "formulation", F("review_on"), F("record__author"))


def how_to_talk(asked: Asked) -> QuerySet[Any]:
    rows = _newest(HowToTalk, "person", by="record").filter(review_on__isnull=False)
    return told(asked.of(rows), "how_to_talk", F("review_on"))


def relationships(asked: Asked) -> QuerySet[Any]:
    return told(
        asked.of(Relationship.objects.filter(end_on__isnull=True)),
        "relationship",
        F("review_on"),
        said=F("name"),
    )


def professionals(asked: Asked) -> QuerySet[Any]:
    running = Professional.objects.filter(Q(end_on__isnull=True) | Q(end_on__gt=asked.day))
    return told(asked.of(running), "professional", F("review_on"), said=F("name"))


def _newest(model: type[Model], *of: str, by: str) -> Any:
    """A later row of the same day counts as the newer."""
    rows: Any = model._default_manager
    same = rows.filter(**{name: OuterRef(name) for name in of})
    later = same.filter(Q(**{f"{by}__gt": OuterRef(by)}) | Q(**{by: OuterRef(by)}, pk__gt=OuterRef("pk")))
    return rows.exclude(Exists(later))
