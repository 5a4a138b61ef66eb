"""Who lives in the places beside the hubs: how many, whoever asks; who, for those who may know them."""

import datetime
from dataclasses import dataclass, field

from django.db.models import BigIntegerField, F, Func, QuerySet, Value
from django.utils import timezone

from partners.access import Actor
from placements.models import Claim, Place
from placements.models.places import SOON
from placements.night import night_of


class LivingAt(Func):
    """A taken place is taken for whoever may see the place; who has it is not (access.md)."""

    function = "nwd_living_at"
    output_field = BigIntegerField()


@dataclass
class PlaceNow:
    """`people` are the stays of tonight, as far as the reader may know whose they are."""

    place: Place
    living: int
    day: datetime.date
    people: list[Claim] = field(default_factory=list)

    @property
    def free(self) -> int:
        """None while it is closed, or no longer approved."""
        return max(self.place.capacity - self.living, 0) if self.place.is_approved_on(self.day) else 0

    @property
    def over(self) -> int:
        return max(self.living - self.place.capacity, 0)

    @property
    def unknown(self) -> int:
        """How many live there whom the reader may not know."""
        return self.living - len(self.people)

    @property
    def approval(self) -> str:
        """What has to be said of it: nothing, "ended" or "soon"."""
        until = self.place.approved_until
        if until is None or not self.place.is_open_on(self.day):
            return ""
        return "ended" if until < self.day else "soon" if until <= self.day + SOON else ""


def now_at(places: "QuerySet[Place]", user: Actor) -> list[PlaceNow]:
    """Two questions, however many places there are."""
    night, today = night_of(timezone.now()), timezone.localdate()
    counted = places.select_related("hub").annotate(living=LivingAt(F("pk"), Value(night)))
    rows = {place.pk: PlaceNow(place, place.living, today) for place in counted}
    stays = Claim.objects.visible_to(user).covering(night).filter(stay__place__in=list(rows))
    for claim in stays.select_related("person", "stay", "record").order_by("start_on", "pk"):
        rows[claim.stay.place_id].people.append(claim)
    return list(rows.values())
