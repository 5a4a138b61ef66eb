"""What is asked of us: one list of one's own agency, answered several at once; for managers all, agency by agency."""

import uuid

import pytest
from django.urls import reverse

from raise_meetings.actions import add_raise_action
from raise_meetings.models import Action, PlaceAction
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.hubs import days_ago, in_days
from tests.factories.raise_meetings import ActionFactory
from tests.factories.raise_writing import open_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(east, young_person):
    return open_meeting(east, young_person)


@pytest.fixture
def officer(posted_officer, police):
    safety = ["safety_and_risk"]
    AgreementInForceFactory(agency=police, reads=safety, contributes=safety)
    return posted_officer


def asked(meeting, person, agency, **more):
    return ActionFactory(
        meeting=meeting, person=person, agency=agency, answer="asked", record__agency=agency, **more
    )


@pytest.mark.parametrize("how_many", [1, 30])
def test_one_list_costs_as_much_for_one_as_for_thirty(
    how_many, meeting, young_person, police, officer, client_of, django_assert_num_queries
):
    for _ in range(how_many):
        asked(meeting, young_person, police)
    browser = client_of(officer)
    browser.get(reverse("asked_of_us"))
    with django_assert_num_queries(9):
        page = browser.get(reverse("asked_of_us")).content.decode()
    assert page.count("no answer yet") == how_many and f"{how_many} without an answer" in page
    assert len(page) < 60_000 or how_many == 30


def test_several_are_answered_on_the_page(meeting, young_person, police, officer, client_of, lead_agency):
    mine = [asked(meeting, young_person, police, due_on=day) for day in (days_ago(2), in_days(2))]
    theirs = asked(meeting, young_person, lead_agency)
    browser, url = client_of(officer), reverse("asked_of_us")
    assert str(theirs.record.reference) not in browser.get(url).content.decode()
    late = browser.get(f"{url}?which=late").content.decode()
    assert str(mine[0].record.reference) in late and str(mine[1].record.reference) not in late
    sent = {"action": [str(one.record.reference) for one in mine], "answer": "decline", "words": ""}
    refused = browser.post(reverse("answer_several"), sent | {"words": " "}).content.decode()
    assert "Say why" in refused and refused.count(" checked>") == 2 and 'href="#words"' in refused
    assert f'action="{url}"' in refused  # whoever filters then asks for the list again
    gone = sent | {"action": [*sent["action"], str(uuid.uuid4())], "words": "Not now"}
    kept = browser.post(f"{reverse('answer_several')}?which=late", gone).content.decode()
    assert "Look at it again" in kept and "Not now</textarea>" in kept and "answer?which=late" in kept
    assert f'href="{url}?"' in kept  # the tag that takes the filter away
    assert kept.count(" checked>") == 1 and str(theirs.record.reference) not in kept  # of those that are late
    done = browser.post(reverse("answer_several"), sent | {"answer": "accept"}, follow=True).content.decode()
    assert "2 taken on." in done and set(
        Action.objects.filter(agency=police).values_list("answer", flat=True)
    ) == {"accepted"}
    nothing = browser.post(reverse("answer_several"), {"answer": "accept"}, follow=True).content.decode()
    assert "Choose which ones first" in nothing


def test_for_whoever_convenes_agency_by_agency(
    meeting, young_person, police, hub_manager, officer, client_of
):
    asked(meeting, young_person, police, due_on=days_ago(3))
    page = client_of(hub_manager).get(reverse("raise_by_agency")).content.decode()
    assert f"{police.name} (1 to do, 1 without an answer, 1 late)" in page
    assert client_of(officer).get(reverse("raise_by_agency")).status_code == 403


def test_the_page_offers_what_the_reader_may_do(
    meeting, young_person, police, hub_manager, officer, client_of
):
    url = reverse(
        "raise_action", args=[asked(meeting, young_person, police, due_on=days_ago(3)).record.reference]
    )
    ours, theirs = (client_of(one).get(url).content.decode() for one in (hub_manager, officer))
    assert "Ask again: is there" in ours and "Yes, we take it on" not in ours
    assert "Yes, we take it on" in theirs and "Ask again: is there" not in theirs
    again = client_of(hub_manager)
    assert "says nothing of anybody" in again.post(f"{url}/again", follow=True).content.decode()
    assert "asked again already" in again.post(f"{url}/again", follow=True).content.decode()
    assert "Pass it on" in client_of(officer).get(f"{url}/pass-on").content.decode()


def test_from_the_tab_something_is_asked_of_another_agency(
    meeting, young_person, police, hub_manager, client_of
):
    browser, url = client_of(hub_manager), reverse("add_raise_action", args=[meeting.series.reference])
    said = {"agency": police.reference, "action": "Walk past at ten", "due_on": in_days(4).isoformat()}
    assert browser.post(url, said).status_code == 302
    assert Action.objects.get().person == young_person and Action.objects.get().answer == "asked"
    page = browser.get(reverse("raise_actions_of", args=[meeting.series.reference])).content.decode()
    assert "Walk past at ten" in page and "1 without an answer" in page
    assert browser.post(url, said | {"about": "whole"}).status_code == 302
    assert not PlaceAction.objects.exists()


def test_for_a_place_the_team_and_nobody_else(
    east, hub_manager, hub_worker, worker_of_another_hub, client_of
):
    park = open_meeting(east, name="Albert Park", place_type="outside")
    made = add_raise_action(meeting=park, person=None, agency=hub_manager.worker.agency, action="Light the path",
                            due_on=in_days(2), by=hub_manager)  # fmt: skip
    made = PlaceAction.objects.get(pk=made.pk)
    url = reverse("raise_action", args=[made.reference])
    assert "Light the path" in client_of(hub_worker).get(url).content.decode()
    assert client_of(worker_of_another_hub).get(url).status_code == 404
    assert client_of(hub_worker).post(f"{url}/done", {"words": "Lit"}).status_code == 302
    assert PlaceAction.objects.get().done_words == "Lit"
