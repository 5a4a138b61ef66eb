"""A whole handover: of whom, since when, and what; the same for the page and for the number on home.

At most fifteen questions with those of the request, however much there is to tell.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from hubs.models import Hub
from nwd.pages.due import listed as due
from nwd.pages.due.asked import Asked
from nwd.pages.handover.due_medicines import due_medicines
from nwd.pages.handover.line import Line, Reading, in_order, mark
from nwd.pages.handover.of_house import of_house
from nwd.pages.handover.told import lines_of
from nwd.ui.spoken import uncapped
from partners.models import User
from placements.handover.since import since_of
from placements.models import Claim, HandoverPin, HandoverRead


@dataclass(frozen=True)
class Handover:
    hub: Hub
    since: datetime.datetime
    now: datetime.datetime
    lines: list[Line]

    @property
    def unread(self) -> list[Line]:
        return [line for line in self.lines if not line.is_read]

    @property
    def people(self) -> list[int]:
        return [pk for line in self.lines for pk in line.people]

    def find(self, key: str) -> Line | None:
        return next((line for line in self.lines if line.key == key), None)


def handover_of(hub: Hub, user: User, now: datetime.datetime | None = None) -> Handover:
    now = now or timezone.now()
    since = since_of(user.worker, hub, now)
    standing = HandoverPin.objects.visible_to(user).filter(hub=hub, ended_at__isnull=True, until_at__gt=now)
    pins = list(standing.select_related("pinned_by"))
    claims = _claims(hub, user, since, now)
    people = {claim.person_id: claim.person for claim in claims}
    reading = Reading(
        hub, user, since, now, people, {pin.record_id: pin.line for pin in pins if pin.record_id}
    )
    lines = [*lines_of(reading), *of_house(reading, pins), *_due(reading, claims), *due_medicines(reading)]
    keys = [key for line in lines for key, _ in line.told]
    reads = HandoverRead.objects.visible_to(user).filter(hub=hub, line__in=keys).select_related("worker")
    mark(lines, reads.order_by("read_at", "pk"), pins, user.worker_id)
    return Handover(hub, since, now, in_order(lines))


def _claims(hub: Hub, user: User, since: datetime.datetime, now: datetime.datetime) -> list[Claim]:
    """Of those who live there, or did since; or will tomorrow. The bed of each young person that they had first."""
    tomorrow = timezone.localdate(now) + datetime.timedelta(days=1)
    there = Q(end_on__isnull=True) | Q(end_on__gte=timezone.localdate(since))
    found = Claim.objects.visible_to(user).filter(there, bed__hub=hub, start_on__lte=tomorrow)
    return list(found.select_related("person").order_by("-start_on", "pk"))


def _due(reading: Reading, claims: Sequence[Claim]) -> Iterator[Line]:
    """What is due tomorrow, a line for each young person."""
    asked, tomorrow = Asked(reading.user, reading.today, None), reading.tomorrow
    here = list(reading.people)
    rows = [one.filter(person__in=here, due=tomorrow) for one in due.everything(asked, until=tomorrow)]
    found: dict[int, list[str]] = {}
    for what, person in sorted(due.kinds_of(rows)):
        found.setdefault(person, []).append(due.SOURCES[what][0])
    for claim in {one.person_id: one for one in claims}.values():
        if claim.person_id in found:
            url = reverse("due_of", args=[claim.person.reference])
            names = [uncapped(name) if place else name for place, name in enumerate(found[claim.person_id])]
            yield Line([(f"due:{claim.pk}:{tomorrow}", claim.pk)], "Due tomorrow", ", ".join(names), reading.now,
                       copies=[(claim.person, url)], url=url)  # fmt: skip
