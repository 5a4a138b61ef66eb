"""An incident from a phone: two steps without losing a word, and pages that fit and that axe finds nothing on."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from placements.models import Incident
from tests.browser.looking import WIDTHS, colour_faults_of, faults_at
from tests.factories.cases import ReferralFactory
from tests.factories.incidents import a_whole_incident

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


def test_it_is_written_down_and_looked_at(
    page, live_server, signed_in, complaints, hub_worker, east, young_person
):
    signed_in(hub_worker)
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(live_server.url + reverse("record_incident", args=[east.reference]))
    assert faults_at(page, WIDTHS) == []
    page.get_by_label("Assault").check()
    page.get_by_label("Somebody else, by reference").fill(young_person.reference)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Assault")
    page.get_by_label("What happened?").fill("Robin threw a chair.")
    page.get_by_label("Were they hurt, and where on the body?").fill("A scratch on the left wrist.")
    page.get_by_role("button", name="Save the incident").click()
    expect(page.get_by_text("has a copy on their own record")).to_be_visible()
    assert Incident.objects.get().summary == "A young person threw a chair."


def test_the_pages_fit_and_can_be_read(
    page, live_server, signed_in, complaints, hub_manager, east, young_person
):
    incident = a_whole_incident(young_person, ReferralFactory(hub=east).person, hub=east)
    signed_in(hub_manager)
    doors = [("incidents", east), ("complaints", east), ("incident", incident), ("record_measure", incident),
             ("decide_to_notify", incident), ("record_putting_right", incident)]  # fmt: skip
    for name, of in doors:
        page.goto(live_server.url + reverse(name, args=[of.reference]))
        assert faults_at(page, WIDTHS) == [], name
    page.goto(live_server.url + reverse("incident", args=[incident.reference]))
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert colour_faults_of(page) == []
