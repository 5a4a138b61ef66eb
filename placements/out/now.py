"""Who is out now, of those whom the reader may see; and what that means tonight."""

import datetime
from collections.abc import Collection

from django.db.models import Exists, OuterRef, QuerySet

from cases.models import MissingEpisode
from nwd.ui.when import LONDON
from partners.access import Actor
from placements.models import Out
from placements.night import MORNING


def running_outs(user: Actor, now: datetime.datetime) -> QuerySet[Out]:
    """Without those who went missing from there and have come back since: that return says that they are in."""
    episodes = MissingEpisode.objects.visible_to(user).filter(person=OuterRef("person"))
    back_since = episodes.filter(started_at__gte=OuterRef("left_at"), returned_at__isnull=False)
    return Out.objects.visible_to(user).away_at(now).filter(~Exists(back_since))


def outs_of(people: Collection[int], user: Actor, now: datetime.datetime) -> dict[int, Out]:
    """By the young person's key. One query, none for nobody."""
    if not people:
        return {}
    found = running_outs(user, now).filter(person__in=people).select_related("record")
    return {out.person_id: out for out in found.order_by("left_at")}


def is_late(out: Out, now: datetime.datetime) -> bool:
    return out.back_by is not None and out.back_by < now


def is_for_the_night(out: Out, night: datetime.date) -> bool:
    """Not expected before the morning: away tonight, and the bed is theirs."""
    morning = datetime.datetime.combine(
        night + datetime.timedelta(days=1), datetime.time(MORNING), tzinfo=LONDON
    )
    return out.back_by is None or out.back_by > morning
