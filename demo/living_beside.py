"""Who lives in the homes beside the hubs: of those in such a home by the tracker, some live in one by its name."""

import datetime
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from demo.offers import keep_homes_beside_the_hubs
from demo.staff import user_of
from demo.tonight import HUB_MANAGER
from nwd.ui.spoken import age
from partners.context import acting
from placements.actions.places import live_at
from placements.models import Claim, Place
from placements.night import night_of

#: They moved there so many days ago; the first of a home the longest.
DAYS = (75, 33)


def live_beside_the_hubs() -> None:
    """One room of each larger home stays free. Whom it does not suit (age, a later stay) is passed over."""
    keep_homes_beside_the_hubs()
    manager, tonight = user_of(HUB_MANAGER), night_of(timezone.now())
    with acting(manager):
        for place in Place.objects.order_by("name"):
            now = (
                Claim.objects.visible_to(manager)
                .covering(tonight)
                .filter(kind=place.kind, end_on__isnull=True)
            )
            free = now.filter(stay__place__isnull=True).select_related("person").order_by("-start_on", "pk")
            rooms = max(place.capacity - 1, 1)
            for claim in free[:20]:
                start = tonight - datetime.timedelta(days=DAYS[rooms % len(DAYS)])
                old = age(claim.person.date_of_birth, on=start)
                if rooms and claim.start_on < start and (place.age_from or 0) <= old <= (place.age_to or old):
                    with suppress(ValidationError), transaction.atomic():
                        live_at(person=claim.person, place=place, start_on=start, by=manager)
                        rooms -= 1
