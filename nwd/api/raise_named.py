"""What endpoints of RAISE name by reference, and one RAISE as it is shown."""

from typing import Any

from rest_framework import serializers

from nwd.api import raise_shapes as shapes
from partners.models import Agency, User, Worker
from raise_meetings.meeting.agreed import with_agreed
from raise_meetings.meeting.fetching import agencies_at
from raise_meetings.models import Meeting, Series, SeriesPerson

NOBODY = "Nobody who works here has this reference. Look in People and places."


def plan_of(said: dict[str, Any]) -> dict[str, Any]:
    """As the verbs want it."""
    plan: dict[str, Any] = {name: said[name] for name in ("planned_for", "venue", "agenda") if name in said}
    plan["chair"] = _worker(said["chair"]) if "chair" in said else None
    if "invite" in said:
        plan["invited"] = invited_of(said["invite"])
    return plan


def invited_of(asked: list[dict[str, str]]) -> list[tuple[Agency, Worker | None]]:
    return [(_agency(one["agency"]), _worker(one["worker"]) if "worker" in one else None) for one in asked]


def at_the_meeting(reference: str, meeting: Meeting) -> Agency:
    found = next((one for one in agencies_at(meeting) if one.reference == reference), None)
    if found is None:
        raise serializers.ValidationError({"said_by": "Name the agency that leads, or one that is invited."})
    return found


def series_shown(series: Series, user: User) -> dict[str, Any]:
    parts = (
        SeriesPerson.objects.visible_to(user).filter(series=series).select_related("person").order_by("pk")
    )
    meetings = Meeting.objects.visible_to(user).filter(series=series).select_related("chair").order_by("pk")
    told = {name: getattr(series, name) for name in shapes.RaiseSeries().fields if hasattr(series, name)}
    told["people"] = [part.person.reference for part in parts]
    told["meetings"] = with_agreed(list(meetings), user)
    return dict(shapes.RaiseSeries(told).data)


def _agency(reference: str) -> Agency:
    found = Agency.objects.filter(reference=reference).first()
    if found is None:
        raise serializers.ValidationError({"agency": "No agency here has this reference."})
    return found


def _worker(reference: str) -> Worker:
    found = Worker.objects.filter(reference=reference).first()
    if found is None:
        raise serializers.ValidationError({"worker": NOBODY})
    return found
