"""What the trail of one young person tells an agency that reads nothing of a RAISE about them."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from raise_meetings import actions
from tests.factories.agreements import AgreementInForceFactory, ShareFactory

pytestmark = pytest.mark.django_db


def test_who_looked_tells_no_partner_that_there_was_a_raise(
    east, young_person, police, health, clinician, posted_officer, hub_manager, client_of
):
    ShareFactory(content_object=young_person, agency=health)
    AgreementInForceFactory(agency=health, reads=["key_work"])
    ShareFactory(content_object=young_person, agency=police)
    AgreementInForceFactory(agency=police, reads=["safety_and_risk"], contributes=["safety_and_risk"])
    by = {"by": hub_manager}
    asked = actions.ask_for_raise(hub=east, worry="Out all night", people=[young_person], **by)
    actions.decline_raise(ask=asked, reason="Too early", **by)
    actions.undecline_raise(ask=asked, **by)
    series = actions.accept_raise(ask=asked, **by)
    soon = timezone.now() + datetime.timedelta(hours=1)
    meeting = actions.plan_meeting(series=series, planned_for=soon, **by)
    plan = {"planned_for": soon + datetime.timedelta(hours=1), "venue": "", "agenda": "", "chair": None}
    meeting = actions.replan_meeting(meeting=meeting, **plan, **by)
    (one,) = actions.invite(meeting=meeting, to=[(police, None)], **by)
    actions.withdraw_invitation(invitation=one, **by)
    actions.cancel_meeting(meeting=meeting, reason="No room", **by)
    actions.uncancel_meeting(meeting=meeting, **by)
    actions.invite(meeting=meeting, to=[(police, None)], **by)
    actions.say_part(meeting=meeting, person=young_person, words={"know": "Out"}, **by)
    actions.begin_meeting(meeting=meeting, **by)
    one.refresh_from_db()
    actions.record_attendance(meeting=meeting, said={one.reference: actions.Came(True)}, **by)
    actions.close_meeting(meeting=meeting, **by)
    actions.reopen_meeting(meeting=meeting, **by)
    actions.close_meeting(meeting=meeting, **by)
    actions.circulate_minutes(meeting=meeting, agencies=[police], **by)
    actions.close_series(series=series, why="safer", **by)
    actions.reopen_series(series=series, **by)
    page = client_of(clinician).get(reverse("who_looked", args=[young_person.reference]))
    assert page.status_code == 200 and "Maya Okoro" not in page.content.decode()
    told = (
        client_of(posted_officer).get(reverse("who_looked", args=[young_person.reference])).content.decode()
    )
    assert "Closed a RAISE meeting about them" in told and "Changed something" not in told
