"""Find in two steps, and going back to what was found: with and without script."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_two_steps_there_and_one_back(
    script, browser, live_server, client_of, hub_worker, young_person, settings
):
    cookie = client_of(hub_worker).cookies[settings.SESSION_COOKIE_NAME]
    context = browser.new_context(java_script_enabled=script)
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}/find")
    page.get_by_label("Name, reference").fill("ahsby robyn")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Robin Ashby").click()
    expect(page).to_have_url(f"{live_server.url}/young-people/{young_person.reference}")
    page.go_back()
    expect(page.get_by_role("link", name="Robin Ashby")).to_be_visible()
    assert "ashby" not in page.url.lower() and "robin" not in page.url.lower()
    context.close()
