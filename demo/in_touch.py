"""Two contacts as the pages write them: the boxes with her own words, and one note about two young people."""

import datetime

from django.utils import timezone

from cases.actions import record_contact
from cases.contacts.boxes import HAPPENED, HELPED, NEXT, SAID, as_words
from cases.models import YoungPerson
from cases.models.contact import ContactMethod, ContactPlace, StartedBy
from demo.staff import user_of
from demo.tonight import KEY_WORKER, MISSING, MOVING_ON
from partners.context import acting

IN_THE_CAR = {
    HAPPENED: "We drove to the beach and stayed in the car because of the rain. She talked most of the way.",
    SAID: "I don’t want a plan. I want somebody who picks up the phone.",
    HELPED: "The car, and that nobody looked at her while she spoke.",
    NEXT: "I will keep my phone on until midnight, and she will try it once.",
}
COOKED = "{} and {} made lasagne for everybody. They agreed who washes up, and nobody had to ask twice."


def write_down_two_contacts() -> None:
    by = user_of(KEY_WORKER)
    with acting(by):
        known = YoungPerson.objects.visible_to(by)
        her, him = known.get(tracker_ref=MISSING), known.get(tracker_ref=MOVING_ON)
        record_contact(
            people=[her], by=by, at=_days_ago(3), reached=True, method=ContactMethod.FACE_TO_FACE,
            words=as_words(IN_THE_CAR), duration_minutes=70, place=ContactPlace.CAR,
            started_by=StartedBy.YOUNG_PERSON, significant=True,
        )  # fmt: skip
        record_contact(
            people=[her, him], by=by, at=_days_ago(5), reached=True, method=ContactMethod.FACE_TO_FACE,
            words=COOKED.format(her.given_name, him.given_name), place=ContactPlace.HUB,
        )  # fmt: skip


def _days_ago(days: int) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(days=days)
