"""The questionnaires of one young person: what was scored, what was not done, and a table of all."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cases.models import Assessment, MeasureNotDone, YoungPerson
from cases.models.specialists import AssessmentRespondent
from cases.sdq.bands import band_of
from nwd.pages.how_things_are.drawn import Said
from partners.models import User

#: As a page says them; how high each goes. The total comes first.
SCALES = {
    "total": ("Total difficulties", 40),
    "emotional": ("Feelings", 10),
    "conduct": ("Behaviour", 10),
    "hyperactivity": ("Attention and restlessness", 10),
    "peer": ("With other young people", 10),
    "prosocial": ("Kind and helpful", 10),
    "impact": ("How much it gets in the way", 10),
}
RATERS = {value: str(label) for value, label in AssessmentRespondent.choices} | {"": "Not said who answered"}


@dataclass(frozen=True)
class Row:
    record: Any
    on: datetime.date
    rater: str
    cells: list[tuple[str, Said | None]]


def scored(person: YoungPerson, user: User) -> list[Assessment]:
    """The oldest first. One question."""
    theirs = Assessment.objects.visible_to(user).filter(person=person).select_related("record")
    return list(theirs.order_by("completed_on", "tracker_ref"))


def not_done(person: YoungPerson, user: User) -> list[MeasureNotDone]:
    theirs = MeasureNotDone.objects.visible_to(user).filter(person=person).select_related("record")
    return list(theirs.order_by("-due_on", "-pk"))


def said_in(one: Assessment, scale: str, scheme: str) -> Said | None:
    score = getattr(one, scale)
    if score is None:
        return None
    return Said(one.completed_on, score, band_of(scheme, one.respondent, scale, score, one.version))


def rows(found: Sequence[Assessment], scheme: str) -> list[Row]:
    """The newest first."""
    newest = reversed(found)
    return [Row(one.record, one.completed_on, RATERS[one.respondent], _cells(one, scheme)) for one in newest]


def _cells(one: Assessment, scheme: str) -> list[tuple[str, Said | None]]:
    return [(title, said_in(one, scale, scheme)) for scale, (title, _) in SCALES.items()]
