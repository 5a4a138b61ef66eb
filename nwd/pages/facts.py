"""The columns of a fact as labels and words, for the page of its record."""

import datetime
from typing import Any

from django.db.models import Field, Model

from nwd.ui.spoken import date_words, when_words

#: Shown by the page itself, or no words for people.
NOT_SHOWN = {"record", "person", "claim", "tracker_ref", "summary", "id"}
LABELS = {
    "uasc": "Came to this country alone",
    "nhs_number": "NHS number",
    "upn": "Unique pupil number",
    "in_area": "In our area",
    "main": "Main need",
    "peer": "With other young people",
    "prosocial": "Kind and helpful",
    "total": "Total difficulties",
    "start_on": "From",
    "end_on": "Until",
    "due_on": "To be done by",
    "completed_on": "Done on",
    "notifiable": "Told Ofsted",
    "notified_at": "Ofsted told at",
    "reached": "Got through",
    "interview_offered_at": "Return conversation offered",
    "interview_held_at": "Return conversation held",
    "safety_scale": "Safety, 0 to 10",
}


def facts_of(thing: Model) -> list[dict[str, str]]:
    """Every fact that is recorded, in the order of the model, as a label and words."""
    rows = []
    for field in thing._meta.concrete_fields:
        value = getattr(thing, field.name, None) if not _left_out(field) else None
        if value is None or value == "":
            continue
        label = LABELS.get(field.name, str(field.verbose_name).capitalize())
        rows.append({"key": label, "value": words(thing, field, value)})
    return rows


def _left_out(field: "Field[Any, Any]") -> bool:
    return field.name in NOT_SHOWN or field.generated


def words(thing: Model, field: "Field[Any, Any]", value: Any) -> str:
    if field.choices:
        return str(getattr(thing, f"get_{field.name}_display")())
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime.datetime):
        return when_words(value)
    if isinstance(value, datetime.date):
        return date_words(value)
    return str(value)
