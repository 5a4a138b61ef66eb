"""Beds side by side for one young person and their nights: the hub that was asked first."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from cases.models import Referral, YoungPerson
from hubs.models import Bed, Hub
from partners import access
from partners.models import User
from placements.models import KeepApart, Offer
from placements.offers.beds import beds_for
from placements.offers.begun import asked_for
from placements.offers.forms import NightsForm
from placements.offers.there import There, there_at
from placements.stays.found import works_at
from placements.stays.free import FreeBed


@dataclass(frozen=True)
class Choice:
    """A bed, free that night, and who would be there too."""

    free: FreeBed
    there: There
    asked: bool
    under_way: Offer | None


@dataclass(frozen=True)
class Choosing:
    form: NightsForm
    start_on: datetime.date
    end_on: datetime.date | None
    referral: Referral | None
    hubs: list[Hub]
    beds: list[Choice]
    open_offers: list[Offer]
    apart: int

    @property
    def people(self) -> list[int]:
        """Whom the page shows: for the trail."""
        return sorted({key for one in self.beds for key in one.there.person_ids})

    @property
    def nights(self) -> dict[str, Any]:
        return {"start_on": self.start_on, "end_on": self.end_on}

    def required(self, bed: Bed | None) -> Bed:
        """One of a hub that the reader may offer. Whether it is still free is the verb's to say."""
        if bed is None or bed.hub_id not in {hub.pk for hub in self.hubs}:
            raise ValidationError("Choose one of the beds on this page.")
        return bed


def choosing_for(person: YoungPerson, user: User, asked: Mapping[str, Any]) -> Choosing:
    referral = asked_for(person, user)
    today = access.facts_of(user).day
    form = NightsForm(asked if "start_on" in asked else None, initial={"start_on": today})
    said = form.cleaned_data if form.is_bound and form.is_valid() else {}
    first, last = said.get("start_on") or today, said.get("end_on")
    hubs = list(access.hubs_of(user).open_on(first))  # type: ignore[attr-defined]
    free = beds_for(hubs, referral.hub if referral else None, first)
    there = there_at(person, hubs, user, first, last)
    rows = Offer.objects.visible_to(user).open().filter(person=person)
    rows = rows.select_related("bed__hub", "record", "person").order_by("start_on", "pk")
    mine = [offer for offer in rows if works_at(user, offer.bed)]
    offers = {offer.bed_id: offer for offer in mine}
    asked_hub = referral.hub_id if referral else None
    return Choosing(
        form, first, last, referral, hubs,
        [Choice(one, there[one.bed.hub_id], one.bed.hub_id == asked_hub, offers.get(one.bed.pk)) for one in free],
        mine,
        KeepApart.objects.visible_to(user).in_force(today).filter(person=person).count(),
    )  # fmt: skip
