"""What endpoints of safety plans and of minutes that are sent are about, and what is said to them."""

import itertools

from django.utils import timezone

from hubs.models import Hub
from raise_meetings.models import Invitation, Meeting
from tests.api.robin import robin
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import days_ago
from tests.factories.partners import DeskPostingFactory, PoliceFactory, UserFactory, WorkerFactory, the_lead
from tests.factories.raise_writing import open_meeting

_NTH = itertools.count(1)


def closed(person):
    hub = Hub.objects.get(tracker_ref="EAST")
    return open_meeting(hub, person, closed_at=timezone.now()).series.reference


MAKES = {"closed_raise": closed, "closed_meeting": lambda person: Meeting.objects.latest("pk").reference}


def plan():
    helps = [f"Music, and {next(_NTH)} biscuits"]
    calls = [{"name": "Nan", "number": "01632 960 123"}]
    return {"words": "Ask me twice.", "helps": helps, "calls": calls, "review_on": days_ago(-60).isoformat()}


def agencies():
    """One that was invited to each and may read of them, with somebody there."""
    agency, lead = PoliceFactory(), WorkerFactory(agency=the_lead())
    agreed = AgreementInForceFactory(agency=agency, reads=["safety_and_risk"])
    ShareFactory(content_object=robin(), agency=agency, agreement=agreed)
    worker = WorkerFactory(agency=agency, role="police_liaison")
    DeskPostingFactory(worker=worker, role="police_liaison")
    UserFactory(worker=worker)
    for meeting in Meeting.objects.filter(closed_at__isnull=False):
        Invitation.objects.create(meeting=meeting, agency=agency, invited_by=lead, invited_at=timezone.now())
    return {"agencies": [agency.reference]}


SAID = {"api_safety_plan": plan, "api_circulate_minutes": agencies}
