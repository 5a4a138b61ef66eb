"""In which hub somebody lived at a moment, as far as whoever reports may know: an episode counts for that hub."""

import datetime
from collections.abc import Mapping
from typing import Any

from cases.models import MissingEpisode, YoungPerson
from hubs.models import Hub
from partners.models import User
from placements.models import Claim
from placements.night import covering, night_of


def hub_of(person: YoungPerson, user: User, at: datetime.datetime) -> Hub | None:
    stays = (
        Claim.objects.visible_to(user)
        .stays()
        .filter(covering(night_of(at)), person=person, bed__isnull=False)
    )
    stay = stays.select_related("bed__hub").order_by("-start_on").first()
    return stay.bed.hub if stay and stay.bed else None


def hub_as_changed(episode: MissingEpisode, user: User, said: Mapping[str, Any]) -> Hub | None:
    """As it was, unless it began at another time."""
    begun = max(said["last_seen_at"], said["left_at"] or said["last_seen_at"])
    return episode.hub if begun == episode.started_at else hub_of(episode.person, user, begun)
