"""What is new for a partner: records that somebody else wrote in the last two weeks and that the reader may read.

Newest first by when they were written, in pages that begin after the last row of the one before. What an import
brought in is as new as what it tells of.
"""

import datetime
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, Subquery
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from nwd.pages.lines import Line, lines
from partners import access
from partners.models import TrailLine, User

PAGE = 20
NEW_FOR = datetime.timedelta(days=14)
ACT = "partner_desk"


@dataclass(frozen=True)
class News:
    """`last_here` is the last day before today on which the reader was at their desk, if it was in these weeks."""

    lines: list[Line]
    older: UUID | None
    first_page: bool

    @property
    def last_here(self) -> datetime.datetime | None:
        return self.lines[0].record.last_here if self.lines else None  # type: ignore[attr-defined]

    @property
    def older_url(self) -> str:
        return f"{reverse('home')}?older_than={self.older}" if self.older else ""


def news_for(user: User, older_than: UUID | None) -> News:
    since = timezone.now() - NEW_FOR
    written = Record.objects.visible_to(user).in_chronology().filter(written_at__gte=since)
    told = written.filter(Q(brought_in=False) | Q(began__gte=since)).exclude(
        author=access.facts_of(user).worker
    )
    edge = told.filter(reference=older_than).values_list("written_at", "pk").first() if older_than else None
    if edge:
        at, key = edge
        told = told.filter(Q(written_at__lte=at) & (Q(written_at__lt=at) | Q(pk__lt=key)))
    told = told.select_related("person", "author", "agency").annotate(last_here=_last_here(user, since))
    found = list(told.order_by("-written_at", "-pk")[: PAGE + 1])
    shown = found[:PAGE]
    older = shown[-1].reference if len(found) > PAGE else None
    return News(lines(shown), older, edge is None)


def _last_here(user: User, since: datetime.datetime) -> Subquery:
    """From the reader's own lines on the trail, asked once with the news."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    own = TrailLine.objects.visible_to(user).filter(user_id=user.pk, act=ACT, at__gte=since, at__lt=today)
    return Subquery(own.order_by("-pk").values("at")[:1])
