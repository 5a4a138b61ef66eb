"""Who lives at a hub on a day, and who sleeps there on a night: those of them whom the reader may know."""

import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from cases.models import MissingEpisode, YoungPerson
from hubs.models import Hub
from partners.access import Actor
from placements.models import Claim, ClaimKind
from placements.night import covering
from placements.out.now import outs_of


def living(hub: Hub, user: Actor, day: datetime.date) -> list[YoungPerson]:
    """Also who leaves or moves in on the day; by name. One question."""
    on_day = Q(start_on__lte=day) & (Q(end_on__isnull=True) | Q(end_on__gte=day))
    return _people(Claim.objects.visible_to(user).filter(on_day, bed__hub=hub, kind=ClaimKind.HUB_BED))


def sleeping(hub: Hub, user: Actor, night: datetime.date) -> list[YoungPerson]:
    stays = Claim.objects.visible_to(user).filter(covering(night), bed__hub=hub, kind=ClaimKind.HUB_BED)
    return _people(stays)


def away_now(people: list[YoungPerson], user: Actor) -> dict[int, str]:
    """Where those are who are not in, as far as the reader may know. By the young person's key."""
    keys = [one.pk for one in people]
    gone = MissingEpisode.objects.visible_to(user).filter(person__in=keys, returned_at__isnull=True)
    away = {one.person_id: str(one.get_kind_display()) for one in gone}
    return {
        key: str(out.get_sort_display()) for key, out in outs_of(keys, user, timezone.now()).items()
    } | away


def _people(stays: QuerySet[Claim]) -> list[YoungPerson]:
    found = {stay.person_id: stay.person for stay in stays.select_related("person")}
    return sorted(found.values(), key=lambda one: (one.name.casefold(), one.pk))
