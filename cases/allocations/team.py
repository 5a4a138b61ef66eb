"""Who works with a young person now, who will, and who did: as far as the reader may see it."""

import datetime
import uuid
from dataclasses import dataclass

from django.utils import timezone

from cases.models import Allocation, YoungPerson
from cases.models.key_work import AllocationRole
from partners.models import User

ORDER = list(AllocationRole.values)


@dataclass(frozen=True)
class Team:
    now: list[Allocation]
    coming: list[Allocation]
    before: list[Allocation]

    @property
    def key_worker(self) -> Allocation | None:
        return next((one for one in self.now if one.role == AllocationRole.KEY_WORKER), None)

    def running(self, reference: uuid.UUID) -> Allocation | None:
        """What has not ended, by its record."""
        return next((one for one in [*self.now, *self.coming] if one.record.reference == reference), None)


def team_of(person: YoungPerson, user: User, day: datetime.date) -> Team:
    """One question. Those before, the last first."""
    theirs = Allocation.objects.visible_to(user).filter(person=person)
    rows = list(
        theirs.select_related("record", "worker", "person", "covers__worker").order_by("-start_on", "-pk")
    )
    ended = [one for one in rows if one.end_on and one.end_on <= day]
    here = [one for one in rows if one not in ended]
    now = sorted(
        (one for one in here if one.start_on <= day), key=lambda one: (ORDER.index(one.role), one.start_on)
    )
    return Team(now, [one for one in here if one.start_on > day], ended)


def key_worker_of(person: YoungPerson, user: User) -> Allocation | None:
    return team_of(person, user, timezone.localdate()).key_worker
