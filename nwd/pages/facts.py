"""The columns of a fact as labels and words, for the page of its record."""

import datetime
from typing import Any

from django.db.models import Field, Model

from nwd.pages.labels import LABELS
from nwd.ui.spoken import date_words, when_words

#: Shown by the page itself, or no words for people.
NOT_SHOWN = {
    "record",
    "person",
    "claim",
    "tracker_ref",
    "summary",
    "id",
    "covers",
    "care_period",
    "together",
    "lifted_from",
    "goal",
    "review",
    "parent",
    "other_parent",
    "partner",
    "reopens",
    "referral",
    "reply",
}


def facts_of(thing: Model) -> list[dict[str, str]]:
    """Every fact that is recorded, in the order of the model, as a label and words."""
    rows = []
    for field in thing._meta.concrete_fields:
        value = getattr(thing, field.name, None) if not _left_out(field) else None
        if value is None or value == "":
            continue
        rows.append({"key": label(thing, field), "value": words(thing, field, value)})
    return rows


def label(thing: Model, field: "Field[Any, Any]") -> str:
    """In words that the young person could read. An episode of another kind than "missing" has words of its own."""
    model, kind = thing._meta.model_name, getattr(thing, "kind", "")
    names = (f"{model}.{kind}.{field.name}", f"{model}.{field.name}", field.name)
    return next(LABELS[name] for name in names if name in LABELS)


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
