"""East Hub as a home: notes for the next shift, drills, two independent visits, a review of quality being written."""

import datetime

from django.utils import timezone

from demo.on_shift import HUB_WORKER
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER
from hubs.models import Hub
from partners.context import acting
from partners.models import User
from partners.shifts.staff import staff_for
from placements import actions
from placements.days.living import living
from placements.home.clocks import months_after

DAY = datetime.timedelta(days=1)
ABOUT = "{name} asked for the blue blanket tonight. A knock and a wait before the light goes on, please."
HOUSE_NOTES = (
    "The boiler man comes at nine. The key to the cellar hangs in the office.",
    "The back door sticks again: pull it up, then in. It is on the list for repairs.",
)
SAW = (
    "Came at five, unannounced, and stayed for supper. Looked at the kitchen, two bedrooms with their owners’ yes, "
    "the medicines cupboard, the register, the rota of the month and the log of complaints."
)
SPOKE = "Three young people, one mother by telephone, four of the staff."
SAFE = "Everybody I asked could name an adult here whom they would tell."
WELL = "Mornings before school are rushed, and nobody could say what Saturdays are for."
CALM = (
    "The house is calmer than in spring. Moves are spoken of sooner, and two of three young people had seen their "
    "room before they came.\n\nNot yet good: weekends. We heard it from the young people and from our visitor."
)


def keep_the_house() -> None:
    manager, worker, key_worker = (user_of(ref) for ref in (HUB_MANAGER, HUB_WORKER, KEY_WORKER))
    east, today = Hub.objects.get(tracker_ref="EAST"), timezone.localdate()
    with acting(worker):
        for words in HOUSE_NOTES:
            actions.write_handover_note(hub=east, words=words, by=worker)
    with acting(key_worker):
        (one, *_) = living(east, key_worker, today)
        words = ABOUT.format(name=one.known_as or one.given_name)
        actions.write_handover_note(hub=east, words=words, people=[one], by=key_worker)
    with acting(manager):
        _drills(east, manager, today)
        _visits(east, manager, today)
        _review(east, manager, today)


def _drills(east: Hub, manager: User, today: datetime.date) -> None:
    team = staff_for(east, today)[0][:2]
    at = timezone.make_aware(datetime.datetime.combine(today - 12 * DAY, datetime.time(18, 40)))
    actions.record_drill(
        hub=east, held_at=at, took_seconds=165, in_the_house=4, young_people=4, staff=team, by=manager,
        words="During supper, nobody told beforehand. Out by the front door and counted at the gate.",
        deficient="The gate to the lane was locked.", remedy="A lock that opens from inside without a key.",
        remedied_on=today - 9 * DAY,
    )  # fmt: skip
    actions.record_drill(
        hub=east, held_at=at - 80 * DAY, took_seconds=240, in_the_house=5, young_people=4, staff=team, by=manager,
        words="In the evening. One young person stayed in the bath until the second call.",
    )  # fmt: skip


def _visits(east: Hub, manager: User, today: datetime.date) -> None:
    last_month = today.replace(day=1) - 12 * DAY
    for visited_on in (months_after(last_month, -1), last_month):
        visit = actions.record_independent_visit(
            hub=east, visited_on=visited_on, visitor="Judith Marsden", announced=False, spoke_to=SPOKE, saw=SAW,
            safeguarded="yes", safeguarded_words=SAFE, well_being="mostly", well_being_words=WELL, by=manager,
        )  # fmt: skip
        actions.send_visit_copy(visit=visit, sent_to="ofsted", sent_on=visited_on + 6 * DAY, by=manager)
    first = actions.add_recommendation(
        visit=visit, words="Ask the young people what they want Saturdays to be, and write it down.",
        due_on=today + 9 * DAY, by=manager,
    )  # fmt: skip
    actions.reply_to_recommendation(
        recommendation=first, reply="It is the first thing at the house meeting on Thursday.", by=manager
    )
    actions.add_recommendation(
        visit=visit, words="Show the new night staff how the medicines cupboard is checked.",
        due_on=today - 2 * DAY, by=manager,
    )  # fmt: skip


def _review(east: Hub, manager: User, today: datetime.date) -> None:
    to_on = today.replace(day=1) - DAY
    earlier = months_after(to_on.replace(day=1), -5) - DAY
    sent = actions.begin_review(
        hub=east, from_on=months_after(earlier.replace(day=1), -5), to_on=earlier, by=manager
    )
    actions.write_review(
        review=sent, manager_words="Steady, and too busy at weekends.", by=manager,
        who_was_asked="Four young people, two parents, three social workers.", completed_on=earlier + 20 * DAY,
    )  # fmt: skip
    actions.send_review(review=sent, sent_on=earlier + 31 * DAY, by=manager)
    review = actions.begin_review(hub=east, from_on=months_after(to_on, -6) + DAY, to_on=to_on, by=manager)
    actions.write_review(
        review=review, manager_words=CALM, who_was_asked="Five young people, three parents, two social workers.",
        by=manager,
    )  # fmt: skip
    actions.add_quality_action(
        review=review, words="A plan for weekends, made at the house meeting.", who="Deputy manager",
        due_on=today + 20 * DAY, by=manager,
    )  # fmt: skip
