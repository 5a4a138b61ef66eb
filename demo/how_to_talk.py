"""How two of them like to be spoken with, needs that were found, and a way back to college that begins next month."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from cases.actions import begin_learning, change_learning, record_need, write_how_to_talk
from cases.models import EducationPeriod, Need, YoungPerson
from cases.models.care import EducationStatus
from cases.models.communication import MadeWith
from cases.models.specialists import Discipline, NeedName
from demo.staff import user_of
from demo.tonight import KEY_WORKER, MISSING, MOVING_ON
from partners.context import acting

HER_FIRST: dict[str, Any] = {
    "helps": "Text before you ring. Say what it is about.",
    "makes_it_hard": "Long messages, and being asked why.",
    "check_understood": "Ask me what happens next.",
}
HERS = HER_FIRST | {
    "helps": "Text before you ring, and say what it is about. In the car is good.",
    "check_understood": "Ask me what happens next. If I say “whatever”, I have lost you.",
}
HIS: dict[str, Any] = {
    "helps": "One thing at a time, and draw it if you can.",
    "makes_it_hard": "Three adults at one table, and words like “placement”.",
    "check_understood": "Ask me to show you, not to tell you.",
}


def say_how_to_talk() -> None:
    by, today = user_of(KEY_WORKER), timezone.localdate()
    with acting(by):
        known = YoungPerson.objects.visible_to(by)
        her, him = known.get(tracker_ref=MISSING), known.get(tracker_ref=MOVING_ON)
        write_how_to_talk(person=her, by=by, made_with=MadeWith.YOUNG_PERSON, **HER_FIRST)
        write_how_to_talk(
            person=her, by=by, made_with=MadeWith.BOTH, review_on=today + timedelta(days=90), **HERS
        )
        write_how_to_talk(person=him, by=by, made_with=MadeWith.BOTH, **HIS)
        _a_need_was_found(her)
        _back_to_college(her)


def _a_need_was_found(her: YoungPerson) -> None:
    by, talking = user_of(KEY_WORKER), Discipline.COMMUNICATION_SUPPORT
    there = Need.objects.filter(person=her, discipline=talking).values_list("need", flat=True)
    if NeedName.RECEPTIVE_LANGUAGE not in there:
        record_need(
            person=her, discipline=talking, need=NeedName.RECEPTIVE_LANGUAGE, main=True, by=by,
            identified_on=timezone.localdate() - timedelta(days=40),
            words="She loses the thread of long sentences and covers it with “whatever”. Two short ones are fine.",
        )  # fmt: skip


def _back_to_college(her: YoungPerson) -> None:
    """Whatever the example says she does goes on until then, and has a name now."""
    by, today = user_of(KEY_WORKER), timezone.localdate()
    running = list(
        EducationPeriod.objects.filter(person=her, end_on=None, start_on__lte=today).order_by("pk")
    )
    for one in running:
        if one.status != EducationStatus.NEET:
            change_learning(period=one, by=by, status=one.status, start_on=one.start_on, hours_a_week=6,
                            place_name="Moorside Learning Centre")  # fmt: skip
    begin_learning(
        person=her, status=EducationStatus.COLLEGE, start_on=today + timedelta(days=30), by=by,
        place_name="Northmoor College", hours_a_week=16, instead_of=running,
        words="Hair and beauty, three days a week. She chose it; the education lead comes along on the first day.",
    )  # fmt: skip
