"""What somebody met who walked a RAISE: a part that is changed, a meeting under way, minutes that came."""

import pytest
from django.urls import reverse
from django.utils import timezone

from partners.context import acting
from raise_meetings import actions
from raise_meetings.models import Invitation, Meeting, Pack
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import YoungPersonFactory
from tests.factories.partners import WorkerFactory
from tests.factories.raise_writing import open_meeting, planned_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(posted_officer, police, young_person):
    safety = ["safety_and_risk"]
    agreement = AgreementInForceFactory(agency=police, reads=safety, contributes=safety)
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    return posted_officer


def text_of(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_agency_comes_back_to_its_part_and_changes_it(east, young_person, officer, client_of):
    meeting = planned_meeting(east, young_person)
    with acting(officer):
        actions.say_part(meeting=meeting, person=young_person, words={"know": "A grey van."}, by=officer)
    url = reverse("write_part", args=[meeting.series.reference, meeting.reference, young_person.reference])
    page = text_of(client_of(officer), url)
    assert "A grey van." in page and 'name="category"' not in page


def test_a_meeting_that_has_not_begun_shows_its_plan_and_no_empty_map(
    east, young_person, hub_manager, client_of
):
    meeting = planned_meeting(east, young_person)
    series = meeting.series.reference
    page = text_of(client_of(hub_manager), reverse("raise_meeting", args=[series, meeting.reference]))
    assert reverse("planned_meeting", args=[series, meeting.reference]) in page
    assert "Who is invited" in page and "What is working well?" not in page


def test_a_partner_finds_the_meeting_under_way_and_the_minutes_on_its_desk(
    east, young_person, officer, police, client_of
):
    meeting = open_meeting(east, young_person)
    series = meeting.series
    live = reverse("raise_meeting", args=[series.reference, meeting.reference])
    Invitation.objects.create(
        meeting=meeting, agency=police, invited_at=timezone.now(), invited_by=WorkerFactory()
    )
    assert live in text_of(client_of(officer), "/")
    now = timezone.now()
    Meeting.objects.filter(pk=meeting.pk).update(closed_at=now)
    sent = {"worker": officer.worker, "agency": police, "sent_at": now, "sent_by": officer.worker}
    pack = Pack.objects.create(meeting=meeting, **sent)
    desk = text_of(client_of(officer), "/")
    assert live not in desk and reverse("raise_pack", args=[pack.reference]) in desk
    Meeting.objects.create(hub=east, series=series, planned_for=now)
    told = text_of(client_of(officer), reverse("raise_series", args=[series.reference]))
    assert reverse("minutes", args=[series.reference, meeting.reference]) in told


def test_who_comes_from_a_page_is_named_to_whoever_may_know_them(young_person, officer, client_of):
    url = f"{reverse('ask_for_raise')}?who={young_person.reference}"
    assert f'value="{young_person.name}"' in text_of(client_of(officer), url)
    unknown = YoungPersonFactory(given_name="Unheard", family_name="Of")
    page = text_of(client_of(officer), url.replace(young_person.reference, unknown.reference))
    assert "Unheard" not in page and unknown.reference not in page
