"""A RAISE as pages make it, for the tracker and its `extras/`."""

from raise_meetings import actions
from raise_meetings.models import Invitation, Meeting
from tests.factories.cases import ReferralFactory, days_ago, hours_ago
from tests.factories.hubs import HubFactory
from tests.factories.partners import PoliceFactory, PostingFactory, UserFactory, WorkerFactory, the_lead
from tests.factories.raise_meetings import ActionFactory
from tests.factories.raise_writing import open_meeting, planned_meeting
from tests.factories.safety import PackFactory, SafetyPlanFactory


def a_group():
    """Two young people, an action for each and one for both, writing for each and for both; one more is planned."""
    hub = HubFactory()
    posting = PostingFactory(worker=WorkerFactory(agency=the_lead()), hub=hub, role="hub_manager")
    manager = UserFactory(worker=posting.worker)
    robin, zoe = (ReferralFactory(hub=hub, person__given_name=name).person for name in ("Robin", "Zoë"))
    meeting = open_meeting(hub, robin, zoe)
    danger = write(meeting, "danger", "Taken to a flat.", manager, zoe)
    write(meeting, "goal", "Home by ten.", manager, zoe, answers=danger)
    write(meeting, "note", "They all meet on Thursdays.", manager)
    actions.place_rating(meeting=meeting, person=zoe, score=3, rater="family", name="Nan", by=manager)
    for person, what in ((robin, "For Robin"), (zoe, "For Zoë")):
        ActionFactory(person=person, meeting=meeting, action=what, how_we_will_know="We ask.")
    actions.add_raise_action(
        meeting=meeting, person=None, agency=the_lead(), action="For both", due_on=days_ago(-3), by=manager
    )
    meeting.people.update(safety_scale=4)
    meeting.people.filter(person=zoe).update(safety_scale=6)
    Meeting.objects.filter(pk=meeting.pk).update(closed_at=hours_ago(0))
    PackFactory(meeting=meeting)
    Invitation.objects.create(
        meeting=meeting, agency=PoliceFactory(), invited_by=posting.worker, invited_at=hours_ago(50)
    )
    coming = planned_meeting(hub, robin)
    Meeting.objects.filter(pk=coming.pk).update(planned_for=hours_ago(-48))
    open_meeting(hub, name="The park", place_type="outside")
    SafetyPlanFactory(person=zoe, meeting=meeting)
    return meeting


def write(meeting, section, words, by, person=None, **more):
    return actions.add_paragraph(meeting=meeting, section=section, words=words, by=by, person=person, **more)
