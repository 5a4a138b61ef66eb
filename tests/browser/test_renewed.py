"""The board and the dashboard of beds renew themselves each minute: what happens now is on a page opened before."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from partners.models import TrailLine
from placements.night import night_of
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import BedFactory
from tests.factories.placements import StayFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
#: A minute passes; nobody touches anything.
A_MINUTE = 61_000


@pytest.fixture
def rooms(east):
    east.beds.all().delete()
    return [BedFactory(hub=east, name=f"Room {number}") for number in (1, 2)]


def move_in(room):
    person = YoungPersonFactory(given_name="Noor", family_name="Ashby")
    StayFactory(claim__person=person, claim__bed=room, claim__start_on=night_of(timezone.now()))


def test_the_board_keeps_focus_and_scroll(page, live_server, signed_in, complaints, hub_manager, east, rooms):
    signed_in(hub_manager)
    page.clock.install()
    page.set_viewport_size({"width": 900, "height": 700})
    page.goto(f"{live_server.url}{reverse('bed_board', args=[east.reference])}?nights=92")
    page.locator("[data-board] td a[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    pane = page.get_by_role("region", name="Beds, night by night")
    pane.evaluate("pane => { pane.scrollLeft = 40 }")
    move_in(rooms[0])
    page.clock.run_for(A_MINUTE)
    expect(page.locator("[data-board]")).to_contain_text("Noor Ashby")
    expect(page.locator(":focus")).to_have_text("free")
    assert page.locator(":focus").evaluate("link => link.closest('tr').rowIndex") == 3, (
        "still in the second room"
    )
    assert pane.evaluate("pane => pane.scrollLeft") == 40
    expect(page.locator("[data-board] td a[tabindex='0']")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(page.locator(":focus")).to_contain_text("Noor Ashby")
    assert complaints == []


def test_the_dashboard_counts_anew_and_leaves_open_what_is_open(
    page, live_server, signed_in, complaints, hub_manager, east, rooms
):
    signed_in(hub_manager)
    page.clock.install()
    page.goto(live_server.url + reverse("occupancy"))
    expect(page.get_by_text("2 beds are free").first).to_be_visible()
    page.get_by_text("How these are counted").click()
    move_in(rooms[0])
    page.clock.run_for(A_MINUTE)
    expect(page.get_by_text("1 bed is free").first).to_be_visible()
    assert (
        page.get_by_text("How these are counted")
        .locator("xpath=ancestor::details")
        .evaluate("one => one.open")
    )
    assert TrailLine.objects.filter(act="occupancy").count() == 2, "each time is on the trail"
    assert complaints == []
