"""How a table of facts hangs on its envelope.

The envelope is its primary key; the young person is repeated because exclusion constraints and policies need
them. One composite foreign key to `Record(id, person_id)`, made in the migrations, ties both, so Django's own
two are not made.
"""

from typing import Any, Self

from django.db import models

from partners import access


def EnvelopeKey(related_name: str) -> "models.OneToOneField[Any, Any]":
    return models.OneToOneField(
        "cases.Record", models.PROTECT, primary_key=True, db_constraint=False, related_name=related_name
    )


def SubjectKey(related_name: str) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        "cases.YoungPerson", models.PROTECT, db_constraint=False, related_name=related_name
    )


class DetailQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: access.Actor | access.Reader) -> Self:
        """Those whose envelope the user may read."""
        return access.visible(self, user, person="person_id")


def detail_queryset() -> Any:
    return DetailQuerySet.as_manager()
