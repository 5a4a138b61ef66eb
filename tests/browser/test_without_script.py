"""Each form does its work without script, by keyboard and on a phone."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Record
from tests.factories.cases import AllocationFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def browser_context_args(browser_context_args):
    return browser_context_args | {"java_script_enabled": False, "viewport": {"width": 320, "height": 640}}


def test_signing_in(page, live_server, hub_worker):
    hub_worker.set_password("three random words")
    hub_worker.save()
    page.goto(live_server.url)
    page.get_by_label("E-mail").or_(page.get_by_label("Email")).first.fill(hub_worker.email)
    page.get_by_label("Password").first.fill("three random words")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{live_server.url}/")
    page.get_by_role("button", name="Sign out").first.click()
    page.goto(live_server.url)
    expect(page).to_have_url(re.compile("/sign-in"))


def test_finding_somebody(page, live_server, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    page.goto(live_server.url + reverse("find"))
    page.get_by_role("main").get_by_role("searchbox").fill("ashby robbin")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Robin Ashby").click()
    expect(page).to_have_url(re.compile(young_person.reference))


def test_writing_a_note(page, live_server, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    page.goto(live_server.url + reverse("write_note", args=[young_person.reference]))
    page.get_by_label("What happened").fill("Robin cooked for the whole house.")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("main")).to_contain_text("Robin cooked for the whole house.")
    assert Record.objects.get(kind="note").words == "Robin cooked for the whole house."


def test_a_note_with_a_mistake_keeps_what_was_typed(page, live_server, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    page.goto(live_server.url + reverse("write_note", args=[young_person.reference]))
    page.get_by_label("What happened").fill("Robin cooked.")
    page.get_by_role("main").get_by_role("textbox", name="Date").first.fill("31/2")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("alert").first).to_be_visible()
    assert page.get_by_label("What happened").input_value() == "Robin cooked."
    assert not Record.objects.filter(kind="note").exists()


def test_choosing_from_the_caseload(page, live_server, signed_in, key_worker, young_person):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    signed_in(key_worker)
    page.goto(live_server.url + reverse("caseload"))
    page.locator("summary").filter(has_text="ilter").first.click()
    page.get_by_role("button", name="Apply").first.click()
    expect(page.get_by_role("link", name="Robin Ashby").first).to_be_visible()
