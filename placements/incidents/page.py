"""What the page of an incident shows: the story, and of each young person whom the reader may know their own part."""

import datetime
from dataclasses import dataclass, field

from django.utils import timezone

from cases.models import Record
from nwd.ui.spoken import length_words
from partners.models import User
from placements.incidents.clocks import Clock, clocks_of
from placements.incidents.parties import is_concerned
from placements.incidents.to_tell import MANUALS_SAY, still_to_tell
from placements.models import (
    Incident,
    IncidentAccount,
    IncidentPerson,
    IncidentStaff,
    MeasureUsed,
    Notice,
    PuttingRight,
    Told,
)


@dataclass(frozen=True)
class Used:
    measure: MeasureUsed
    clocks: dict[str, Clock]


@dataclass
class Part:
    """One young person's: their copy, and what else is written of it on their record."""

    part: IncidentPerson
    measures: list[Used] = field(default_factory=list)
    own_account: Record | None = None
    put_right: list[PuttingRight] = field(default_factory=list)


@dataclass
class Shown:
    incident: Incident
    parts: list[Part]
    accounts: list[IncidentAccount]
    staff: list[IncidentStaff]
    notices: list[Notice]
    concerned: bool
    now: datetime.datetime

    @property
    def people(self) -> list[int]:
        return [part.part.person_id for part in self.parts]

    @property
    def to_tell(self) -> list[Told]:
        return still_to_tell(self.incident.ground, {one.whom for one in self.notices})

    @property
    def since(self) -> str:
        """How long nobody has been told of what has to be told "without delay"."""
        return length_words((self.incident.notified_at or self.now) - self.incident.occurred_at)

    @property
    def late(self) -> bool:
        return (self.incident.notified_at or self.now) - self.incident.occurred_at > MANUALS_SAY

    @property
    def unwritten(self) -> list[IncidentStaff]:
        """Who of the staff was there and has not said yet how it was."""
        wrote = {account.worker_id for account in self.accounts}
        return [one for one in self.staff if one.worker_id not in wrote] if self.parts else []


def shown(incident: Incident, user: User, now: datetime.datetime | None = None) -> Shown:
    """Eight questions, however many are concerned. A worker's account is shown once, as in its first copy."""
    now = now or timezone.now()
    rows = IncidentPerson.objects.visible_to(user).filter(incident=incident)
    rows = rows.select_related("person", "record").prefetch_related("record__corrections")
    parts = {row.person_id: Part(row) for row in rows.order_by("pk")}
    measures = MeasureUsed.objects.visible_to(user).filter(incident=incident).order_by("used_at", "pk")
    for measure in measures.select_related(
        "record__author", "used_by", "helped_by", "signed_by", "talked_by"
    ):
        if measure.person_id in parts:
            parts[measure.person_id].measures.append(Used(measure, clocks_of(measure, now)))
    told = IncidentAccount.objects.visible_to(user).filter(incident=incident).order_by("pk")
    accounts: dict[int, IncidentAccount] = {}
    for account in told.select_related("record", "worker").prefetch_related("record__corrections"):
        if account.worker_id:
            accounts.setdefault(account.worker_id, account)
        elif account.person_id in parts:
            parts[account.person_id].own_account = account.record
    for one in PuttingRight.objects.visible_to(user).filter(incident=incident).select_related("record"):
        if one.person_id in parts:
            parts[one.person_id].put_right.append(one)
    staff = list(incident.staff.select_related("worker").order_by("pk"))
    notices = list(incident.notices.select_related("told_by").order_by("told_at", "pk"))
    concerned = is_concerned(incident, user.worker)
    return Shown(incident, [*parts.values()], [*accounts.values()], staff, notices, concerned, now)
