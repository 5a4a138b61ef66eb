"""The page of one offer: how far it has come, who would be there, what they say, and the next act."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from nwd.ui.spoken import date_words, when_words
from partners.models import User
from placements.models import LookBack, Offer, ResidentView
from placements.offers.there import There, who_would_be_there


@dataclass(frozen=True)
class Step:
    """Of the strip of stages: done (and when), the one that is next, or still to come."""

    text: str
    when: str = ""
    now: bool = False


@dataclass(frozen=True)
class OfferPage:
    offer: Offer
    there: There
    views: list[ResidentView]
    looked: LookBack | None
    today: datetime.date

    @property
    def people(self) -> list[int]:
        return sorted({*self.there.person_ids, *(view.person_id for view in self.views)})

    @property
    def steps(self) -> list[Step]:
        offer, hold = self.offer, self.offer.hold
        matched = "Came at once" if offer.emergency else "Being matched"
        kept = date_words(hold.claim.start_on) if hold else ""
        steps = [Step(matched, when_words(offer.record.began))]
        if offer.emergency:
            steps += [
                Step("What it means is written", when_words(offer.impact_at) if offer.impact_at else "")
            ]
        else:
            if hold or offer.is_open:
                steps += [Step("Bed kept", kept)]
            steps += [Step("Offered", when_words(offer.offered_at) if offer.offered_at else "")]
            said = {"accepted": "Accepted", "declined": "Declined"}.get(offer.answer, "Answered")
            steps += [Step(said, date_words(offer.answered_on) if offer.answered_on else "")]
        if offer.answer != "declined":
            moved = date_words(offer.stay.claim.start_on) if offer.stay else ""
            steps += [
                Step("Moved in", moved),
                Step("Looked back", date_words(self.looked.looked_on) if self.looked else ""),
            ]
        return _with_now(steps, self.next_is)

    @property
    def next_is(self) -> str:
        """The text of the stage that waits."""
        if self.offer.stay_id:
            if not self.offer.impact_at:
                return "What it means is written"
            return "" if self.looked else "Looked back"
        waits = {"matching": "Offered", "kept": "Offered", "offered": "Answered", "accepted": "Moved in"}
        return waits.get(self.offer.stage, "")

    @property
    def impact_is_late(self) -> bool:
        return not self.offer.impact_at and bool(self.offer.stay_id) and self.today > self.offer.impact_due_on

    @property
    def may_look_back(self) -> bool:
        return bool(self.offer.stay_id) and not self.looked and self.today >= self.offer.start_on


def page_of(offer: Offer, user: User) -> OfferPage:
    there = who_would_be_there(offer.person, offer.bed.hub, user, offer.start_on, offer.end_on)
    views = ResidentView.objects.visible_to(user).filter(matching=offer.matching)
    said = list(
        views.select_related("person", "record")
        .prefetch_related("record__corrections")
        .order_by("said_on", "pk")
    )
    newest = {view.person_id: view for view in said}
    for one in there.residents:
        one.said = newest.get(one.person.pk) if one.person else None
    looked = LookBack.objects.visible_to(user).filter(offer=offer).select_related("record").first()
    return OfferPage(offer, there, list(newest.values()), looked, timezone.localdate())


def _with_now(steps: list[Step], now: str) -> list[Step]:
    return [Step(step.text, step.when, step.text == now) for step in steps]
