"""Three times missing in thirty days: a manager hears of it, and RAISE may meet about it.

Missing alone: of somebody away without agreement it is known where they are. The thirty days end with the day that is
asked, which counts; a day is London's.
"""

import datetime
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from cases.chronology import midnight
from cases.models import MissingEpisode, YoungPerson
from cases.models.missing import MissingKind
from partners.access import Actor

TIMES, DAYS = 3, 30


def three_in_thirty(person: YoungPerson, user: Actor, day: datetime.date) -> list[MissingEpisode]:
    """Those of the thirty days, the newest first; none where they are fewer than three."""
    theirs = MissingEpisode.objects.visible_to(user).filter(within(day), person=person)
    found = list(theirs.select_related("record").order_by("-started_at", "-pk"))
    return found if len(found) >= TIMES else []


def newest_of_three(user: Actor, day: datetime.date) -> "QuerySet[Any]":
    """For each young person who went missing three times in the thirty days: the newest of those episodes."""
    counted = MissingEpisode.objects.visible_to(user).filter(within(day), person=OuterRef("person"))
    newest = counted.order_by("-started_at", "-pk").values("pk")
    rows = MissingEpisode.objects.filter(within(day), pk=Subquery(newest[:1]))
    return rows.annotate(  # type: ignore[no-any-return]
        third=Subquery(newest[TIMES - 1 : TIMES])
    ).filter(third__isnull=False)


def within(day: datetime.date) -> Q:
    first, after = (
        midnight(day - datetime.timedelta(days=DAYS - 1)),
        midnight(day + datetime.timedelta(days=1)),
    )
    return Q(kind=MissingKind.MISSING, started_at__gte=first, started_at__lt=after)
