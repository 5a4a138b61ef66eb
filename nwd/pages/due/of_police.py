"""What the police share, looked at again by whoever shared it, and what they are asked to release.

An item of somebody who has left is whose key worker it is: whoever shares for that agency sees it on its page.
"""

from typing import Any

from django.db.models import (
    BigIntegerField,
    CharField,
    DateField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Least, TruncDate

from cases.models import Kind, Record
from nwd.pages.due.asked import Asked
from nwd.pages.due.reviews import AHEAD
from nwd.pages.due.sources import told
from nwd.pages.due.yours import NEVER
from raise_meetings.models import IntelligenceItem, ReleaseAsk

AUTHOR = "record__author"


def items(asked: Asked) -> QuerySet[Any]:
    """Until it is out of date: then nobody relies on it, and there is nothing to look at."""
    soon = Q(review_on__lte=asked.day + AHEAD)
    rows = asked.of(IntelligenceItem.objects.relied_on(asked.day).filter(soon), AUTHOR)
    return told(rows, "intelligence", Least("review_on", "expires_on"), F(AUTHOR))


def asked(asked: Asked) -> QuerySet[Any]:
    """Somebody waits for the originator's answer: due since the day on which it was asked."""
    waiting = ReleaseAsk.objects.waiting().filter(source=OuterRef("pk"))
    since = Subquery(waiting.order_by("asked_at").values(day=TruncDate("asked_at"))[:1])
    rows = asked.of(Record.objects.filter(Exists(waiting), kind=Kind.INTELLIGENCE), "author")
    return rows.annotate(  # type: ignore[no-any-return]
        what=Value("release", CharField()), due=Cast(since, DateField()), ref=F("reference"),
        whose=Cast(F("author"), BigIntegerField()), said=Value("", TextField()), yours=NEVER,
    )  # fmt: skip
