"""How an item is shown wherever it is: with its handling, conditions, grade and until when it is relied on."""

import datetime
from dataclasses import dataclass

from django.db.models import Prefetch

from cases.models import Record, YoungPerson
from cases.models.record import Marking
from partners import access
from partners.models import Agency, User
from raise_meetings.models import IntelligenceItem


@dataclass(frozen=True)
class Glued:
    """`out_of_date`: no longer to be relied on; it is on its own page alone."""

    item: IntelligenceItem
    record: Record
    agencies: list[Agency]
    out_of_date: bool

    @property
    def words(self) -> str:
        return self.record.latest_words

    @property
    def with_conditions(self) -> bool:
        return self.record.marking == Marking.HANDLING_C


def glued(items: list[IntelligenceItem], day: datetime.date) -> list[Glued]:
    """Two questions, however many there are: whom they name, and none where they name nobody."""
    named = {pk for one in items for pk in one.record.named_agencies}
    agencies = Agency.objects.in_bulk(named) if named else {}
    return [
        Glued(one, one.record, [agencies[pk] for pk in one.record.named_agencies if pk in agencies],
              one.is_out_of_date(day))
        for one in items
    ]  # fmt: skip


def items_of(person: YoungPerson, user: User) -> list[Glued]:
    """Those to be relied on today, newest first. What is sealed away from the reader is not among them."""
    day = access.facts_of(user).day
    items = IntelligenceItem.objects.visible_to(user).filter(person=person).relied_on(day)
    return glued(list(whole(items).order_by("-received_on", "-pk")), day)


def whole(items):  # type: ignore[no-untyped-def]
    """With the newest words that stand."""
    corrections = Record.objects.filter(withdrawn_at__isnull=True)
    return items.select_related("record__agency", "record__author", "person").prefetch_related(
        Prefetch("record__corrections", corrections)
    )


def item_of(source: Record, user: User) -> Glued | None:
    """What was asked about, where that is an item: it is never shown without what is glued to it."""
    items = whole(IntelligenceItem.objects.visible_to(user)).filter(record=source)
    return next(iter(glued(list(items), access.facts_of(user).day)), None)
