"""For verbs of the plan: the row to change, held."""

from typing import Any, TypeVar

from cases.contributing import refuse_unless_theirs
from cases.models import Category, Record
from cases.models.plan import Goal, PlanReview, PlanStep
from partners.models import User

PLAN = Category.KEY_WORK
F = TypeVar("F", Goal, PlanStep, PlanReview)


def to_change(fact: F, by: User) -> F:
    """As it is now: whoever changes it too waits. By the agency whose record it is."""
    record = Record.objects.select_for_update(of=("self",)).get(pk=fact.pk)
    refuse_unless_theirs(by, record)
    rows: Any = type(fact).objects
    found: F = rows.select_related("record__person").get(pk=fact.pk)
    return found
