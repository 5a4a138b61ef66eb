"""What stands in the braces of asking for a RAISE and preparing one: an ask that waits, a meeting that is planned."""

from django.utils import timezone

from raise_meetings.models import Invitation
from tests.factories.partners import PoliceFactory
from tests.factories.raise_asking import RaiseAskPersonFactory, SeriesFactory, SeriesPersonFactory
from tests.factories.raise_writing import planned_meeting


def raise_asking_addresses(cast, person, east):
    """Each door answers for one of its own, so that a verb of one is no trouble for another."""
    meeting, off = planned_meeting(east, person), planned_meeting(east, person)
    invited = Invitation.objects.create(
        meeting=meeting, agency=PoliceFactory(), invited_by=cast.hub_manager.worker, invited_at=timezone.now()
    )
    return {
        "fresh_raise": SeriesPersonFactory(person=person, series=SeriesFactory(hub=east)).series.reference,
        "raise_ask": RaiseAskPersonFactory(person=person, ask__hub=east).ask.reference,
        "planned_raise": meeting.series.reference,
        "planned": meeting.reference,
        "planned_about": person.reference,
        "raise_invitation": invited.reference,
        "off_raise": off.series.reference,
        "off": off.reference,
    }
