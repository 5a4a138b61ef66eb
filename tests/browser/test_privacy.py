"""Overrides and the privacy officer's pages as they are seen: the form, the banner while one is open, the review."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.access.privacy import privacy_addresses
from tests.browser.looking import colour_faults_of, faults_both_ways, set_width
from tests.factories.agreements import OverrideFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


def test_the_forms_and_the_banner(
    page, live_server, signed_in, complaints, cast, young_person, hidden_person
):
    signed_in(cast.hub_manager)
    set_width(page, "phone")
    OverrideFactory(user=cast.hub_manager, person=hidden_person)
    for path in ("/override", reverse("open_override_of", args=[young_person.reference])):
        page.goto(live_server.url + path)
        page.get_by_role("button", name="Open it").click()
        expect(page.get_by_role("alert").first).to_be_visible()
        expect(page.get_by_role("region", name="Opened for a short time: Z. Q.")).to_be_visible()
        assert (faults_both_ways(page), colour_faults_of(page), complaints) == ([], [], []), path
    page.get_by_role("button", name="I am done").click()
    expect(page.get_by_text("Closed at")).to_be_visible()
    expect(page.get_by_text("Opened for a short time")).to_have_count(0)


def test_the_officers_pages(page, live_server, signed_in, complaints, cast, young_person):
    signed_in(cast.governance_lead)
    set_width(page, "phone")
    known, wrong = privacy_addresses(cast, young_person), {}
    for path in (
        "/privacy",
        "/overrides/{override}",
        "/overrides/{override}/review",
        "/privacy/unusual/{unusual}",
    ):
        page.goto(live_server.url + path.format(**known))
        if faults := faults_both_ways(page) + complaints:
            wrong[path] = faults[:]
            complaints.clear()
    assert wrong == {}
