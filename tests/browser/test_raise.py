"""A RAISE in a browser, from what somebody worries about to actions that are sent out: six pages at most."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from partners.context import acting
from raise_meetings import actions
from raise_meetings.models import Action, Meeting, Pack, RaiseAsk
from tests.access.doors import raise_asking
from tests.access.raise_asking import raise_asking_addresses
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.browser.paper import sheets
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import ReturnedEpisodeFactory, hours_ago
from tests.factories.hubs import in_days
from tests.factories.partners import DeskPostingFactory
from tests.factories.raise_meetings import ActionFactory
from tests.factories.raise_writing import open_meeting

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
MOST = 6
LOOKED_AT = ("raise_desk", "raise_of_person", "ask_for_raise", "raise_ask", "accept_raise", "decline_raise",
             "raise_series", "raise_brief", "plan_raise_meeting", "planned_meeting", "replan_raise_meeting",
             "invite_to_raise", "raise_parts", "write_part")  # fmt: skip


def test_every_page_of_it(page, live_server, signed_in, complaints, cast, hub_manager, young_person, east):
    known = raise_asking_addresses(cast, young_person, east) | {"robin": young_person.reference}
    signed_in(hub_manager)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        for name in LOOKED_AT:
            page.goto(live_server.url + raise_asking.DOORS[name].path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}


def test_from_the_worry_to_what_is_agreed(
    page, live_server, signed_in, east, young_person, hub_worker, hub_manager, police
):
    both = ["safety_and_risk", "offending"]
    agreement = AgreementInForceFactory(agency=police, reads=both, contributes=both)
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    posted(DeskPostingFactory, given="Pat", family="Reed", role="police_liaison", agency=police)
    with acting(hub_worker):
        ask = actions.ask_for_raise(hub=east, worry="Out at night.", by=hub_worker, people=[young_person])
    signed_in(hub_manager)
    opened = []
    page.on("framenavigated", lambda frame: opened.append(frame.url.split("#")[0].split("?")[0]))
    page.goto(live_server.url + reverse("accept_raise", args=[ask.reference]))
    expect(page.get_by_text("Out at night.")).to_be_visible()
    page.get_by_label("Date").fill("today")
    page.get_by_label("Time").fill(f"{timezone.localtime():%H:%M}")
    expect(page.get_by_label(str(police))).to_be_checked()
    page.get_by_role("button", name="Accept").click()
    page.get_by_role("button", name="Begin the meeting").click()
    page.get_by_role("link", name="Say who came").click()
    page.get_by_label(str(police), exact=True).select_option("yes")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Add an action").click()
    page.get_by_label("Which agency does it").select_option(label=str(police))
    page.get_by_label("What is to be done").fill("Visit the address that was named")
    page.get_by_label("By when").fill(f"{in_days(3):%d/%m/%Y}")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Close the meeting").click()
    page.get_by_role("button", name="Close the meeting").click()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Sent to 1.")).to_be_visible()
    assert RaiseAsk.objects.get().decision == "accepted" and Action.objects.count() == 1
    assert Pack.objects.count() == 1
    assert len(set(opened)) <= MOST, sorted(set(opened))


def test_the_brief_lies_on_the_table_on_one_sheet(
    page, live_server, signed_in, east, young_person, hub_manager
):
    """With what a month brings, where five placed it, and the journey as a picture."""
    meeting = open_meeting(east, young_person, held_at=hours_ago(24 * 30))
    with acting(hub_manager):
        for score, who in enumerate(("Mum", "Her teacher", "Gran", "Her mentor")):
            actions.place_rating(
                meeting=meeting, person=young_person, rater="other", name=who, score=score + 2, by=hub_manager
            )
    Meeting.objects.filter(pk=meeting.pk).update(closed_at=hours_ago(24 * 30))
    for nth in range(5):
        ReturnedEpisodeFactory(person=young_person, started_at=hours_ago(90 * nth + 30), found_where="station",
                               returned_at=hours_ago(90 * nth + 20))  # fmt: skip
        ActionFactory(person=young_person, meeting=meeting)
    signed_in(hub_manager)
    page.goto(live_server.url + reverse("raise_brief", args=[meeting.series.reference]))
    expect(page.locator(".nwd-journey")).to_be_visible()
    assert page.title().startswith("The brief")
    assert len(sheets(page.pdf(format="A4"))) == 1
