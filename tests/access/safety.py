"""What stands in the braces of safety plans and minutes: a plan, a closed RAISE, somebody else's link to it."""

from django.utils import timezone

from tests.factories.raise_writing import open_meeting
from tests.factories.safety import PackFactory, SafetyPlanFactory


def safety_addresses(person, east):
    meeting = open_meeting(east, person, closed_at=timezone.now())
    return {
        "safety_plan": SafetyPlanFactory(person=person).record.reference,
        "closed_raise": meeting.series.reference,
        "closed_meeting": meeting.reference,
        "anothers_pack": PackFactory(meeting=meeting).reference,
    }
