"""Who else would be there on the nights of an offer: names for those who may know them, else another young person."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass, field

from django.db.models import F, Q

from cases.contacts.left_out import ANOTHER
from cases.models import YoungPerson
from hubs.models import Hub
from partners.access import Actor, Service
from partners.context import acting
from partners.models import User
from placements.models import Claim, ClaimKind, Offer, Place
from placements.offers.apart import Apart, warnings
from placements.offers.risks import risks_with


@dataclass
class Resident:
    """`claim` is theirs, or none where the reader may not know whose it is."""

    start_on: datetime.date
    end_on: datetime.date | None
    first: datetime.date
    last: datetime.date | None
    kept: bool
    claim: Claim | None = None
    risks: list[str] = field(default_factory=list)
    said: object = None

    @property
    def person(self) -> YoungPerson | None:
        return self.claim.person if self.claim else None

    @property
    def called(self) -> str:
        return self.person.name if self.person else ANOTHER

    @property
    def nights(self) -> int | None:
        """How many they would share; none while neither has an end."""
        ends = [day for day in (self.end_on, self.last) if day]
        return (min(ends) - max(self.start_on, self.first)).days if ends else None

    @property
    def overlap(self) -> str:
        if self.nights is None:
            return "all of the nights" if self.start_on <= self.first else "from a later night on"
        return "1 night" if self.nights == 1 else f"{self.nights} nights"


@dataclass(frozen=True)
class There:
    residents: list[Resident]
    apart: list[Apart]

    @property
    def known(self) -> list[YoungPerson]:
        return [one.person for one in self.residents if one.person]

    @property
    def risky(self) -> bool:
        return any(one.risks for one in self.residents)

    @property
    def unknown(self) -> int:
        return sum(1 for one in self.residents if one.person is None)

    @property
    def person_ids(self) -> list[int]:
        """Whom the page shows: for the trail."""
        return [person.pk for person in self.known]


def who_would_be_there(
    person: YoungPerson, hub: Hub, user: Actor, first: datetime.date, last: datetime.date | None = None
) -> There:
    return there_at(person, [hub], user, first, last)[hub.pk]


def there_at(
    person: YoungPerson, hubs: Collection[Hub], user: Actor, first: datetime.date, last: datetime.date | None
) -> dict[int, There]:
    """By hub: of its beds, slept in or kept, on some night from `first` to before `last`. Seven questions, however
    many hubs there are.
    """
    claims = claims_there(hubs, first, last, but=person)
    rows = Claim.objects.visible_to(user).filter(pk__in=[claim.pk for claim in claims])
    seen = {claim.pk: claim for claim in rows.select_related("person", "bed")}
    risks = risks_with(person, [claim.person for claim in seen.values()], user)
    apart = warnings(
        person, {claim.person_id: claim.bed.hub_id for claim in claims if claim.bed}, user, first
    )
    found = {hub.pk: There([], apart.get(hub.pk, [])) for hub in hubs}
    for claim in claims:
        known = seen.get(claim.pk)
        kept = claim.kind == ClaimKind.HOLD
        one = Resident(claim.start_on, claim.end_on, first, last, kept, known)
        one.risks = risks.get(known.person_id, []) if known else []
        if claim.bed:
            found[claim.bed.hub_id].residents.append(one)
    return found


def apart_at(
    person: YoungPerson, hubs: Collection[Hub], user: Actor, first: datetime.date
) -> list[tuple[Hub, Apart]]:
    """The warnings alone, of whoever is at each of the hubs from `first` on: for a bed given without an offer."""
    claims = claims_there(hubs, first, None, but=person)
    there = {claim.person_id: claim.bed.hub_id for claim in claims if claim.bed}
    told = warnings(person, there, user, first)
    return [(hub, one) for hub in hubs for one in told.get(hub.pk, [])]


def apart_at_places(
    person: YoungPerson, places: Collection[Place], user: Actor, first: datetime.date
) -> list[tuple[Place, Apart]]:
    """The same of homes beside the hubs."""
    there = living_at_places(places, first, but=person)
    told = warnings(person, there, user, first)
    return [(place, one) for place in places for one in told.get(place.pk, [])]


@acting(Service())
def living_at_places(places: Collection[Place], first: datetime.date, *, but: YoungPerson) -> dict[int, int]:
    """The place of each (ids), whoever asks: for warnings alone."""
    claims = Claim.objects.filter(Q(end_on=None) | Q(end_on__gt=first), stay__place__in=list(places))
    claims = claims.exclude(person=but).exclude(end_on=F("start_on"))
    return dict(claims.values_list("person", "stay__place"))


@acting(Service())
def claims_there(
    hubs: Collection[Hub], first: datetime.date, last: datetime.date | None, *, but: YoungPerson
) -> list[Claim]:
    """Whose they are is for the caller to leave out: asked by the service, as a bed is taken whoever has it."""
    until = Q(start_on__lt=last) if last else Q()
    claims = Claim.objects.filter(until, Q(end_on=None) | Q(end_on__gt=first), bed__hub__in=list(hubs))
    claims = claims.exclude(person=but).exclude(end_on=F("start_on"))
    return list(claims.select_related("bed").order_by("start_on", "pk"))


def neighbours(offer: Offer, by: User) -> list[YoungPerson]:
    """Whom the writer may know of them, so that no name of theirs is written into the newcomer's record: of anybody
    else a name left out would tell that they live there.
    """
    claims = claims_there([offer.bed.hub], offer.start_on, offer.end_on, but=offer.person)
    ids = Claim.objects.visible_to(by).filter(pk__in=[claim.pk for claim in claims]).values("person")
    return list(YoungPerson.objects.visible_to(by).filter(pk__in=ids))
