"""What is in nobody's `extras/`, and what is not in that of somebody: no file holds what its taker may not read."""

from dataclasses import dataclass, field

from django.db import connection

from cases.models import Enquiry, Record
from partners.access import Actor, Service
from partners.context import acting
from reports.measures.unnamed import CLOSED
from reports.tracker.extras.declared import OWN
from reports.tracker.extras.stored import HANGS_ON, NOT_HIDDEN


@dataclass(frozen=True)
class Hidden:
    """By their own references; from the service itself nothing is."""

    records: list[str] = field(default_factory=list)
    enquiries: list[str] = field(default_factory=list)

    @property
    def refs(self) -> list[str]:
        return [*self.records, *self.enquiries]


@acting(Service())
def hidden_from(by: Actor) -> Hidden:
    """Whole young people are left out already (tracker/left_out.py); notes marked for others, and enquiries about
    somebody from whom they are barred, are left out one by one.
    """
    if isinstance(by, Service):
        return Hidden()
    seen = Record.objects.visible_to(by).filter(marking__in=CLOSED)
    closed = Record.objects.filter(marking__in=CLOSED).exclude(pk__in=seen.values("pk"))
    answered = Record.objects.filter(specialist_ask__reply__in=closed)
    enquiries = Enquiry.objects.exclude(pk__in=Enquiry.objects.visible_to(by).values("pk"))
    return Hidden(
        sorted(
            {str(one) for found in (closed, answered) for one in found.values_list("reference", flat=True)}
        ),
        sorted(enquiries.values_list("reference", flat=True)),
    )


@acting(Service())
def sealed() -> int:
    """How many records are in no `extras/`, because their readers are named one by one or those of what they hang
    on are.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from cases_record record where record.withdrawn_at is null "
            f"and record.corrects_id is null and (not ({NOT_HIDDEN.format('record')}) or {_hangs_on_hidden()})"
        )
        return int(cursor.fetchone()[0])


def _hangs_on_hidden() -> str:
    """What it names is a record too: its column has the number of the envelope."""
    held = f"held.withdrawn_at is null and not ({NOT_HIDDEN.format('held')})"
    found = [
        f"exists (select from {one.model._meta.db_table} fact join cases_record held "
        f"on held.id = fact.{each.attname} where fact.record_id = record.id and {held})"
        for one in OWN
        if one.model is not None
        for each in one.fields
        if each.column.name in HANGS_ON
    ]
    return " or ".join(found)
