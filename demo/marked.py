"""Notes that several agencies wrote about one young person, and who may read each of them."""

import datetime

from django.utils import timezone

from cases.actions import write_note
from cases.actions.markings import hand_with_conditions, seal
from cases.models import Category, Record, YoungPerson
from cases.models.record import Marking, WhenHidden
from demo.police_share import share_what_each_knows
from demo.shares import CIAN
from demo.staff import CLINICIAN, OFFICER, user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING
from partners.context import acting

POLICE_CALLED = (
    "Called at the house in Rydal Vale that Kayleigh named. Nobody in. The neighbour will ring us."
)
POLICE_WATCH = "A van has stopped twice at the corner where she is picked up. We are finding out whose it is."
CAUTIONED = "Interviewed with his social worker there. No charge. He was polite and told us what he saw."
AT_THE_CLINIC = (
    "First appointment. She came with her key worker and stayed for the hour. Sleep is the worst of it. Next time: "
    "a plan for nights, in her words."
)
SEALED = (
    "Kayleigh told me who picks her up. She asked that only Tina and I know until she is ready to tell the police. "
    "We look at it again together on Friday."
)


def write_what_each_may_read() -> None:
    _write(OFFICER, MISSING, POLICE_CALLED, Category.OFFENDING, days=3, handling=Marking.HANDLING_P)
    _write(OFFICER, CIAN, CAUTIONED, Category.OFFENDING, days=2, handling=Marking.HANDLING_P)
    _write(OFFICER, MISSING, POLICE_WATCH, Category.OFFENDING, days=2, handling=Marking.HANDLING_C)
    _write(CLINICIAN, MISSING, AT_THE_CLINIC, Category.HEALTH, days=4)
    note = _write(KEY_WORKER, MISSING, SEALED, Category.SAFETY_AND_RISK, days=5)
    by = user_of(KEY_WORKER)
    with acting(by):
        seal(record=note, by=by, readers=[user_of(HUB_MANAGER)])
    share_what_each_knows()


def _write(ref: str, person: str, words: str, category: str, *, days: int, handling: str = "") -> Record:
    """With conditions: nobody but the police reads it yet, and the others are told whom to ask."""
    by = user_of(ref)
    with acting(by):
        who = YoungPerson.objects.visible_to(by).get(tracker_ref=person)
        at = timezone.now() - datetime.timedelta(days=days)
        note = write_note(person=who, by=by, at=at, words=words, category=category)
        if handling == Marking.HANDLING_C:
            conditions = (
                "Do not act on it, and do not tell her, before you have talked to the duty inspector."
            )
            hand_with_conditions(
                record=note, by=by, handling=handling, conditions=conditions, when_hidden=WhenHidden.STUB
            )
        elif handling:
            hand_with_conditions(record=note, by=by, handling=handling)
    return note
