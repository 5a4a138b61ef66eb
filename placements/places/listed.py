"""The list of places with its filters: kind, hub, free now, approval; and what they come to, in a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from partners.models import User
from placements.models import Place
from placements.places.filter import Filter
from placements.places.living import PlaceNow, now_at


@dataclass(frozen=True)
class Listed:
    form: Filter
    rows: list[PlaceNow]
    filtered: bool

    @property
    def people(self) -> list[int]:
        """Whom the page shows: for the trail."""
        return [claim.person_id for row in self.rows for claim in row.people]

    @property
    def sentence(self) -> str:
        free = sum(row.free for row in self.rows)
        living = sum(row.living for row in self.rows)
        room = {0: "No place is free", 1: "1 place is free"}.get(free, f"{free} places are free")
        people = "1 young person lives" if living == 1 else f"{living or 'No'} young people live"
        if living == 0:
            people = "No young person lives"
        return f"{room} now. {people} in these homes tonight."


def listed_places(user: User, asked: Mapping[str, Any]) -> Listed:
    """Three questions. They are few: the list has no pages."""
    form = Filter(asked or None)
    said = form.cleaned_data if form.is_bound and form.is_valid() else {}
    places = Place.objects.in_order()
    if said.get("kind"):
        places = places.filter(kind=said["kind"])
    if said.get("hub"):
        places = places.filter(hub=said["hub"])
    show = said.get("show", "")
    rows = [row for row in now_at(places, user) if (row.place.is_open_on(row.day)) != (show == "closed")]
    if show == "free":
        rows = [row for row in rows if row.free]
    if show == "approval":
        rows = [row for row in rows if row.approval]
    return Listed(form, rows, any(said.values()))
