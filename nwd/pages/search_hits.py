"""Which notes hold the words: the present words of what the reader may see, newest first."""

import datetime
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from cases.models import Kind, Record
from cases.models import words as marks
from cases.models.record import RecordQuerySet
from nwd.pages.search_periods import periods
from partners.access import Actor
from partners.near import few_near

PAGE = 20
MOST_COUNTED = 1_000
#: Notes that all hold the words, and from which those of a few people are picked by both indexes at once. Where more
#: do, a page is full before the walk back has gone far, even for a reader of two thousand people.
RARE = 20_000
#: So few young people that their notes are looked through whatever the word: a walk back through everybody's finds
#: one of theirs in thousands, and asks the policies about each note on its way (11 s for ten among 5,000,000).
CLOSE = 100


@dataclass(frozen=True)
class Asked:
    """`query` as `tsquery` writes it; what is None or empty narrows nothing. `authors` may be nobody at all."""

    query: str
    guessed: int  # of anybody's notes: `Words.guessed`
    since: datetime.datetime | None = None
    until: datetime.datetime | None = None
    category: str = ""
    kind: str = ""
    authors: tuple[int, ...] | None = None
    person: int | None = None


#: Facts of who they are, and what police share: that is read on its own pages alone.
NOT_SEARCHED = (Kind.IDENTITY, Kind.INTELLIGENCE)


@dataclass(frozen=True)
class Hits:
    """Ids of the versions that hold the words, newest first; `older` is the edge of the next page."""

    ids: list[int]
    older: UUID | None


def newest(asked: Asked, user: Actor, older_than: UUID | None = None, most: int = PAGE) -> Hits:
    records = _that_count(asked, user)
    edge = Record.objects.visible_to(user).filter(reference=older_than).first() if older_than else None
    if edge:
        below = Q(began__lt=edge.began) | Q(began=edge.began, pk__lt=edge.pk)
        records = records.filter(below, began__lte=edge.began)
    found = _through(asked, records, most + 1, edge, user)
    shown = found[:most]
    return Hits([pk for pk, _ in shown], shown[-1][1] if len(found) > most else None)


def counted(asked: Asked, user: Actor) -> int:
    """At most one more than MOST_COUNTED. It may cost a hundred pages, so no page counts unasked."""
    return len(_through(asked, _that_count(asked, user), MOST_COUNTED + 1, None, user))


def _through(
    asked: Asked, records: RecordQuerySet, most: int, edge: Record | None, user: Actor
) -> list[tuple[int, UUID]]:
    """By stretches: but one young person's notes, those of a worker's own, or a rare word in those of a few, are
    found at once.
    """
    if asked.authors == ():
        return []
    query = _with_marks(asked)
    last = edge.began + datetime.timedelta(microseconds=1) if edge else asked.until
    if asked.person:
        return list(_page(records.filter(person_id=asked.person), query, asked.since, last, most))
    near = few_near(user, None if asked.guessed <= RARE else CLOSE)
    if near is not None:
        return list(_page(records.filter(person_id__in=near), query, asked.since, last, most))
    parts = [
        _page(records, period.narrowed(query), period.low, period.high, most)
        for period in periods(timezone.now(), asked.since, last)
    ]
    return list(parts[0].union(*parts[1:], all=True)[:most])


def _page(
    records: RecordQuerySet,
    query: str,
    low: datetime.datetime | None,
    high: datetime.datetime | None,
    most: int,
) -> Any:
    records = records.filter(marks.Holds("search_words", query))
    if low:
        records = records.filter(began__gte=low)
    if high:
        records = records.filter(began__lt=high)
    return records.newest_first().values_list("pk", "reference")[:most]


def _that_count(asked: Asked, user: Actor) -> RecordQuerySet:
    """Only the latest standing version of each thing: what was corrected or taken back is found no more."""
    records = Record.objects.visible_to(user).exclude(kind__in=NOT_SEARCHED).not_withdrawn()
    later = Record.objects.not_withdrawn().filter(
        corrects_id=Coalesce(OuterRef("corrects_id"), OuterRef("pk")), pk__gt=OuterRef("pk")
    )
    records = records.filter(~Exists(later), Q(corrects=None) | Q(corrects__withdrawn_at=None))
    return records.filter(kind=asked.kind) if asked.kind else records


def _with_marks(asked: Asked) -> str:
    parts = [asked.query]
    if asked.category:
        parts.append(marks.about(asked.category))
    if asked.authors:
        parts.append(marks.any_of(map(marks.written_by, asked.authors)))
    return " & ".join(parts)
