"""What a shift said before: nobody changes the past silently."""

from dataclasses import dataclass
from datetime import datetime

from django.apps import apps

from partners.models import Shift, ShiftSort

FIELDS = ("sort", "starts_at", "ends_at", "began_at", "ended_at", "taken_off_at", "reason")


@dataclass(frozen=True)
class Version:
    """Until when it stood, and what it said."""

    until: datetime
    sort: str
    starts_at: datetime | None
    ends_at: datetime | None
    began_at: datetime | None
    ended_at: datetime | None
    taken_off_at: datetime | None
    reason: str


def versions_of(shift: Shift) -> list[Version]:
    """The newest first."""
    history = apps.get_model("partners", "ShiftEvent")._default_manager.filter(pgh_obj_id=shift.pk)
    rows = history.order_by("-pgh_id").values("pgh_created_at", *FIELDS)
    return [Version(row.pop("pgh_created_at"), ShiftSort(row.pop("sort")).label, **row) for row in rows]
