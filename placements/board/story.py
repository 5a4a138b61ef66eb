"""The story of a room: one night of it, and its nights of a year in stretches, the newest first."""

import datetime
from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import QuerySet

from hubs.models import Bed
from partners.access import Actor
from placements.board.lines import Line, line
from placements.board.nights import Night, Told
from placements.board.question import beds_between, claims_between, taken_between
from placements.board.runs import runs
from placements.board.states import nights_of, whole
from placements.board.window import DAY, Window
from placements.board.year import Year

#: What the nights of a year are counted as, in this order, in words.
USE = (
    ("slept", "taken", ("in", "hoped", "away", "taken")),
    ("kept", "kept for somebody", ("kept",)),
    ("closed", "out of use", ("closed",)),
    ("free", "free", ("free",)),
)


@dataclass(frozen=True)
class Story:
    """`use`: how many of the nights of the year that are over were what. `names`: what it was called before."""

    night: Night
    line: Line
    lines: list[Line]
    use: list[tuple[str, int]]
    over: int
    names: list[tuple[str, datetime.date]]
    people: set[int]

    @property
    def before(self) -> datetime.date:
        return self.night.on - DAY

    @property
    def morning(self) -> datetime.date:
        return self.night.on + DAY


def story(
    bed: Bed, user: Actor, night: datetime.date, year: Year, tonight: datetime.date, *, by_name: bool
) -> Story:
    first, last = min(night, year.first), max(night, year.nights[-1])
    told = _told(bed, user, Window(first, (last - first).days + 1, tonight))
    (the_night,) = nights_of(told, [night], tonight)
    nights = nights_of(told, year.nights, tonight)
    counts = Counter(one.state for one in nights if one.on < tonight)
    lines = [line(run, by_name=by_name) for run in runs([whole(one) for one in nights])]
    lines = [one for one in reversed(lines) if one.run.first.state != "shut"]
    people = {one.claim.person_id for one in [*nights, the_night] if one.claim}
    use = [(words, sum(counts[state] for state in states)) for _, words, states in USE]
    (alone,) = runs([the_night])
    return Story(
        the_night, line(alone, by_name=by_name), lines, use, sum(n for _, n in use), _names(bed), people
    )


def _told(bed: Bed, user: Actor, window: Window) -> Told:
    (told,) = beds_between(bed.hub, window, bed=bed)
    claims = claims_between(bed.hub, user, window, bed=bed)[bed.pk]
    return Told(bed, told.shut, claims, taken_between([bed], window)[bed.pk])  # type: ignore[attr-defined]


def _names(bed: Bed) -> list[tuple[str, datetime.date]]:
    """From its history: each earlier name, and the day on which it was given up."""
    events: QuerySet[Any] = apps.get_model("hubs", "BedEvent")._default_manager.filter(pgh_obj_id=bed.pk)
    found = events.exclude(name=bed.name).order_by("pgh_created_at").values_list("name", "pgh_created_at")
    return list({name: moment.date() for name, moment in found}.items())
