"""For verbs of the plan: the row to change, held, and the days that may be said of it."""

import datetime
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.contributing import refuse_unless_theirs
from cases.enveloped import refuse_unlikely
from cases.models import Category, Record, YoungPerson
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


def refuse_unless_passed(person: YoungPerson, day: datetime.date, box: str) -> None:
    """For a day on which something is said to have been so."""
    today = timezone.localdate()
    refuse_unlikely(person, day, today, box)
    if day > today:
        raise ValidationError({box: "This day is still to come. Enter today, or a day that has passed."})
