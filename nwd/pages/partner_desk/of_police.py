"""What the police share, new for a partner; and what of its own an agency is asked to let more people read."""

import datetime
from dataclasses import dataclass

from cases.models import Category
from nwd.pages.needs import MOST
from partners import access
from partners.access import Permission
from partners.models import Agency, User
from raise_meetings.models import IntelligenceItem, ReleaseAsk


@dataclass(frozen=True)
class OfPolice:
    """No words of an item: they are read on its page, with what is glued to them."""

    items: list[IntelligenceItem]
    asks: list[ReleaseAsk]

    @property
    def people(self) -> list[int]:
        return [item.person_id for item in self.items] + [ask.source.person_id for ask in self.asks]

    @property
    def records(self) -> list[int]:
        return [item.pk for item in self.items] + [ask.source_id for ask in self.asks]


def of_police(user: User, agency: Agency, since: datetime.datetime) -> OfPolice:
    """A query of each, for whom it can concern. What is out of date, or was written by the reader, is not news."""
    facts = access.facts_of(user)
    items, asks = IntelligenceItem.objects.none(), ReleaseAsk.objects.none()
    if Category.INTELLIGENCE in facts.reads:
        items = IntelligenceItem.objects.visible_to(user).relied_on(facts.day)
        items = items.filter(record__written_at__gte=since).exclude(record__author=facts.worker)
    if access.may(user, Permission.MARK) or access.may(user, Permission.SHARE_INTELLIGENCE):
        asks = ReleaseAsk.objects.visible_to(user).waiting().filter(source__agency=agency)
    items = items.select_related("person", "record").order_by("-received_on", "-pk")
    asks = asks.select_related("source__person", "asked_by").order_by("asked_at", "pk")
    return OfPolice(list(items[:MOST]), list(asks[:MOST]))
