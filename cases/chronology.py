"""One young person's records in order, a page at a time.

Keyset pages on (began, id): a page costs the same however far back it lies (performance.md, "Chronology"). The
edge of a page is named in the address by its record's reference, which says nothing of anybody.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import BigIntegerField, Q
from django.utils import timezone

from cases.models import Kind, YoungPerson
from cases.models.record import KINDS_BY_DAY, Record, RecordQuerySet
from partners.access import Actor, Reader
from partners.kept import Kept
from partners.says import Given

PAGE = 50
#: Kinds that begin at a moment and end on a day, or end at no particular time.
ENDED_BY_DAY = KINDS_BY_DAY | {Kind.REFERRAL}
ENDED_WORDS = {
    Kind.REFERRAL: "Closed",
    Kind.RAISE_ACTION: "Done",
    Kind.MISSING_EPISODE: "Came back",
}


@dataclass(frozen=True)
class Page:
    records: list[Record]
    newer: UUID | None
    older: UUID | None


def midnight(day: datetime.date) -> datetime.datetime:
    """When a day begins on the service's clock."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time.min))


def narrowed(
    records: RecordQuerySet,
    *,
    kinds: Iterable[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> RecordQuerySet:
    """Those of the kinds (all, when none is named) that began on the days from `since` to `until`, both included."""
    if kinds := list(kinds):
        records = records.filter(kind__in=kinds)
    if since:
        records = records.filter(began__gte=midnight(since))
    if until and until < datetime.date.max:
        records = records.filter(began__lt=midnight(until + datetime.timedelta(days=1)))
    return records


@Kept
def NEWEST(reader: Actor | Reader) -> RecordQuerySet:
    records = Record.objects.about(Given("person", BigIntegerField()), reader)
    return records.in_chronology().newest_first()[: PAGE + 1]


def newest(person: YoungPerson, user: Actor) -> Page:
    """The first page of all, which most people want: by a question that is kept."""
    found = NEWEST(user, person=person.pk)
    shown = found[:PAGE]
    return Page(shown, newer=None, older=shown[-1].reference if len(found) > PAGE else None)


def page(
    records: RecordQuerySet,
    *,
    among: RecordQuerySet,
    older_than: UUID | None = None,
    newer_than: UUID | None = None,
) -> Page:
    """A page of `records`, newest first. The edge is looked up `among` all that the reader may see of the person.

    Going back up, what is left above the edge may be less than a page: then the first page whole.
    """
    named = older_than or newer_than
    edge = among.filter(reference=named).first() if named else None
    if edge and newer_than and not older_than:
        above = list(records.filter(_above(edge)).order_by("began", "id")[: PAGE + 1])
        if len(above) > PAGE:
            found = above[:PAGE][::-1]
            return Page(found, newer=found[0].reference, older=found[-1].reference)
        edge = None
    found = list((records.filter(_below(edge)) if edge else records).newest_first()[: PAGE + 1])
    shown = found[:PAGE]
    return Page(
        shown,
        newer=(shown[0] if shown else edge).reference if edge else None,
        older=shown[-1].reference if len(found) > PAGE else None,
    )


def _below(edge: Record) -> Q:
    """The first part alone would do, but it is what the index can be entered by."""
    return Q(began__lte=edge.began) & (Q(began__lt=edge.began) | Q(pk__lt=edge.pk))


def _above(edge: Record) -> Q:
    return Q(began__gte=edge.began) & (Q(began__gt=edge.began) | Q(pk__gt=edge.pk))


def ended_words(record: Record) -> str:
    """What the second moment of a record is called: it closed, was done, they came back; else "Until"."""
    return ENDED_WORDS.get(Kind(record.kind), "Until")
