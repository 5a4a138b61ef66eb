"""The bed board: by keyboard and by axe, its pane scrolls and the page does not; a phone reads the list."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from placements.night import night_of
from tests.browser.looking import WIDTHS, colour_faults_of, faults_at
from tests.browser.stops import wrong_stops
from tests.factories.cases import MissingEpisodeFactory
from tests.factories.hubs import BedFactory, ClosureFactory, in_days
from tests.factories.placements import HoldFactory, StayFactory

DAY = datetime.timedelta(days=1)
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def lived(east, young_person):
    east.beds.all().delete()
    rooms = [BedFactory(hub=east, name=f"Room {number}") for number in range(1, 5)]
    StayFactory(claim__person=young_person, claim__bed=rooms[0], claim__end_on=in_days(6))
    MissingEpisodeFactory(person=young_person, hub=east)
    tonight = night_of(timezone.now())
    ClosureFactory(bed=rooms[1], start_on=tonight + 2 * DAY, end_on=tonight + 4 * DAY)
    HoldFactory(claim__bed=rooms[2])
    return rooms


def test_the_board(page, live_server, signed_in, complaints, hub_manager, east, lived):
    signed_in(hub_manager)
    for address in (
        reverse("bed_board", args=[east.reference]), reverse("room", args=[lived[1].reference]),
        reverse("occupancy"), reverse("occupancy_list", args=["away"]), reverse("bed_months"),
    ):  # fmt: skip
        page.goto(live_server.url + address)
        assert (address, faults_at(page, WIDTHS), wrong_stops(page)) == (address, [], [])
    page.goto(f"{live_server.url}{reverse('bed_board', args=[east.reference])}?nights=92")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert colour_faults_of(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    pane = page.get_by_role("region", name="Beds, night by night")
    assert pane.evaluate("pane => pane.scrollWidth > pane.clientWidth")
    stops = page.locator("[data-board] td a[tabindex='0']")
    expect(stops).to_have_count(1)
    expect(stops).to_contain_text("missing")
    stops.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(":focus")).to_have_text("free")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page.locator(":focus")).to_contain_text("out")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    expect(page.locator(":focus")).to_contain_text("out")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Back into use")).to_be_visible()
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(live_server.url + reverse("bed_board", args=[east.reference]))
    expect(page.locator("[data-board]")).to_be_hidden()
    expect(page.get_by_role("heading", name="Room 2")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert complaints == []
