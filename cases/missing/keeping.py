"""Who may change an episode: the lead agency, and the agency whose record it is. Others add to its list."""

import datetime

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.contributing import is_of_their_agency, may_add
from cases.enveloped import refuse_unlikely
from cases.models import Category, Record, YoungPerson
from partners import access
from partners.models import User

SAFETY = Category.SAFETY_AND_RISK
NOT_YOURS = "{} keeps this report. Add what you know to the list of what was done: they see it there."


def may_keep(user: User, record: Record) -> bool:
    if access.facts_of(user).of_lead_agency:
        return True
    return is_of_their_agency(user, record) and may_add(user, SAFETY)


def refuse_unless_kept(user: User, record: Record) -> None:
    if not may_keep(user, record):
        raise ValidationError(NOT_YOURS.format(record.agency))


def refuse_unless_to_come(person: YoungPerson, day: datetime.date) -> None:
    today = timezone.localdate()
    refuse_unlikely(person, day, today, "review_on")
    if day <= today:
        raise ValidationError({"review_on": "Enter a day that is still to come."})
