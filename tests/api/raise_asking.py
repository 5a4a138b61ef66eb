"""What endpoints of asking for a RAISE and preparing one are about, and what is said to them."""

from django.utils import timezone

from hubs.models import Hub
from raise_meetings.models import Invitation, Meeting
from tests.api.raise_actions import robin
from tests.factories.hubs import in_days
from tests.factories.partners import AgencyFactory, PoliceFactory, WorkerFactory, the_lead
from tests.factories.raise_asking import RaiseAskPersonFactory, SeriesFactory, SeriesPersonFactory
from tests.factories.raise_writing import planned_meeting


def _east():
    return Hub.objects.get(tracker_ref="EAST")


def planned(person):
    return planned_meeting(_east(), person)


def fresh(person):
    """No meeting is planned yet."""
    return SeriesPersonFactory(person=person, series=SeriesFactory(hub=_east())).series.reference


def invited(person, agency=None):
    return Invitation.objects.create(
        meeting=planned(person), agency=agency or PoliceFactory(), invited_by=WorkerFactory(agency=the_lead()),
        invited_at=timezone.now(),
    ).reference  # fmt: skip


#: The meeting is that of the RAISE that was made just before.
MAKES = {
    "raise_ask": lambda person: RaiseAskPersonFactory(person=person, ask__hub=_east()).ask.reference,
    "planned_raise": lambda person: planned(person).series.reference,
    "planned": lambda person: Meeting.objects.latest("pk").reference,
    "raise_invitation": invited,
    "our_invitation": lambda person: invited(person, the_lead()),
    "fresh_raise": fresh,
}


def _when():
    return f"{in_days(5).isoformat()}T10:00:00Z"


SAID = {
    "api_raise_asks": lambda: {
        "worry": "Crowds at night.", "name": "Canal Park", "place_type": "outside", "hub": _east().reference,
    },
    "api_accept_raise": lambda: {"meeting": {"planned_for": _when()}},
    "api_decline_raise": lambda: {"reason": "There is a plan."},
    "api_plan_raise_meeting": lambda: {"planned_for": _when(), "invite": [{"agency": AgencyFactory().reference}]},
    "api_replan_raise_meeting": lambda: {"planned_for": _when(), "venue": "Room 2"},
    "api_cancel_raise_meeting": lambda: {"reason": "The chair is ill."},
    "api_invite_to_raise": lambda: {"invite": [{"agency": AgencyFactory().reference}]},
    "api_raise_parts": lambda: {"about": robin(), "know": "Out at night."},
    "api_answer_invitation": lambda: {"answer": "coming"},
}  # fmt: skip
