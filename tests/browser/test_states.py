"""Pages in states that no link leads to: refused forms, answers, nothing there, nobody signed in; in the dark too."""

import re

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from reports.models import Fault, Transfer
from tests.browser.looking import faults_in_each_place, go_to

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def here(page, live_server, complaints):
    """Opens an address; whatever is wrong with what stands there at the end of the test fails it."""
    go_to(page, "phone")
    yield lambda address: page.goto(live_server.url + address)
    wrong = [one for one in complaints if "404" not in one and "403" not in one]
    assert faults_in_each_place(page) + wrong == []


def test_the_door(here, page):
    here("/")
    page.get_by_label("Password").first.fill("wrong words here")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("alert").first).to_be_visible()


def test_a_note_with_mistakes(here, page, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    here(reverse("write_note", args=[young_person.reference]))
    page.get_by_role("main").get_by_role("textbox", name="Date").first.fill("31/2")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("alert").first).to_be_visible()


def test_a_note_that_was_saved(here, page, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    here(reverse("write_note", args=[young_person.reference]))
    page.get_by_label("What happened").fill("Robin cooked for the whole house.")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_role("main")).to_contain_text("Robin cooked")


def test_a_note_from_somebody_signed_out(here, page, context, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    here(reverse("write_note", args=[young_person.reference]))
    page.get_by_label("What happened").fill("Robin cooked for the whole house.")
    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_label("Your words")).to_have_value("Robin cooked for the whole house.")
    page.get_by_role("link", name="Sign in").click()
    expect(page).to_have_url(re.compile("next=/young-people/"))


@pytest.mark.parametrize("words", ["ashby robbin", "nobody of this name"])
def test_what_was_found(words, here, page, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    here(reverse("find"))
    page.get_by_role("main").get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_contain_text("Robin Ashby" if "ashby" in words else "obody")


@pytest.mark.parametrize("outcome", ["waiting", "done", "refused", "failed"])
def test_a_transfer(outcome, here, page, signed_in, performance_officer):
    transfer = Transfer.objects.create(
        direction="in", asked_by=performance_officer, outcome=outcome, faults_found=2, rows_changed=3
    )
    for position, line in enumerate((2, None), 1):
        Fault.objects.create(
            transfer=transfer,
            position=position,
            file="beds.csv",
            line=line,
            column="name",
            message="This is empty.",
        )
    signed_in(performance_officer)
    here(reverse("transfer", args=[transfer.reference]))
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_nothing_there_and_not_allowed(here, page, signed_in, governance_lead):
    signed_in(governance_lead)
    here("/young-people/000000000000")
    assert faults_in_each_place(page) == []
    here(reverse("find"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
