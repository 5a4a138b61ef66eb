"""The safety plan that counts, and those before, for those who may read them."""

from typing import Any

from cases.models import YoungPerson
from partners.models import User
from raise_meetings.models import SafetyPlan


def plans_of(person: YoungPerson, user: User) -> Any:
    """The newest first, with their lines and who wrote each. What was taken back has no row."""
    theirs = SafetyPlan.objects.visible_to(user).filter(person=person)
    theirs = theirs.select_related("record__author", "record__agency", "person", "meeting")
    return theirs.prefetch_related("lines", "record__corrections").order_by("-record")


def newest_plan(person: YoungPerson, user: User) -> SafetyPlan | None:
    found: SafetyPlan | None = plans_of(person, user).first()
    return found
