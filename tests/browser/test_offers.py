"""A place offered in a browser: every page of it at each width, and from the young person to a bed in four pages."""

import pytest
from playwright.sync_api import expect

from placements.models import Claim
from tests.access.doors import offers
from tests.access.offers import offer_addresses
from tests.browser.looking import WIDTHS, faults_of, set_width

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
LOOKED_AT = ("offer_place", "offer", "write_impact", "answer_offer", "look_back", "say_of_joining", "kept_apart",
             "keep_apart", "emergency_tonight", "places", "place", "add_place", "live_at")  # fmt: skip


def test_every_page_of_it(page, live_server, signed_in, complaints, hub_manager, young_person, east):
    known = {"robin": young_person.reference, "east": east.reference} | offer_addresses(young_person, east)
    signed_in(hub_manager)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        for name in LOOKED_AT:
            page.goto(live_server.url + offers.DOORS[name].path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}


def test_four_pages_and_the_strip_on_each(page, live_server, signed_in, hub_manager, young_person, east):
    signed_in(hub_manager)
    page.goto(f"{live_server.url}/young-people/{young_person.reference}")
    page.get_by_role("link", name="Offer a place", exact=True).click()
    page.get_by_role("button", name="Look at it").first.click()
    page.get_by_role("button", name="Write what it would mean, and offer it").click()
    strip = page.get_by_role("region", name="Offering a place")
    expect(strip).to_contain_text("Robin")
    for box in ("What it would mean for those who live there", "What it would mean for whoever comes",
                "What would make it work"):  # fmt: skip
        page.get_by_label(box).fill("A word.")
    page.get_by_label("Offer the place now").check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Write the answer").click()
    page.get_by_role("radio", name="Yes").check()
    page.get_by_role("radio", name="The young person").check()
    page.get_by_label("If yes: moves in on").fill("today")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Everybody looks back at it")).to_be_visible()
    expect(strip).to_have_count(0)
    assert Claim.objects.get(person=young_person).bed.hub == east
