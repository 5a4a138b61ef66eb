"""Who comes and goes at East Hub: planned ends, one of which has passed, an arrival, and somebody who stayed away."""

import datetime

from django.utils import timezone

from cases.models import YoungPerson
from demo.staff import user_of
from demo.tonight import ASKING, HUB_MANAGER, MISSING, MOVING_ON
from hubs.models import Hub
from partners.context import acting
from partners.models import User
from placements.actions import did_not_arrive, extend_stay, plan_stay
from placements.models import Claim, Stay
from placements.stays.free import free_beds
from placements.stays.placing import who_may_move_in

#: Days from today of the planned ends of those who live there, in the order in which they came.
PLANNED = (-4, 18, 45)
STAYED_AWAY = (
    "Her nan came round in the morning, and she is staying with her for now. We will ring on Friday."
)


def say_who_comes_and_goes() -> None:
    manager, hub, today = user_of(HUB_MANAGER), Hub.objects.get(tracker_ref="EAST"), timezone.localdate()
    with acting(manager):
        living = (
            Claim.objects.visible_to(manager)
            .covering(today)
            .filter(bed__hub=hub, kind="hub_bed", end_on=None)
        )
        stays = Stay.objects.filter(claim__in=living.exclude(person__tracker_ref__in=(MISSING, MOVING_ON)))
        for stay, days in zip(stays.order_by("claim__start_on", "pk"), PLANNED, strict=False):
            extend_stay(stay=stay, expected_end_on=today + datetime.timedelta(days=days), by=manager)
        people = who_may_move_in(hub, manager, today).exclude(tracker_ref__in=(ASKING, MISSING, MOVING_ON))
        whom = list(people.filter(claims__isnull=True)[:2]) or list(people[:2])
        for number, person in enumerate(whom):
            _planned(manager, hub, person, today, stays_away=number == 1)


def _planned(by: User, hub: Hub, person: YoungPerson, today: datetime.date, *, stays_away: bool) -> None:
    """In six days; or yesterday, and nobody came."""
    start_on = today + datetime.timedelta(days=-1 if stays_away else 6)
    free = [one for one in free_beds([hub], start_on) if one.until is None]
    if not free or start_on <= person.date_of_birth:
        return
    stay = plan_stay(
        person=person, bed=free[-1].bed, start_on=start_on, by=by, agreed_by="The panel on Tuesday",
        expected_end_on=start_on + datetime.timedelta(days=56), words="She would like the lamp left on.",
    )  # fmt: skip
    if stays_away:
        did_not_arrive(stay=stay, words=STAYED_AWAY, by=by)
