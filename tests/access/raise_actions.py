"""What stands in the braces of RAISE actions and evaluations: of Robin, ours and of the police, written by nobody."""

from django.utils import timezone

from tests.factories.cases import YoungPersonFactory
from tests.factories.partners import PoliceFactory
from tests.factories.raise_meetings import ActionFactory, EvaluationFactory
from tests.factories.raise_writing import open_meeting


def raise_action_addresses(person, east):
    meeting = open_meeting(east, person, closed_at=timezone.now())
    of_it = {"meeting": meeting, "person": person, "answer": "asked"}
    return {
        "acted_on": meeting.series.reference,
        "acted_group": open_meeting(
            east, person, YoungPersonFactory(), closed_at=timezone.now()
        ).series.reference,
        "evaluated": meeting.reference,
        "our_action": ActionFactory(**of_it).record.reference,
        "their_action": ActionFactory(agency=PoliceFactory(), **of_it).record.reference,
        "raise_evaluation": EvaluationFactory(meeting=meeting, person=person).record.reference,
    }
