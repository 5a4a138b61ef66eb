"""The versions of a note: as first written, then each correction, and what was taken back."""

import datetime
from dataclasses import dataclass

from django.apps import apps

from cases.models import Kind, Record
from partners.access import Actor

#: Kinds whose words are corrected on a page, and taken back within minutes.
CORRECTED = (Kind.NOTE, Kind.CONTACT, Kind.INTERVENTION, Kind.RAISE_PART)


def is_still_written(first: Record) -> bool:
    """What is said at a RAISE has no words of its own until the meeting closes: the page of that has them."""
    return first.kind == Kind.RAISE_PART and not first.words


@dataclass(frozen=True)
class Earlier:
    """What stood before, and the time that it gave, where that was another one."""

    record: Record
    began: datetime.datetime | None


@dataclass(frozen=True)
class Versions:
    """`latest` counts; `earlier`, newest first, stood before; `taken_back` was withdrawn by its author."""

    latest: Record
    earlier: list[Earlier]
    taken_back: list[Record]


def versions_of(first: Record, reader: Actor) -> Versions:
    """One query, and another where something stood before."""
    corrections = Record.objects.visible_to(reader).filter(corrects=first).order_by("id")
    corrected = list(corrections.select_related("author", "agency", "withdrawn_by"))
    stand = [first, *(one for one in corrected if not one.withdrawn_at)]
    latest, before = stand[-1], stand[-2::-1]
    gave = {one.pk: one.began for one in stand} | ({first.pk: first_began(first)} if before else {})
    earlier = [Earlier(one, gave[one.pk] if gave[one.pk] != gave[latest.pk] else None) for one in before]
    return Versions(latest, earlier, [one for one in [first, *corrected] if one.withdrawn_at])


def first_began(first: Record) -> datetime.datetime:
    """When it was first said to have begun: its history's word, where a correction has moved it since."""
    history = apps.get_model("cases", "RecordEvent")._default_manager
    oldest = history.filter(pgh_obj_id=first.pk).order_by("pgh_id").values_list("began", flat=True).first()
    return oldest or first.began
