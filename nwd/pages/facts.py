"""The columns of a fact as labels and words, for the page of its record."""

import datetime
from typing import Any

from django.db.models import Field, Model, TextChoices

from cases.models.return_talk import Pull, Push, in_words
from nwd.pages.labels import LABELS
from nwd.ui.spoken import date_words, when_words

#: Columns that hold several codes.
SEVERAL: dict[str, type[TextChoices]] = {"push": Push, "pull": Pull}
#: Shown by the page itself, or no words for people.
NOT_SHOWN = {
    "record",
    "person",
    "claim",
    "tracker_ref",
    "summary",
    "id",
    "covers",
    "goes_on",
    "care_period",
    "together",
    "lifted_from",
    "goal",
    "review",
    "parent",
    "episode",
    "other_parent",
    "partner",
    "reopens",
    "referral",
    "reply",
    "note",
    "matching",
    "pair",
    "hold",
    "stay",
    "offer",
    "round",
    "instead_of",
    "reference",
    "written_at",
}
#: Said only where it is so: of ten things that it is not nobody wants to read.
ONLY_IF_SO = ("about_education", "about_health", "about_family", "about_activity", "about_achievement", "morning",
              "midday", "teatime", "bedtime", "as_needed", "units")  # fmt: skip


#: Likewise, of one table: what stands on the page of an incident or complaint, for those who run the house.
NOT_SHOWN_OF = {
    "raiseask": {"about", "asked_by", "words", "decided_by", "series"},
    "series": {"about", "closed_by", "learning"},
    "meeting": {"series", "closed_at", "cancelled_at", "revision"},
    "informationpassed": {"words", "hub"},
    "incident": {"recorded_by", "recorded_at", "decided_at", "decided_by", "decided_why", "ground", "reviewed_at",
                 "reviewed_by", "learned", "reopened_why", "others_hurt"},
    "incidentaccount": {"incident"},
    "measureused": {"incident"},
    "puttingright": {"incident"},
    "paragraph": {"agency", "answers", "begun_by", "begun_at", "struck_by", "meeting"},
    "rating": {"score", "why", "meeting", "agency", "set_apart"},
    "evaluation": {"meeting"},
    "complaint": {"readers", "recorded_by", "recorded_at", "words", "from_words", "about_worker", "answered_by"},
}  # fmt: skip


def facts_of(thing: Model) -> list[dict[str, str]]:
    """Every fact that is recorded, in the order of the model, as a label and words."""
    rows = []
    for field in thing._meta.concrete_fields:
        value = getattr(thing, field.name, None) if not _left_out(field) else None
        if value is None or value == "" or (not value and field.name in ONLY_IF_SO):
            continue
        rows.append({"key": label(thing, field), "value": words(thing, field, value)})
    return rows


def label(thing: Model, field: "Field[Any, Any]") -> str:
    """In words that the young person could read. An episode of another kind than "missing" has words of its own."""
    model, kind = thing._meta.model_name, getattr(thing, "kind", "")
    names = (f"{model}.{kind}.{field.name}", f"{model}.{field.name}", field.name)
    return next(LABELS[name] for name in names if name in LABELS)


def _left_out(field: "Field[Any, Any]") -> bool:
    of_its_table = NOT_SHOWN_OF.get(field.model._meta.model_name or "", ())
    return field.name in NOT_SHOWN or field.name in of_its_table or field.generated


def words(thing: Model, field: "Field[Any, Any]", value: Any) -> str:
    if field.choices:
        return str(getattr(thing, f"get_{field.name}_display")())
    if field.name in SEVERAL:
        return in_words(value, SEVERAL[field.name])
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime.datetime):
        return when_words(value)
    if isinstance(value, datetime.date):
        return date_words(value)
    return str(value)
