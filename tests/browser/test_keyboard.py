"""By keyboard: past the menu, to what was saved, and the menu itself. Each stop of every page: test_every_page.py."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.looking import set_width

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


def test_the_way_past_the_menu_is_the_first_stop(page, live_server, signed_in, hub_worker):
    signed_in(hub_worker)
    page.goto(live_server.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.fixture
def phone_without_script(browser, live_server, client_of, hub_worker, settings):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    cookie = client_of(hub_worker).cookies[settings.SESSION_COOKIE_NAME]
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    yield context.new_page()
    context.close()


def test_a_saved_note_is_what_one_sees_first(phone_without_script, live_server, young_person):
    page = phone_without_script
    page.goto(live_server.url + reverse("write_note", args=[young_person.reference]))
    page.get_by_label("What happened").fill("Robin cooked for the whole house.")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_text("Saved.").first).to_be_in_viewport()


def test_the_menu_opens_without_script(phone_without_script, live_server):
    page = phone_without_script
    page.goto(live_server.url)
    find = page.get_by_role("navigation", name="Menu").get_by_role("link", name="Find", exact=True)
    expect(find).to_be_hidden()
    page.get_by_role("link", name="Menu", exact=True).click()
    find.click()
    expect(page).to_have_url(f"{live_server.url}/find")


def test_with_script_the_button_does_it(page, live_server, signed_in, hub_worker):
    signed_in(hub_worker)
    set_width(page, "phone")
    page.goto(live_server.url)
    expect(page.get_by_role("link", name="Menu", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(
        page.get_by_role("navigation", name="Menu").get_by_role("link", name="Find", exact=True)
    ).to_be_visible()
