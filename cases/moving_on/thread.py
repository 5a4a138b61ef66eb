"""Support over time for one young person: what runs, what has closed and how, and who keeps in touch."""

import datetime
import uuid
from dataclasses import dataclass

from cases.models import KeepingInTouch, Referral, YoungPerson
from cases.models.referral import Decision
from partners.models import User


@dataclass(frozen=True)
class Thread:
    running: list[Referral]
    closed: list[Referral]
    keeping: list[KeepingInTouch]
    day: datetime.date

    def one(self, reference: uuid.UUID) -> Referral | None:
        both = (*self.running, *self.closed)
        return next((one for one in both if one.record.reference == reference), None)

    @property
    def may_reopen(self) -> Referral | None:
        """What closed last, where nothing runs at its hub: older support opens again nowhere."""
        last = max(self.closed, key=lambda one: (one.closed_on, one.received_at), default=None)
        runs = last is not None and any(one.hub_id == last.hub_id for one in self.running)
        return None if runs else last

    def kept(self, reference: uuid.UUID) -> KeepingInTouch | None:
        return next((one for one in self.keeping if one.record.reference == reference), None)


def thread_of(person: YoungPerson, user: User, day: datetime.date) -> Thread:
    """Accepted support, the newest first. `again` is what opened a closed one again. Two questions."""
    accepted = Referral.objects.visible_to(user).filter(person=person, decision=Decision.ACCEPTED)
    rows = list(accepted.select_related("hub", "record", "person").order_by("-received_at", "-pk"))
    again = {one.reopens_id: one for one in rows if one.reopens_id}
    for one in rows:
        one.again = again.get(one.pk)
    keeping = KeepingInTouch.objects.visible_to(user).filter(person=person).exclude(end_on__lte=day)
    kept = keeping.with_due().select_related("worker", "record", "person").order_by("start_on", "pk")
    return Thread(
        [one for one in rows if not one.closed_on], [one for one in rows if one.closed_on], list(kept), day
    )
