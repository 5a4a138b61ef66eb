"""Every page in the dark, in high contrast, in the device's own colours, with larger text and wider spacing; and how
what somebody chose is on the page from its first byte."""

import re

import pytest
from playwright.sync_api import expect

from partners.models import User
from tests.browser.looking import colour_faults_of, set_width
from tests.browser.walking import pages_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

#: WCAG 1.4.12: what a reader may ask for without losing anything. Constructed, because the policy refuses <style>.
SPACED = """() => {
    const sheet = new CSSStyleSheet()
    const wide = 'line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important'
    sheet.replaceSync(`* { ${wide} } p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets = [sheet]
}"""
#: Where the page scrolls sideways: what sticks out.
SIDEWAYS = """() => {
    const page = document.documentElement
    if (page.scrollWidth <= page.clientWidth) return []
    const sticksOut = (element) => element.getBoundingClientRect().right > page.clientWidth + 1
    return [...document.querySelectorAll('body *')]
        .filter((element) => sticksOut(element) && !element.closest('.nwd-scroll'))
        .map((element) => `sticks out: ${element.outerHTML.slice(0, 90)}`).slice(0, 3)
}"""
#: Words that a box cuts off.
CUT_OFF = """() => [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
    const box = element.getBoundingClientRect()
    if (getComputedStyle(element).overflow !== 'hidden' || box.width <= 2) return false
    const words = document.createRange()
    words.selectNodeContents(element)
    return [...words.getClientRects()].some((word) => word.width > 2 && word.right > box.right + 2)
        || [...element.querySelectorAll('*')].some((one) => one.getBoundingClientRect().bottom > box.bottom + 2)
}).map((element) => `cuts off: ${element.outerHTML.slice(0, 90)}`)"""
INK = "getComputedStyle(document.querySelector('h1')).color"
LOOKS = {
    "dark": ({"color_scheme": "dark"}, ""),
    "high contrast": ({}, "nwd-contrast"),
    "forced colours": ({"forced_colors": "active"}, ""),
}


def test_every_page_in_every_colour(world, page, live_server, signed_in):
    signed_in(world.service_manager)
    set_width(page, "desktop")
    wrong = {}
    for kind, _ in pages_of(page, live_server.url):
        for look, (media, name) in LOOKS.items():
            page.emulate_media(**{"color_scheme": "light", "forced_colors": "none"} | media)
            page.evaluate("name => name && document.documentElement.classList.add(name)", name)
            if faults := colour_faults_of(page):
                wrong[f"{kind}, {look}"] = faults
            page.evaluate("name => name && document.documentElement.classList.remove(name)", name)
        page.emulate_media(color_scheme="light", forced_colors="none")
    assert wrong == {}


def test_every_page_with_wider_spacing_and_larger_text(world, page, live_server, signed_in):
    signed_in(world.service_manager)
    set_width(page, "phone")
    wrong = {}
    for kind, _ in pages_of(page, live_server.url):
        page.evaluate(SPACED)
        faults = page.evaluate(CUT_OFF) + page.evaluate(SIDEWAYS)
        page.evaluate("document.adoptedStyleSheets = []; document.documentElement.classList.add('nwd-large')")
        faults += page.evaluate(SIDEWAYS)
        if faults:
            wrong[kind] = faults
    assert wrong == {}


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
