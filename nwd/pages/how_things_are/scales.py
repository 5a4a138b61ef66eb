"""Beside the questionnaires: where goals stand, how safe things are, and what RAISE meetings said of safety."""

from collections import defaultdict
from typing import Any

from django.utils import timezone

from cases.models import Category, ScaleScore, YoungPerson
from cases.models.plan import Scale
from nwd.pages.how_things_are.drawn import Picture, Said
from partners.models import User
from raise_meetings.models import MeetingPerson

Series = dict[tuple[str, str], list[Said]]
TOP, AT_RAISE = 10, "RAISE meeting"
#: Where goals stand, and how safe things are.
SAID_IN = (Category.KEY_WORK, Category.SAFETY_AND_RISK)


def scaled(person: YoungPerson, user: User) -> Series:
    """By what it is about and who said so, the oldest first."""
    found: Series = defaultdict(list)
    theirs = ScaleScore.objects.visible_to(user).filter(person=person)
    theirs = theirs.select_related("goal__record").prefetch_related("goal__record__corrections")
    for one in theirs.order_by("said_on", "pk"):
        found[_about(one), one.get_rater_display()].append(Said(one.said_on, one.score))
    met = MeetingPerson.objects.visible_to(user).filter(person=person, safety_scale__isnull=False)
    for one in met.select_related("meeting").order_by("meeting__held_at", "pk"):
        on = timezone.localdate(one.meeting.held_at)
        found[str(Scale.SAFETY.label), AT_RAISE].append(Said(on, one.safety_scale))
    return dict(found)


def drawn(found: Series, since: Any, until: Any) -> list[tuple[str, list[Picture]]]:
    shown: dict[str, list[Picture]] = defaultdict(list)
    for (about, by), said in found.items():
        shown[about].append(Picture(about, by, TOP, said, since, until))
    return list(shown.items())


def _about(one: ScaleScore) -> str:
    if one.scale == Scale.GOAL:
        return f"Goal: {one.goal.record.latest_words}" if one.goal else "A goal"
    return one.named or str(Scale(one.scale).label)
