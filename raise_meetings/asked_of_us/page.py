"""The page of one action: what was asked, what became of it, and what this reader may do about it."""

from typing import Any

from django.utils import timezone

from partners import access
from partners.access import Permission
from partners.models import User
from raise_meetings.actions.chasing import PAUSE
from raise_meetings.asked_of_us.listed import Line
from raise_meetings.models import Action, Answer
from raise_meetings.taken import Thing, is_of_agency, may_finish, may_write


def shown(thing: Thing, user: User) -> dict[str, Any]:
    by = thing.record.author if isinstance(thing, Action) else thing.asked_by
    asked_by = by if thing.answer and by and by.agency_id != thing.agency_id else None
    line = Line(thing, timezone.localdate())
    return {"line": line, "thing": thing, "may": may(thing, user), "asked_by": asked_by}


def may(thing: Thing, user: User) -> dict[str, bool]:
    """What the verbs would do: a button that would be refused is not shown."""
    joins, lead = access.may(user, Permission.JOIN_RAISE), access.facts_of(user).of_lead_agency
    finishes = joins and may_finish(user, thing)
    own, writes = joins and is_of_agency(user, thing), joins and may_write(user, thing)
    done, declined = thing.completed_on is not None, thing.answer == Answer.DECLINED
    standing = not done and not declined
    rested = thing.chased_at is None or timezone.now() - thing.chased_at >= PAUSE
    waits = thing.answer == Answer.ASKED or Line(thing, timezone.localdate()).late
    return {
        "accept": own and not done and thing.answer in (Answer.ASKED, Answer.DECLINED),
        "decline": own and standing,
        "pass_on": own and standing,
        "finish": own and finishes and not done,
        "reopen": own and finishes and done,
        "move": standing and writes and (own or lead),
        "chase": joins and lead and standing and rested and waits and not thing.agency.is_lead,
    }
