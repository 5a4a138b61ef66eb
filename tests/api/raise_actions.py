"""What endpoints of RAISE actions, evaluations and endings are about, and what is said to them."""

from django.utils import timezone

from hubs.models import Hub
from partners.models import Agency
from raise_meetings.models import Meeting
from tests.api.robin import robin as first_of_east
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import in_days
from tests.factories.partners import PoliceFactory
from tests.factories.raise_meetings import ActionFactory
from tests.factories.raise_writing import open_meeting


def met(*people):
    hub = Hub.objects.get(tracker_ref="EAST")
    return open_meeting(hub, *people, closed_at=timezone.now())


def action_of(person, **more):
    return ActionFactory(person=person, meeting=met(person), answer="asked", **more).record.reference


#: The meeting is that of the RAISE that was made just before.
MAKES = {
    "our_action": action_of,
    "their_action": lambda person: action_of(person, agency=PoliceFactory()),
    "acted_on": lambda person: met(person).series.reference,
    "acted_group": lambda person: met(person, YoungPersonFactory()).series.reference,
    "evaluated": lambda person: Meeting.objects.latest("pk").reference,
}


def robin():
    return first_of_east().reference


SAID = {
    "api_raise_actions": lambda: {
        "about": robin(), "agency": Agency.objects.get(is_lead=True).reference, "action": "Ring Gran.",
        "due_on": in_days(3).isoformat(),
    },
    "api_answer_raise_action": lambda: {"answer": "accept"},
    "api_move_raise_action": lambda: {"due_on": in_days(9).isoformat(), "reason": "She is away."},
    "api_evaluate_raise": lambda: {"about": robin(), "worked": "yes", "words": "Home by ten."},
    "api_evaluate_whole": lambda: {"words": "The lights helped."},
    "api_close_series": lambda: {"why": "safer", "learned": [{"person": robin(), "words": "One number helped."}]},
}  # fmt: skip
