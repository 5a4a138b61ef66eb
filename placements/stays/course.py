"""How long somebody has lived at a hub: through each change of room, and while their bed was kept for them."""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from partners.access import Actor
from placements.models import Claim
from placements.stays.line import since


def lived_since(claim: Claim, user: Actor) -> datetime.date:
    """The first night of all of it, as far as whoever asks may read of their nights."""
    return since_of([claim], user)[claim.pk]


def since_of(claims: Iterable[Claim], user: Actor) -> dict[int, datetime.date]:
    """Of each, in one query."""
    claims = list(claims)
    people = {one.person_id for one in claims}
    theirs: dict[int, list[Claim]] = defaultdict(list)
    nights = Claim.objects.visible_to(user).filter(person__in=people, bed__isnull=False)
    for one in nights.select_related("stay", "bed"):
        theirs[one.person_id].append(one)
    return {one.pk: since(one, theirs[one.person_id]) for one in claims}
