"""Where those were in a night who were not in: missing, or out and known where. As far as the reader may know."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from cases.models import MissingEpisode, YoungPerson
from nwd.ui.spoken import uncapped, when_words
from nwd.ui.when import LONDON
from partners.access import Actor
from placements.models import Out
from placements.night import MORNING


@dataclass(frozen=True)
class Away:
    """`end` is empty while it goes on."""

    start: datetime.datetime
    end: datetime.datetime | None
    where: str

    @property
    def said(self) -> str:
        until = f" until {when_words(self.end)}" if self.end else ", and not back yet"
        return f"{self.where} since {when_words(self.start)}{until}"


def away_on(people: Sequence[YoungPerson], user: Actor, night: datetime.date) -> dict[int, list[Away]]:
    """By the young person's key. Two questions."""
    start = datetime.datetime.combine(night, datetime.time(23), tzinfo=LONDON)
    end = datetime.datetime.combine(night + datetime.timedelta(days=1), datetime.time(MORNING), tzinfo=LONDON)
    found: dict[int, list[Away]] = defaultdict(list)
    gone = MissingEpisode.objects.visible_to(user).filter(
        Q(returned_at__isnull=True) | Q(returned_at__gt=start), person__in=people, started_at__lt=end
    )
    for one in gone.order_by("started_at"):
        found[one.person_id].append(Away(one.started_at, one.returned_at, uncapped(one.get_kind_display())))
    outs = Out.objects.visible_to(user).filter(
        Q(back_at__isnull=True) | Q(back_at__gt=start), person__in=people, left_at__lt=end
    )
    for out in outs.order_by("left_at"):
        found[out.person_id].append(Away(out.left_at, out.back_at, uncapped(out.get_sort_display())))
    return dict(found)
