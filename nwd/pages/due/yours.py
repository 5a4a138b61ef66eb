"""Which of them the reader may say are done, as a column: what the verb of each kind would say if it were asked."""

from typing import Any

from django.db.models import BooleanField, Case, Q, Value, When

from cases.contributing import may_add
from cases.models import Category
from cases.plan.changing import PLAN
from nwd.pages.due.asked import Asked
from partners import access
from partners.models import User

NEVER = Value(False, BooleanField())
ALWAYS = Value(True, BooleanField())


def action(asked: Asked) -> Any:
    """Of whoever has it, and of the agency whose record it is (`may_do`, cases/doing/owners.py)."""
    user = asked.user
    if not isinstance(user, User) or user.worker is None:
        return NEVER
    own = Q(owner=user.worker_id)
    if may_add(user, Category.KEY_WORK):
        own |= Q(record__agency=user.worker.agency_id)
    return _whether(own)


def plan_step(asked: Asked) -> Any:
    """Of the agency whose plan it is (cases/plan/changing.py)."""
    user = asked.user
    if not isinstance(user, User) or user.worker is None or not may_add(user, PLAN):
        return NEVER
    return _whether(Q(record__agency=user.worker.agency_id))


def raise_action(asked: Asked) -> Any:
    """Of the agency that took it on (raise_meetings/actions/completing.py)."""
    user = asked.user
    if not isinstance(user, User) or user.worker is None:
        return NEVER
    facts, mine = access.facts_of(user), user.worker.agency_id
    own = Q(agency=mine)
    if not facts.of_lead_agency:
        may = Q(record__category__in=facts.contributes) | ~Q(answer="")
        own &= Q(record__agency=mine) & may
    return _whether(own)


def _whether(own: Q) -> Any:
    return Case(When(own, then=ALWAYS), default=NEVER)
