"""Who stayed with young people and kept in touch, as far as the reader may know: three questions for any number."""

import datetime
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from django.utils import timezone

from cases import tenure
from cases.models import Allocation, Contact, Kind, Record
from cases.models.key_work import AllocationRole
from cases.stickability import FEWEST, Continuity, continuity
from cases.tenure import Gap, Tenure
from partners.access import Actor

YEAR = datetime.timedelta(days=365)
#: A worker, by id, and the moment.
Reached = tuple[int, datetime.datetime]


@dataclass(frozen=True)
class Stayed:
    """Of one young person up to `today`; contacts are the reached ones of the year before, the oldest first."""

    today: datetime.date
    tenures: list[Tenure]
    contacts: list[Reached]
    homes: list[datetime.date]

    @cached_property
    def continuity(self) -> Continuity:
        return continuity([worker for worker, _ in self.contacts])

    @cached_property
    def now(self) -> Tenure | None:
        return next((one for one in self.tenures if one.holds(self.today)), None)

    @property
    def days_together(self) -> int | None:
        return self.now.days(self.today) if self.now else None

    @cached_property
    def changes(self) -> list[tuple[Tenure, Tenure]]:
        return tenure.changes(self.tenures)

    @cached_property
    def without(self) -> list[Gap]:
        return tenure.gaps(self.tenures, self.today)

    @cached_property
    def after_moves(self) -> list[tuple[datetime.date, bool]]:
        return tenure.after_moves(self.homes, self.tenures, self.today)

    @cached_property
    def with_own(self) -> tuple[int, int]:
        """Contacts with whoever was their key worker that day, of those on days with a key worker."""
        keyed = [
            (worker, own.pk)
            for worker, at in self.contacts
            if (own := tenure.on(timezone.localdate(at), self.tenures))
        ]
        return sum(worker == own for worker, own in keyed), len(keyed)

    @property
    def own_share(self) -> Fraction | None:
        """None where there are too few contacts to say."""
        own, of = self.with_own
        return Fraction(own, of) if of >= FEWEST else None

    @property
    def longest_silence(self) -> int | None:
        """Days between two contacts of the year, or since the last of them."""
        days = [timezone.localdate(at) for _, at in self.contacts]
        return max(((b - a).days for a, b in pairwise([*days, self.today])), default=None) if days else None


def stayed(people: Collection[int], reader: Actor, today: datetime.date) -> dict[int, Stayed]:
    """By the young person, each of those asked for."""
    allocations: dict[int, list[Allocation]] = defaultdict(list)
    keyed = Allocation.objects.visible_to(reader).filter(person__in=people, role=AllocationRole.KEY_WORKER)
    keyed = keyed.filter(start_on__lte=today).select_related("worker")
    for one in keyed.order_by("start_on", "end_on", "record"):
        allocations[one.person_id].append(one)
    contacts: dict[int, list[Reached]] = defaultdict(list)
    reached = Contact.objects.visible_to(reader).filter(person__in=people, reached=True)
    reached = reached.filter(occurred_at__gte=timezone.now() - YEAR).order_by("occurred_at", "record")
    for person, worker, at in reached.values_list("person", "worker", "occurred_at"):
        contacts[person].append((worker, at))
    homes: dict[int, list[datetime.date]] = defaultdict(list)
    stays = Record.objects.visible_to(reader).in_chronology().filter(person__in=people, kind=Kind.STAY)
    for person, began in stays.filter(began__lte=timezone.now()).values_list("person", "began"):
        homes[person].append(timezone.localdate(began))
    return {one: Stayed(today, tenure.tenures(allocations[one]), contacts[one], homes[one]) for one in people}
