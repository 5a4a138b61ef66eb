"""How full a place is to be, whoever lives there: asked before somebody comes, and before it closes."""

import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q

from cases.models import YoungPerson
from partners.access import Service
from partners.context import acting
from placements.models import Claim, Place


@acting(Service())
def stays_after(place: Place, day: datetime.date) -> bool:
    """Whoever they are: a place closes for everybody."""
    return Claim.objects.filter(Q(end_on=None) | Q(end_on__gt=day), stay__place=place).exists()


def refuse_unless_room(claim: Claim, box: str) -> None:
    """For whatever lengthens or moves the nights of who lives in a place: its row is held, as for who comes.

    Where more live there than it is for already, nobody's days are changed by that: they only cannot become more.
    """
    place = Place.objects.select_for_update().filter(stays__claim=claim).first()
    if place is None or claim.end_on == claim.start_on:
        return
    before = Claim.objects.get(pk=claim.pk)
    others = most_living(place, claim.start_on, claim.end_on, but=claim.person)
    if others >= place.capacity and others > most_living(
        place, before.start_on, before.end_on, but=claim.person
    ):
        raise ValidationError({box: f"{place} has no room on some of those nights. Choose other days."})


@acting(Service())
def most_living(
    place: Place, start_on: datetime.date, end_on: datetime.date | None, *, but: YoungPerson
) -> int:
    """On the fullest of those nights: it can only become fuller on a night on which somebody comes."""
    before = Q(start_on__lt=end_on) if end_on else Q()
    claims = Claim.objects.filter(before, Q(end_on=None) | Q(end_on__gt=start_on), stay__place=place)
    nights = [(max(claim.start_on, start_on), claim.end_on) for claim in claims.exclude(person=but)]
    comings = {first for first, _ in nights}
    return max((sum(a <= day and (b is None or b > day) for a, b in nights) for day in comings), default=0)
