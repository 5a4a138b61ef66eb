"""A key worker's week: what was promised and by when, a visit under way, one to come; and what a manager asks for."""

import datetime

from django.utils import timezone

from cases.actions import give_action, plan_visit, start_visit
from cases.contributing import author_of
from cases.models import Visit, YoungPerson
from cases.models.contact import ContactPlace
from demo.staff import user_of
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING, MOVING_ON
from partners.context import acting
from partners.models import User

#: What the key worker wrote down for herself, and by when, in days from today.
OWN = (
    (MOVING_ON, "Ring the college about the Friday shifts.", -2),
    (MOVING_ON, "Take him to see the flat in the daytime.", 0),
    (MISSING, "Ask her which of the two drawings goes on the wall.", 3),
)


def fill_her_week() -> None:
    worker, today = user_of(KEY_WORKER), timezone.localdate()
    owner = author_of(worker)
    with acting(worker):
        for person, words, days in OWN:
            give_action(person=_known(person), words=words, owner=owner, by=worker,
                        due_on=today + datetime.timedelta(days=days))  # fmt: skip
        _visit(worker, MISSING, 20, ContactPlace.OUT, "A walk by the river, if she is back.")
        out = _visit(worker, MOVING_ON, 0, ContactPlace.CAR, "To the letting agency and back.")
        start_visit(visit=out, by=worker)
    manager = user_of(HUB_MANAGER)
    with acting(manager):
        give_action(person=_known(MISSING), words="Tell me how the talk with her aunt went.", owner=owner,
                    due_on=today + datetime.timedelta(days=1), by=manager)  # fmt: skip


def _visit(by: User, person: str, hours: int, place: str, words: str) -> Visit:
    starts = timezone.now().replace(second=0, microsecond=0) + datetime.timedelta(hours=hours)
    ends = starts + datetime.timedelta(minutes=90)
    return plan_visit(person=_known(person), starts_at=starts, ends_at=ends, place=place, words=words, by=by)


def _known(ref: str) -> YoungPerson:
    return YoungPerson.objects.get(tracker_ref=ref)
