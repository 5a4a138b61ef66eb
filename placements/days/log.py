"""A day at a hub: who lives there, and what is written of each of them."""

import datetime
from collections import defaultdict
from dataclasses import dataclass, field

from cases.models import YoungPerson
from hubs.models import Hub
from partners.access import Actor
from placements.days.living import living
from placements.models import LogEntry, PartOfDay

ORDER = list(PartOfDay.values)


@dataclass
class TheirDay:
    person: YoungPerson
    entries: list[LogEntry] = field(default_factory=list)

    @property
    def mood(self) -> LogEntry | None:
        """How they were last."""
        return next((one for one in reversed(self.entries) if one.mood), None)


def day_at(hub: Hub, user: Actor, day: datetime.date) -> list[TheirDay]:
    """By name; also of those whose stay was put right since. Three questions."""
    entries = LogEntry.objects.visible_to(user).of_day(hub, day)
    entries = entries.select_related("record__author", "person").prefetch_related("record__corrections")
    found: dict[int, list[LogEntry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda one: (one.record.began, one.pk)):
        found[entry.person_id].append(entry)
    people = {one.pk: one for one in living(hub, user, day)}
    people |= {ones[0].person_id: ones[0].person for ones in found.values()}
    return [TheirDay(person, found[pk]) for pk, person in people.items()]


def moods_of(hub: Hub, user: Actor, day: datetime.date) -> dict[int, LogEntry]:
    """For the hub's board: how each of them was last on the day, by person. One question."""
    said = LogEntry.objects.visible_to(user).of_day(hub, day).exclude(mood="").order_by("record__began", "pk")
    return {one.person_id: one for one in said.select_related("record")}


def headings_of(hub: Hub, user: Actor, day: datetime.date, part: str) -> dict[str, list[str]]:
    """Tags and boxes that were used in that part of the day before: headings, never anybody or what was said."""
    before = LogEntry.objects.visible_to(user).of_day(hub, day - datetime.timedelta(days=1)).filter(part=part)
    found = list(before.select_related("record").prefetch_related("record__corrections"))
    return {
        "tags": sorted({tag for one in found for tag in one.tags}),
        "words": [one.record.latest_words for one in found],
    }
