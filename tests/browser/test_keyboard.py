"""Every page by keyboard: each stop can be seen, stands in the order of the page, and none keeps the reader."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.browser.looking import set_width
from tests.browser.walking import pages_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

MOST_STOPS = 300
BEGIN = "() => { window.stops = { seen: new Set(), last: null }; document.activeElement?.blur() }"
#: What is wrong with where the reader stands now; null when they have been all round the page.
STOP = """() => {
    const { stops } = window, target = document.activeElement, wrong = []
    if (target === document.body || stops.seen.has(target)) return null
    const goesOn = !stops.last || stops.last.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
    stops.seen.add(target)
    stops.last = target
    const box = target.getBoundingClientRect()
    if (!goesOn) wrong.push('goes back')
    if (box.width < 2 || box.height < 2) wrong.push('cannot be seen')
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    if (!inside) wrong.push('is off the screen')
    const across = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1)
    const down = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 1), innerHeight - 1)
    const top = document.elementFromPoint(across, down)
    if (top && !target.contains(top) && !top.contains(target) && !top.closest('label')) wrong.push('is covered')
    const marks = [getComputedStyle(target)]
    const ticked = target.matches('[type=radio], [type=checkbox]') && target.nextElementSibling
    if (ticked) marks.push(getComputedStyle(ticked, '::before'))
    const outlined = (one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) >= 2
    if (!marks.some((one) => outlined(one) || one.boxShadow !== 'none')) wrong.push('shows no focus')
    return wrong.map((what) => `${what}: ${target.outerHTML.slice(0, 110)}`)
}"""


def walk(page):
    page.evaluate(BEGIN)
    wrong = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        found = page.evaluate(STOP)
        if found is None:
            return wrong
        wrong += found
    return [*wrong, "keeps the reader"]


@pytest.mark.parametrize("width", ["desktop", "phone"])
def test_every_page_by_keyboard(width, world, page, live_server, signed_in):
    who = {"desktop": world.service_manager, "phone": world.key_worker}[width]
    signed_in(who)
    set_width(page, width)
    wrong = {}
    for kind, _ in pages_of(page, live_server.url):
        if faults := walk(page):
            wrong[kind] = faults
    assert wrong == {}


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
