"""A place looked at for who asked two hours ago, homes beside the hubs, and two better not in one home."""

import datetime

from django.utils import timezone

from cases.models import YoungPerson
from demo.staff import user_of
from demo.tonight import ASKING, HUB_MANAGER, MISSING, MOVING_ON
from hubs.models import Bed, Hub
from partners.context import acting
from partners.models import User
from placements.actions.keeping_apart import keep_apart
from placements.actions.moving_in import say_of_joining
from placements.actions.offers import begin_offer, write_impact
from placements.actions.places import add_place
from placements.actions.relief import add_relief
from placements.actions.stays_holding import end_hold
from placements.models import Claim, Place
from placements.night import night_of
from placements.stays.free import free_beds

#: Name, kind, hub, for how many, ages, in our area, who runs it, days until the approval ends, what to know.
PLACES = (
    (
        "The Hills",
        "hub_community_family",
        "EAST",
        2,
        (11, 17),
        True,
        "",
        400,
        "Two dogs. The 14 bus stops outside.",
    ),
    (
        "Lantern House",
        "hub_community_family",
        "WEST",
        1,
        (12, 16),
        True,
        "",
        30,
        "Quiet street, a big garden.",
    ),
    (
        "Ashgate Lodgings",
        "high_needs_supported_lodgings",
        "EAST",
        1,
        (16, 18),
        True,
        "",
        250,
        "Hosts are home all day.",
    ),
    (
        "Skelbeck flats",
        "semi_independent",
        None,
        4,
        (16, 21),
        True,
        "Skelbeck Housing",
        None,
        "Staff on site until 10.",
    ),
    (
        "Coast View",
        "foster_independent",
        None,
        1,
        (8, 15),
        False,
        "Tidewater Fostering",
        300,
        "By the sea, 50 miles.",
    ),
    (
        "Lowmoor Barn",
        "activity",
        "EAST",
        6,
        (11, 18),
        True,
        "",
        None,
        "Climbing and canoes, two nights at most.",
    ),
)
IMPACT = {
    "on_residents": "Two of them like a quiet evening. One is glad of company for football.",
    "on_newcomer": "Ten minutes from school, and a friend lives round the corner. She asks for a room of her own.",
    "to_make_it_work": "Tea together before the first night; her key worker is on shift for the first two evenings.",
}


def keep_homes_beside_the_hubs() -> None:
    manager, today = user_of(HUB_MANAGER), timezone.localdate()
    hubs = {hub.tracker_ref: hub for hub in Hub.objects.all()}
    with acting(manager):
        for name, kind, hub, capacity, (youngest, oldest), in_area, run_by, days, notes in PLACES:
            add_place(
                name=name, kind=kind, hub=hubs.get(hub or ""), capacity=capacity, age_from=youngest, age_to=oldest,
                in_area=in_area, run_by=run_by, opened_on=today - datetime.timedelta(days=500), notes=notes,
                approved_until=today + datetime.timedelta(days=days) if days else None,
                approved_by="Fostering panel" if "foster" in kind or "family" in kind else "", by=manager,
            )  # fmt: skip
        hills = Place.objects.get(name="The Hills")
        back = today + datetime.timedelta(days=3)
        add_relief(place=hills, hub=hubs["EAST"], start_on=today, end_on=back, by=manager,
                   words="Evenings, while somebody is on leave.")  # fmt: skip


def look_at_a_place_for_her() -> None:
    """In the first bed that is free within four weeks, or else becomes free as somebody moves on for good."""
    manager = user_of(HUB_MANAGER)
    asking, tonight = YoungPerson.objects.get(tracker_ref=ASKING), night_of(timezone.now())
    with acting(manager):
        found = _first_free(tonight, manager)
        if found is None:
            return
        bed, night, until = found
        offer = begin_offer(person=asking, bed=bed, start_on=night, end_on=until, by=manager)
        write_impact(offer=offer, by=manager, **IMPACT)
        others = _residents(night, manager)
        if others:
            say_of_joining(offer=offer, resident=others[0], feels="mixed", said_on=timezone.localdate(), by=manager,
                           words="OK if they knock first. And not my mug.")  # fmt: skip
        for other in others[1:2]:
            keep_apart(person=asking, other=other, start_on=tonight, review_on=tonight + datetime.timedelta(days=60),
                       why="They argued at school in spring, and have not spoken since.", by=manager)  # fmt: skip


def _first_free(
    tonight: datetime.date, manager: User
) -> tuple[Bed, datetime.date, datetime.date | None] | None:
    east = Hub.objects.get(tracker_ref="EAST")
    for days in range(28):
        night = tonight + datetime.timedelta(days=days)
        for free in free_beds([east], night):
            return free.bed, night, free.until
    kept = Claim.objects.visible_to(manager).filter(bed__hub=east, hold__reason="phased_return", end_on=None)
    moving_on = kept.select_related("hold", "bed").order_by("start_on", "pk").first()
    if moving_on is None:
        return None
    night = tonight + datetime.timedelta(days=5)
    end_hold(hold=moving_on.hold, on=night, end_reason="planned_move", planned_end=True, by=manager)
    return moving_on.bed, night, None


def _residents(night: datetime.date, manager: User) -> list[YoungPerson]:
    claims = Claim.objects.visible_to(manager).stays().covering(night).filter(bed__hub__tracker_ref="EAST")
    claims = claims.exclude(person__tracker_ref__in=(MISSING, MOVING_ON)).select_related("person")
    return [claim.person for claim in claims.order_by("start_on", "pk")]
