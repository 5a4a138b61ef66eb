"""RAISE, before it meets: one next week with what police and the clinic bring, one about a park; asks, a proposal."""

import datetime

from django.utils import timezone

from cases.models import YoungPerson
from demo.office_hours import ahead, at
from demo.on_shift import HUB_WORKER
from demo.shares import JAY, RHYS
from demo.staff import CLINICIAN, OFFICER, user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING
from hubs.models import Hub
from partners.access import Service
from partners.context import acting
from partners.models import Agency, User
from raise_meetings import actions
from raise_meetings.asking.page import joinable
from raise_meetings.models import Meeting, RaiseAsk

OF_POLICE = {
    "know": "Picked up by the same silver car on three Thursdays, by the shops. The driver is known to us.",
    "done": "The neighbourhood team drives past between eight and ten. It stopped her twice, and took her home.",
    "offer": "One named officer whom she rings or who comes when she is away.",
}
OF_CLINIC = {
    "know": "She sleeps four hours on most nights, and worries about her mum.",
    "done": "Two meetings, the second one outside at her wish.",
    "offer": "A time each week after school, at the hub.",
}


def plan_raises() -> None:
    """As their days would have it: asked, answered, planned; what comes of it is `after_raises`."""
    east = Hub.objects.get(tracker_ref="EAST")
    officer, clinician, manager = user_of(OFFICER), user_of(CLINICIAN), user_of(HUB_MANAGER)
    asked = _ask(
        officer, [MISSING], "A silver car waits for her on Thursdays, and she gets in.", at(-4, 9, 20)
    )
    met = _plan(
        asked,
        manager,
        days=6,
        venue="The quiet room, or online",
        agenda="Who drives the car, and what helps her say no.",
    )
    for by, said in ((officer, OF_POLICE), (clinician, OF_CLINIC)):
        with acting(by):
            person = _people([MISSING], by)[0]
            actions.say_part(meeting=met, person=person, words=said, by=by)
    with acting(user_of(HUB_WORKER)):
        park = actions.ask_for_raise(
            hub=east, worry="Two adults wait at the bandstand on Friday nights and hand out cans.",
            name="Canal Park", place_type="outside", by=user_of(HUB_WORKER), asked_at=at(-6, 16, 10),
        )  # fmt: skip
    _plan(park, manager, days=10, venue="Online", agenda="What each of us has seen there, and lights.")
    _ask(clinician, [RHYS], "He says he owes somebody money and will not say whom.", at(-1, 11, 40))
    no = _ask(user_of(KEY_WORKER), [JAY], "New friends, much older, for some weeks now.", at(-13, 15, 30))
    with acting(manager):
        reason = (
            "The team has met about this. Bring it to the next key-work talk, and ask again if it goes on."
        )
        actions.decline_raise(ask=no, reason=reason, by=manager, decided_at=at(-12, 9, 45))
    with acting(Service()):  # what the rules see this morning
        actions.propose_raises(day=timezone.localdate(), by=Service())


def _people(refs: list[str], by: User) -> list[YoungPerson]:
    return list(YoungPerson.objects.visible_to(by).filter(tracker_ref__in=refs))


def _ask(by: User, refs: list[str], worry: str, asked_at: datetime.datetime) -> RaiseAsk:
    east = Hub.objects.get(tracker_ref="EAST")
    with acting(by):
        return actions.ask_for_raise(
            hub=east, worry=worry, people=_people(refs, by), by=by, asked_at=asked_at
        )


def _plan(ask: RaiseAsk, by: User, *, days: int, venue: str, agenda: str) -> Meeting:
    with acting(by):
        there = Agency.objects.filter(workers__user__in=[user_of(OFFICER), user_of(CLINICIAN)])
        to = [(agency, None) for agency in there]
        goes_on = next(iter(joinable(ask, by)), None)
        series = actions.begin_raise(
            ask=ask, by=by, series=goes_on, planned_for=ahead(days, 10, 30), venue=venue, agenda=agenda,
            invited=to, decided_at=at(-3, 12),
        )  # fmt: skip
        return Meeting.objects.planned().get(series=series)
