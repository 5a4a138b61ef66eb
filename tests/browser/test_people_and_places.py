"""The pages of people and places in states that no link leads to, and those whose row only a second person has."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.access.directory import directory_addresses
from tests.access.doors import DOORS
from tests.access.doors.administration import DOORS as PEOPLE
from tests.access.doors.houses import DOORS as PLACES
from tests.browser.looking import WIDTHS, faults_at, faults_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


def test_every_page_of_them(page, live_server, signed_in, complaints, cast, east):
    signed_in(cast.service_manager)
    known, wrong = directory_addresses(cast, east) | {"east": east.reference}, {}
    pages = [name for name in sorted({*PEOPLE, *PLACES}) if DOORS[name].get["service_manager"] == 200]
    assert len(pages) > 20
    for name in pages:
        page.goto(live_server.url + DOORS[name].path.format(**known))
        if faults := faults_at(page, WIDTHS) + complaints:
            wrong[name] = faults[:]
            complaints.clear()
    assert wrong == {}


def test_a_form_with_a_mistake_says_so_and_keeps_what_was_typed(page, live_server, signed_in, cast, east):
    signed_in(cast.service_manager)
    page.goto(live_server.url + reverse("open_hub"))
    page.get_by_label("Name").fill("North Hub")
    page.get_by_label("First day open").fill("31/2")
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    expect(page.get_by_label("Name")).to_have_value("North Hub")
    assert faults_of(page) == []


def test_a_link_that_is_dead(page, live_server):
    page.goto(f"{live_server.url}/join/nobody-has-this")
    expect(page.get_by_role("heading", level=1)).to_contain_text("does not work any more")
    assert faults_of(page) == []
