"""Who sees what of a handover: the team of its hub, and of what tells of a record whoever may read that."""

from typing import Any, Self

from django.db import models

from partners import access
from partners.rule import READS, filled
from placements.models.at_a_hub import happened

_READS = filled(READS, record="held", person="held.person_id")
_OF = f"exists (select from cases_record held where held.id = {{record}} and {_READS})"
OF_LINE = f"({{everyone}} or {{hub}} = any({{hubs}})) and ({{record}} is null or {_OF})"
OF_NOTE = happened("placements_handovernote", "placements_handovernoteperson", "note_id", lead=False)


class LineQuerySet(models.QuerySet[Any]):
    """Of what is said of one line: that it is pinned, that somebody read it."""

    def visible_to(self, user: access.Actor) -> Self:
        return access.visible(self, user, OF_LINE, hub="hub_id", record="record_id")


class NoteQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: access.Actor) -> Self:
        return access.visible(self, user, OF_NOTE, row="pk", hub="hub_id")


def lines() -> Any:
    return LineQuerySet.as_manager()


def notes() -> Any:
    return NoteQuerySet.as_manager()
