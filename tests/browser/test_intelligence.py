"""What the police share, from a phone: each page by axe, the form for the police on one sheet, a quotation asked."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.access.doors.intelligence import DOORS
from tests.access.intelligence import intelligence_addresses
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.browser.paper import sheets
from tests.factories.intelligence import SUMMARY

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
LOOKED_AT = (
    "intelligence", "intelligence_item", "quote_in_note", "link_from_item", "write_shift_line", "ask_release",
    "release", "pass_information", "pass_information_of_place", "information_passed", "passed_information",
    "information_form", "say_came_back",
)  # fmt: skip


def test_every_page_of_it_and_a_quotation_that_is_asked_for(
    page, live_server, signed_in, complaints, key_worker, young_person, east
):
    known = {"robin": young_person.reference, "east": east.reference, **intelligence_addresses(young_person)}
    signed_in(key_worker)
    wrong = {}
    for width in WIDTHS:
        set_width(page, width)
        for name in LOOKED_AT:
            page.goto(live_server.url + DOORS[name].path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}
    page.goto(live_server.url + DOORS["information_form"].path.format(**known))
    (paper,) = sheets(page.pdf(format="A4"))
    assert "Two men in a grey van" in paper and young_person.reference not in paper
    page.goto(live_server.url + reverse("write_note", args=[young_person.reference]))
    page.get_by_label("What happened").fill(f"She told me. {SUMMARY}")
    page.get_by_role("button", name="Save the note").click()
    page.get_by_label("Quote it").check()
    page.get_by_role("button", name="Save the note").click()
    expect(page.get_by_text("Ask first.")).to_be_visible()
