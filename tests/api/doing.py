"""What endpoints of what is to be done and of visits are about, and what is said to them."""

import datetime

from django.utils import timezone

from partners.models import Worker
from tests.factories.cases import days_ago
from tests.factories.doing import ActionFactory, VisitFactory, VisitUnderWayFactory


def who_asks():
    """The hub manager, whose own visits they are."""
    return Worker.objects.filter(user__email="maya.okoro@example.org").first()


def in_hours(hours):
    return (timezone.now() + datetime.timedelta(hours=hours)).isoformat()


def visit_of(person, factory=VisitFactory):
    own = {"worker": worker} if (worker := who_asks()) else {}
    return factory(person=person, **own).record.reference


MAKES = {
    "to_do": lambda person: ActionFactory(person=person).record.reference,
    "visit": visit_of,
    "visit_under_way": lambda person: visit_of(person, VisitUnderWayFactory),
}
ABOUT = {
    **dict.fromkeys(("change_action", "complete_action", "reopen_action"), "to_do"),
    **dict.fromkeys(("change_visit", "start_visit", "call_off_visit", "bring_visit_back"), "visit"),
    "end_visit": "visit_under_way",
}


def whose():
    return {"owner": Worker.objects.get(user__email="kit.moreno@example.org").reference,
            "due_on": days_ago(-3).isoformat()}  # fmt: skip


def times():
    return {"starts_at": in_hours(2), "ends_at": in_hours(3)}


SAID = {
    "api_actions": lambda: {"words": "Ring Gran.", **whose()},
    "api_change_action": whose,
    "api_visits": times,
    "api_change_visit": times,
}
