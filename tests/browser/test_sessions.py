"""The warning, the end, Back after it, and the next person at a shared computer, in a real browser."""

import re
import time

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from partners.models import ComputerUse, UserSession
from tests.browser.looking import faults_both_ways, faults_of, set_width
from tests.browser.shared_computer import put_on_a_shared_computer

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
PASSWORD = "quiet-otter-lantern-9"
KEPT = """async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,
    (await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"""


@pytest.fixture
def short(settings):
    """Eight seconds, warned four before the end."""
    settings.SESSION_IDLE, settings.SESSION_WARNING = 8, 4


@pytest.fixture
def sign_in_as(page, live_server):
    def by_hand(user):
        user.set_password(PASSWORD)
        user.save()
        page.goto(f"{live_server.url}/sign-in")
        page.get_by_label("E-mail").or_(page.get_by_label("Email")).first.fill(user.email)
        page.get_by_label("Password").first.fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Sign out").first).to_be_visible()

    return by_hand


@pytest.fixture
def shared(context, live_server, hub_manager, east):
    """The browser stands on a computer that East shares."""
    return put_on_a_shared_computer(context, live_server.url, hub=east, by=hub_manager)


def test_warned_stays_and_in_the_end_is_signed_out(
    short, page, live_server, sign_in_as, hub_worker, complaints
):
    sign_in_as(hub_worker)
    page.goto(f"{live_server.url}/caseload?missing=on")
    warning = page.get_by_role("dialog")
    expect(warning).to_be_visible(timeout=8000)
    expect(warning).to_have_accessible_name("You will be signed out soon")
    expect(page.get_by_role("button", name="I am still here")).to_be_focused()
    assert faults_of(page) == []
    before = warning.inner_text()
    page.keyboard.press("Escape")
    expect(warning).to_be_visible()
    page.wait_for_timeout(1100)
    assert warning.inner_text() == before, "a screen reader is not told every second"
    page.keyboard.press("Enter")
    expect(warning).to_be_hidden()
    assert UserSession.objects.filter(user=hub_worker).exists()
    expect(page.get_by_text("You were signed out because nobody used this for 8 seconds.")).to_be_visible(
        timeout=15000
    )
    expect(page).to_have_url(re.compile(r"/sign-in\?next=/way-back$"))
    assert not UserSession.objects.filter(user=hub_worker).exists()
    sign_in_as(hub_worker)
    page.goto(f"{live_server.url}/way-back")
    expect(page).to_have_url(f"{live_server.url}/caseload?missing=on")
    assert complaints == []


def test_who_types_is_there_though_no_page_is_asked_for(short, page, live_server, sign_in_as, hub_worker):
    sign_in_as(hub_worker)
    page.goto(f"{live_server.url}/find")
    box = page.get_by_role("main").get_by_role("searchbox")
    for _ in range(11):
        box.press_sequentially("a")
        page.wait_for_timeout(1000)
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert box.input_value() == "a" * 11


def test_another_tab_keeps_this_one(short, page, context, live_server, sign_in_as, hub_worker):
    sign_in_as(hub_worker)
    page.goto(f"{live_server.url}/caseload")
    other = context.new_page()
    for _ in range(5):
        other.goto(f"{live_server.url}/find")
        page.wait_for_timeout(2000)
    expect(page).to_have_url(f"{live_server.url}/caseload")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_after_signing_out_back_shows_nothing_and_nothing_is_kept(
    page, live_server, sign_in_as, hub_worker, young_person
):
    sign_in_as(hub_worker)
    page.goto(live_server.url + reverse("person", args=[young_person.reference]))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Robin")
    assert page.evaluate(KEPT) == [0, 0, 0, 0, 0], "nothing is kept while working either"
    page.evaluate(
        "() => { localStorage.setItem('left', 'behind'); sessionStorage.setItem('left', 'behind') }"
    )
    page.get_by_role("button", name="Sign out").first.click()
    expect(page).to_have_url(re.compile("/sign-in"))
    assert page.evaluate(KEPT) == [0, 0, 0, 0, 0]
    for _ in range(3):
        page.go_back()
        assert "Robin" not in page.content() and "Ashby" not in page.content()


def test_the_next_person_is_in_within_five_seconds(
    shared, page, context, live_server, sign_in_as, hub_worker, key_worker, young_person
):
    sign_in_as(key_worker)
    page.goto(f"{live_server.url}/caseload")
    page.get_by_role("button", name="Lock or switch user").click()
    expect(page.get_by_role("heading", name="Who are you?")).to_be_visible()
    sign_in_as(hub_worker)
    page.goto(live_server.url + reverse("person", args=[young_person.reference]))
    began = time.perf_counter()
    page.keyboard.press("Alt+l")
    page.get_by_role("link", name="Kit", exact=True).click()
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{live_server.url}/caseload")
    assert time.perf_counter() - began < 5
    assert "Robin" not in page.content()
    assert page.evaluate(KEPT) == [0, 0, 0, 0, 0]
    assert "hub_computer_test" in {cookie["name"] for cookie in context.cookies()}, "still the hub's computer"
    assert ComputerUse.objects.count() == 2


def test_a_hub_s_screen_blurs_until_somebody_touches_it(shared, settings, page, sign_in_as, hub_worker):
    settings.HUB_BLUR = 2
    sign_in_as(hub_worker)
    expect(page.locator("body")).to_have_class(re.compile("nwd-blurred"), timeout=6000)
    assert "blur" in page.locator("header").first.evaluate("one => getComputedStyle(one).filter")
    page.keyboard.press("Shift")
    expect(page.locator("body")).not_to_have_class(re.compile("nwd-blurred"))


def test_each_page_can_be_used_by_everybody(shared, page, live_server, sign_in_as, hub_manager, complaints):
    set_width(page, "phone")
    sign_in_as(hub_manager)
    for address in ("/my/devices", "/hub-computers"):
        page.goto(live_server.url + address)
        assert faults_both_ways(page) == [], address
    page.get_by_role("button", name="Lock or switch user").click()
    assert faults_both_ways(page) == []
    page.get_by_role("link", name="Maya").click()
    assert faults_both_ways(page) == []
    assert complaints == []
