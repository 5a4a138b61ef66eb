"""Two incidents at East Hub, one with a hold that is not signed yet and one closed; and what is said of the house."""

import datetime
from typing import Any

from django.utils import timezone

from cases.contributing import author_of
from demo.on_shift import HUB_WORKER
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING, MOVING_ON
from hubs.models import Hub
from partners.context import acting
from placements import actions
from placements.days.living import living
from placements.models import Incident
from placements.night import night_of

HOUR = datetime.timedelta(hours=1)


def write_their_incidents() -> None:
    east, worker, manager = Hub.objects.get(tracker_ref="EAST"), user_of(HUB_WORKER), user_of(HUB_MANAGER)
    now = timezone.now().replace(second=0, microsecond=0)
    with acting(worker):
        people = [
            one for one in living(east, worker, night_of(now)) if one.tracker_ref not in (MISSING, MOVING_ON)
        ]
        chair = _a_chair(east, people[:2], now - 20 * HOUR)
        door = _a_door(east, people[1:2], now - 9 * 24 * HOUR)
    with acting(user_of(KEY_WORKER)):
        actions.write_account(
            incident=chair, by=user_of(KEY_WORKER),
            words="I was in the kitchen and heard the chair. When I came in they were both on the sofa, crying.",
        )  # fmt: skip
    with acting(manager):
        _closed(door, people[1], manager)
    with acting(worker):
        _said_of_the_house(east, people[0], worker, timezone.localdate())


def _a_chair(east: Hub, people: list[Any], at: datetime.datetime) -> Incident:
    worker = user_of(HUB_WORKER)
    there, key_worker = author_of(worker), author_of(user_of(KEY_WORKER))
    first, second = people
    made = actions.record_incident(
        hub=east, kind="assault", at=at, by=worker, people=people, place="shared_room",
        staff=[there, key_worker],
        said={"before": "A telephone call from home went badly, and the music was loud.",
              "happened": f"{first.given_name} threw a chair. It hit {second.given_name} on the arm.",
              "helped": "Music off, everybody else to the garden, ten minutes of quiet.",
              "after": "Tea, a plaster, and the film that they had both wanted to see."},
        of_each={first.reference: {"said": "I did not mean to hit anybody. I just wanted it to stop."},
                 second.reference: {"hurt": "A bruise on the left upper arm, as big as a coin.",
                                    "treatment": "Cold pack for ten minutes. Looked at again at bedtime."}},
        answers={"Was anything used to hurt somebody?": "A dining chair."},
    )  # fmt: skip
    actions.record_measure(
        incident=made, person=first, sort="restraint", used_at=at + datetime.timedelta(minutes=2), minutes=3,
        used_by=there, place="living room, on the sofa", by=worker,
        behaviour="Reached for a second chair while somebody stood in front of them.",
        avoided="Asked, waited, offered the garden. Everybody else was asked to leave the room.",
        description="Held from the side by both forearms, seated. Let go when they said stop.",
        effect="They breathed more slowly and asked for water.", hurt="Nobody was hurt by it.",
    )  # fmt: skip
    return made


def _a_door(east: Hub, people: list[Any], at: datetime.datetime) -> Incident:
    worker = user_of(HUB_WORKER)
    return actions.record_incident(
        hub=east, kind="police_called", at=at, by=worker, people=people, place="outside", police_called=True,
        police_reference="NYP-20841", staff=[author_of(worker)],
        said={"happened": "Two adults nobody knew rang at the door and asked for them by name.",
              "helped": "They came to us at once and told us who it was."},
        answers={"What did the police do, and was anybody arrested?": "Took a statement. Nobody was arrested."},
    )  # fmt: skip


def _closed(door: Incident, person: Any, manager: Any) -> None:
    at = door.occurred_at
    actions.decide_to_notify(incident=door, serious=True, ground="police", by=manager,
                             why="Adults who are a risk know where the home is.")  # fmt: skip
    for to, hours in (
        ("police", 1),
        ("ofsted", 15),
        ("placing_authority", 15),
        ("social_worker", 3),
        ("parents", 4),
    ):
        actions.record_notice(incident=door, whom=to, at=at + hours * HOUR, by=manager)
    actions.record_putting_right(
        incident=door, people=[person], at=at + 40 * HOUR, by=manager, who_met="The three of us, over breakfast",
        needed="To know that telling us was right.", agreed="A word to say on the telephone when somebody follows.",
        views={person.reference: "I thought you would be angry. You were not."},
    )  # fmt: skip
    actions.review_incident(incident=door, by=manager,
                            learned="Being told worked. The door camera was off: it is on again.")  # fmt: skip


def _said_of_the_house(east: Hub, person: Any, worker: Any, today: datetime.date) -> None:
    actions.record_complaint(hub=east, sort="complaint", received_on=today - datetime.timedelta(days=3), by=worker,
                             from_whom="young_person", about="Food at the weekend", people=[person],
                             words="It is always pasta. Nobody asks us.")  # fmt: skip
    actions.record_complaint(hub=east, sort="compliment", received_on=today - datetime.timedelta(days=1), by=worker,
                             from_whom="neighbour", about="The front garden", from_words="Number 14",
                             words="They cleared the leaves from mine too, without being asked.")  # fmt: skip
