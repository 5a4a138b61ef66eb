"""How what somebody chose is on the page from its first byte. What each page looks like: test_every_page.py."""

import re

import pytest
from playwright.sync_api import expect

from partners.models import User
from tests.browser.looking import colour_faults_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

INK = "getComputedStyle(document.querySelector('h1')).color"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_was_chosen_wins_over_the_device(page, live_server, signed_in, hub_worker, scheme):
    page.emulate_media(color_scheme=scheme)
    signed_in(hub_worker)
    inks = {}
    for colours in ("light", "dark", "contrast"):
        User.objects.filter(pk=hub_worker.pk).update(colours=colours)
        page.goto(f"{live_server.url}/help")
        inks[colours] = page.evaluate(INK)
    assert inks == {
        "light": "rgb(11, 12, 12)",
        "dark": "rgb(238, 243, 243)",
        "contrast": "rgb(255, 255, 255)",
    }


def test_choosing_without_script_and_with_nothing_in_the_browser(
    browser, live_server, client_of, hub_worker, settings
):
    context = browser.new_context(java_script_enabled=False)
    cookie = client_of(hub_worker).cookies[settings.SESSION_COOKIE_NAME]
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page = context.new_page()
    page.goto(f"{live_server.url}/")
    page.get_by_role("link", name="My settings").click()
    page.get_by_label("Dark").check()
    page.get_by_label("Nothing moves").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("html")).to_have_class(re.compile("nwd-dark nwd-still"))
    expect(page.get_by_label("Dark")).to_be_checked()
    assert {one["name"] for one in context.cookies()} <= {
        settings.SESSION_COOKIE_NAME,
        settings.CSRF_COOKIE_NAME,
        "messages",
    }
    context.close()


@pytest.mark.parametrize("asks", ["device", "settings"])
def test_nothing_moves_for_whoever_asks_for_it(page, live_server, signed_in, hub_worker, asks):
    page.emulate_media(reduced_motion="reduce" if asks == "device" else "no-preference")
    User.objects.filter(pk=hub_worker.pk).update(stillness=asks == "settings")
    signed_in(hub_worker)
    page.goto(f"{live_server.url}/")
    longest = page.evaluate("""() => Math.max(...[...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element)
        return (style.transitionDuration + ',' + style.animationDuration).split(',').map(parseFloat)
    }))""")
    assert longest <= 0.01


def test_the_services_own_colour_is_worn(page, live_server, settings):
    settings.SERVICE_COLOUR = "#5a3470"
    bar = "getComputedStyle(document.querySelector('.nwd-bar')).backgroundColor"
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{live_server.url}/sign-in")
        assert colour_faults_of(page) == []
        assert page.evaluate(bar) == {"light": "rgb(90, 52, 112)", "dark": "rgb(58, 34, 73)"}[scheme]
