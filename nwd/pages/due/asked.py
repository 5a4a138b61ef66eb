"""Whose things are asked for: a worker's, a team's, or all that are due for one young person."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from cases.models import Allocation, YoungPerson
from cases.models.key_work import AllocationRole
from partners import access
from partners.access import Actor


@dataclass(frozen=True)
class Asked:
    """`workers` is None for everybody's. What has no owner, or one who has left, is the key worker's: `keyed` has the
    key worker of each young person of theirs, as ids: a sub-select of the same would be planned for each source.
    """

    user: Actor
    day: datetime.date
    workers: tuple[int, ...] | None = ()
    person: int | None = None
    keyed: dict[int, int] = field(default_factory=dict)
    #: Also what is nobody's, but their hub's: who asked for help and waits.
    of_hubs: bool = False

    def of(self, rows: Any, owner: str = "") -> QuerySet[Any]:
        """Those rows that the reader may see; `owner` is the column with the worker whose they are."""
        rows = rows.visible_to(self.user)
        if self.person is not None:
            return rows.filter(person=self.person)  # type: ignore[no-any-return]
        if self.workers is None:
            return rows  # type: ignore[no-any-return]
        nobodys = Q(person__in=list(self.keyed))
        if not owner:
            return rows.filter(nobodys)  # type: ignore[no-any-return]
        gone = Q(**{f"{owner}__isnull": True}) | Q(**{f"{owner}__left_on__lte": self.day})
        return rows.filter(Q(**{f"{owner}__in": self.workers}) | gone & nobodys)  # type: ignore[no-any-return]


def of_workers(user: Actor, workers: list[int], *, of_hubs: bool = False) -> Asked:
    """One query: of whom they are the key workers today."""
    day = timezone.localdate()
    live = Allocation.objects.visible_to(user).live_on(day).filter(
        worker__in=workers, role=AllocationRole.KEY_WORKER, person__died_on__isnull=True
    )  # fmt: skip
    keyed = dict(live.values_list("person_id", "worker_id"))
    return Asked(user, day, tuple(workers), keyed=keyed, of_hubs=of_hubs)


def of_person(user: Actor, person: YoungPerson) -> Asked:
    return Asked(user, timezone.localdate(), None, person=person.pk)


def may_triage(asked: Asked) -> bool:
    return access.may(asked.user, access.Permission.TRIAGE)
