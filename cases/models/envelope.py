"""How a table of facts hangs on its envelope.

The envelope is its primary key; the young person is repeated because exclusion constraints and policies need
them. One composite foreign key to `Record(id, person_id)`, made in the migrations, ties both, so Django's own
two are not made.
"""

from typing import Any, Self

from django.db import models

from partners import access
from partners.rule import OPEN_TO, READS, filled


def EnvelopeKey(related_name: str) -> "models.OneToOneField[Any, Any]":
    return models.OneToOneField(
        "cases.Record", models.PROTECT, primary_key=True, db_constraint=False, related_name=related_name
    )


def SubjectKey(related_name: str) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        "cases.YoungPerson", models.PROTECT, db_constraint=False, related_name=related_name
    )


#: The envelope of the row `row`, as whoever asks may read it.
_ENVELOPE = "exists (select from cases_record held where held.id = {{row}} and {})"
_GAPS = {"record": "held", "person": "held.person_id"}
OF_ENVELOPE = _ENVELOPE.format(filled(READS, **_GAPS))
OF_OPEN_ENVELOPE = _ENVELOPE.format(filled(OPEN_TO, **_GAPS))


class DetailQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: access.Actor | access.Reader) -> Self:
        """Those whose envelope the user may read."""
        return access.visible(self, user, OF_ENVELOPE, row="pk")

    def open_to(self, user: access.Actor | access.Reader) -> Self:
        """As `visible_to`, within a question about young people whom the user may know: that is not asked again."""
        return access.visible(self, user, OF_OPEN_ENVELOPE, row="pk")


def detail_queryset() -> Any:
    return DetailQuerySet.as_manager()
