"""Each bed of a hub on each night of a window: what stands on the board, in four questions whatever their number.

A bed is taken for all who may see the bed; who has it only for those who may know them (access.md). So the stretches
on which anybody has it are asked by dates alone (placements/stays/free.py), and who has it as the reader.
"""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.db.models import F, Prefetch, Q
from django.utils import timezone

from hubs.models import Bed, Closure, Hub
from partners.access import Actor
from placements.board.away import tell, with_away
from placements.board.nights import Night, Told
from placements.board.runs import Run, runs
from placements.board.sentence import sentence
from placements.board.states import nights_of, whole
from placements.board.window import DAY, Window
from placements.models import Claim
from placements.night import night_of
from placements.stays.nights import Nights, claimed


@dataclass(frozen=True)
class Row:
    """One bed: its nights in the order of the columns."""

    bed: Bed
    nights: list[Night]
    tonight: datetime.date

    @cached_property
    def cells(self) -> list[Run]:
        """A free night is a cell of its own, and so is tonight where whoever has the bed is away."""
        return runs(self.nights, lambda night: night.on if night.state == "free" else None)

    @cached_property
    def stretches(self) -> list[Run]:
        """In words nobody's stay is cut in two by the night on which they are away."""
        return runs([whole(night) for night in sorted(self.nights, key=lambda night: night.on)])


@dataclass(frozen=True)
class Board:
    hub: Hub
    window: Window
    now: datetime.datetime
    rows: list[Row]
    sentence: str
    people: set[int]


def board(hub: Hub, user: Actor, window: Window, now: datetime.datetime | None = None) -> Board:
    now = now or timezone.now()
    beds = beds_between(hub, window)
    claims = claims_between(hub, user, window)
    taken = taken_between(beds, window)
    rows, weeks = [], []
    for bed in beds:
        told = Told(bed, bed.shut, claims[bed.pk], taken[bed.pk])  # type: ignore[attr-defined]
        rows.append(Row(bed, nights_of(told, window.nights, window.tonight), window.tonight))
        weeks.append((bed.name, nights_of(told, window.week, window.tonight)))
    people = {night.claim.person_id for row in rows for night in row.nights if night.claim}
    rows = [row for row in rows if any(night.state != "shut" for night in row.nights)]
    return Board(hub, window, now, rows, sentence(weeks), people)


def tonight_now() -> datetime.date:
    return night_of(timezone.now())


def beds_between(hub: Hub, window: Window, *, bed: Bed | None = None) -> list[Bed]:
    """With the closures on their nights, the latest to end first, as the page of tonight says them."""
    closures = Closure.objects.filter(_on(window)).order_by(F("end_on").desc(nulls_first=True), "pk")
    beds = Bed.objects.filter(hub=hub, **({"pk": bed.pk} if bed else {}))
    return list(
        beds.order_by("name", "tracker_ref").prefetch_related(Prefetch("closures", closures, to_attr="shut"))
    )


def claims_between(
    hub: Hub, user: Actor, window: Window, *, bed: Bed | None = None
) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = defaultdict(list)
    claims = Claim.objects.visible_to(user).filter(_on(window), bed__hub=hub, **({"bed": bed} if bed else {}))
    claims = with_away(claims, user, window.tonight).select_related("person", "stay", "hold", "record")
    for claim in claims.order_by("start_on", "pk"):
        claim.away_words = tell(claim)
        found[claim.bed_id or 0].append(claim)
    return found


def taken_between(beds: list[Bed], window: Window) -> dict[int, list[Nights]]:
    """Dates alone: of whom, and whether it is a stay or kept, is for those who may know them."""
    return claimed(beds, min(window.first, window.tonight))


def _on(window: Window) -> Q:
    """On some night of the window, of tonight or of the week from tonight."""
    return _between(window.first, window.after) | _between(window.tonight, window.week[-1] + DAY)


def _between(first: datetime.date, after: datetime.date) -> Q:
    return Q(start_on__lt=after) & (Q(end_on__isnull=True) | Q(end_on__gt=first))
