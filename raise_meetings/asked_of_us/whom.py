"""Whom the mail goes to: the worker whose it is, else those invited, else whoever may answer for the agency."""

from partners.models import User
from raise_meetings.asked_of_us.links import may_answer
from raise_meetings.models import Invitation
from raise_meetings.taken import Thing

#: A large agency is not written to whole.
MOST = 10


def to_mail(thing: Thing) -> list[User]:
    """Each may read the action at this moment, by the rule. Asked as the service."""
    theirs = User.objects.filter(worker__agency=thing.agency_id, is_active=True).order_by("pk")
    if thing.worker_id:
        return _who_may(list(theirs.filter(worker=thing.worker_id)), thing)
    invited = Invitation.objects.standing().filter(meeting=thing.meeting_id, agency=thing.agency_id)
    named = _who_may(list(theirs.filter(worker__in=invited.values("worker"))), thing)
    return named or _who_may(list(theirs), thing)


def _who_may(users: list[User], thing: Thing) -> list[User]:
    found: list[User] = []
    for user in users:
        if len(found) < MOST and may_answer(user, thing):
            found.append(user)
    return found
