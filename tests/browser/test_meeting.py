"""One RAISE meeting in two browsers with script and one without: nobody loses a word."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from partners.actors import Service
from partners.context import acting
from raise_meetings import actions
from raise_meetings.models import Paragraph, ParagraphVersion
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.raise_writing import open_meeting

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
KEPT = "Saved."


@pytest.fixture
def meeting(east, young_person):
    return open_meeting(east, young_person)


@pytest.fixture
def url(live_server, meeting):
    return live_server.url + reverse("raise_meeting", args=[meeting.series.reference, meeting.reference])


@pytest.fixture
def page_of(browser, live_server, client_of, settings, url):
    """A browser of their own for each, at the page of the meeting."""
    opened, errors = [], []

    def open_for(user, **options):
        context = browser.new_context(**options)
        opened.append(context)
        cookie = client_of(user).cookies[settings.SESSION_COOKIE_NAME]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(url)
        return page

    yield open_for
    for context in opened:
        context.close()
    assert errors == []


def new(page, young_person, section="harm"):
    """What is empty is folded under one "Add" of its column; the pen stands where the box will."""
    name = f"{section}-{young_person.reference}"
    link = page.locator(f'a[href^="?write={name}#"]')
    page.locator("details:not([open])", has=link).locator("summary").click()
    link.click()
    pen = page.locator(f"#slot-{name} > form.nwd-raise__new")
    expect(pen.locator("textarea")).to_be_focused()
    return pen


def change(page, box):
    page.locator(f"#box-{box.reference}").get_by_role("link", name="Change").click()
    pen = page.locator(f"#pen-{box.reference}")
    expect(pen).to_be_focused()
    return pen


def words(page, box):
    return page.locator(f"#box-{box.reference} [data-words]")


def test_two_with_script_and_one_without(page_of, young_person, key_worker, hub_worker, hub_manager):
    amy, sam = page_of(key_worker), page_of(hub_worker)
    pen = new(amy, young_person)
    pen.locator("textarea").press_sequentially("Out after midnight")
    expect(pen.locator("[data-said]")).to_have_text(KEPT, timeout=8000)
    box = Paragraph.objects.get()
    expect(words(sam, box)).to_have_text("Out after midnight", timeout=12000)
    expect(sam.locator(f"#box-{box.reference} [data-here]")).to_have_text(
        f"{key_worker.worker.name} is writing here", timeout=12000
    )
    # The line breaks while Amy writes on; meanwhile Sam writes in the same box.
    amy.context.set_offline(True)
    pen.locator("textarea").press_sequentially(", twice")
    expect(pen.locator("[data-said]")).to_contain_text("Not saved yet", timeout=12000)
    theirs = change(sam, box)
    expect(theirs).to_have_value("Out after midnight")
    theirs.fill("Out after midnight, by car")
    sam.get_by_role("button", name="Done").click()
    expect(words(sam, box)).to_have_text("Out after midnight, by car")
    expect(sam.locator("[data-meeting-said]")).to_have_text(KEPT)
    amy.context.set_offline(False)
    expect(pen.locator("[data-said]")).to_contain_text("Both are kept", timeout=15000)
    # Without script: both are there, and one button joins them.
    plain = page_of(hub_manager, java_script_enabled=False)
    split = plain.locator(f"#split-{box.reference}")
    expect(split).to_contain_text("Out after midnight, twice")
    expect(split).to_contain_text("Out after midnight, by car")
    split.get_by_label("Both joined").fill("Out after midnight, twice, by car")
    split.get_by_role("button", name="Keep both as joined").click()
    expect(words(plain, box)).to_have_text("Out after midnight, twice, by car")
    new(plain, young_person, "strength").locator("textarea").fill("Sings")
    plain.get_by_role("button", name="Save", exact=True).click()
    expect(sam.locator(f"#slot-strength-{young_person.reference}")).to_contain_text("Sings", timeout=12000)
    expect(words(sam, box)).to_have_text("Out after midnight, twice, by car", timeout=12000)
    sings = Paragraph.objects.get(section="strength")
    expect(change(plain, sings)).to_have_value("Sings")
    plain.get_by_role("button", name="Strike out").click()
    expect(plain.locator(f"#slot-strength-{young_person.reference} article")).to_have_count(0)
    assert ParagraphVersion.objects.filter(paragraph=box).count() == 4


def test_by_keyboard_and_while_the_line_is_away(page_of, young_person, key_worker, meeting):
    """A pen opens without a connection; what was typed stays until it is saved, and the focus stays with the box."""
    page, name = page_of(key_worker), f"harm-{young_person.reference}"
    link = page.locator(f'a[href^="?write={name}#"]')
    page.locator("summary", has_text="What are we worried about?").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("Out")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Done")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(f"#slot-{name} > form")).to_have_count(0)
    box = Paragraph.objects.get()
    changing = page.locator(f"#box-{box.reference}").get_by_role("link", name="Change")
    expect(changing).to_be_focused()
    page.context.set_offline(True)
    page.keyboard.press("Enter")
    pen = page.locator(f"#pen-{box.reference}")
    expect(pen).to_be_focused()
    page.keyboard.type(" after midnight")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    said = page.locator(f"#box-{box.reference} [data-said]")
    expect(said).to_contain_text("Not saved yet", timeout=12000)
    expect(pen).to_have_value("Out after midnight")
    page.context.set_offline(False)
    expect(words(page, box)).to_have_text("Out after midnight", timeout=12000)
    expect(words(page, box)).to_be_visible()
    expect(changing).to_be_focused()
    # Unchanged it is put away at once; written on, it stands on what was saved last.
    assert change(page, box).input_value() == "Out after midnight"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(changing).to_be_focused()
    change(page, box).fill("Out after one")
    page.get_by_role("button", name="Done").click()
    expect(words(page, box)).to_have_text("Out after one")
    with acting(Service()):
        assert [one.words for one in ParagraphVersion.objects.order_by("number")] == [
            "Out", "Out after midnight", "Out after one",
        ]  # fmt: skip
        assert not ParagraphVersion.objects.filter(aside=True).exists()


def test_who_never_pauses_is_saved_within_eight_seconds(page_of, young_person, key_worker):
    page = page_of(key_worker)
    page.clock.install()
    page.reload()
    keep = page.locator("[data-meeting]").get_attribute("data-keep")
    sent = []
    page.on("request", lambda asked: sent.append(asked) if asked.url.endswith(keep) else None)
    pen = new(page, young_person)
    pen.locator("textarea").focus()
    for _ in range(16):
        page.keyboard.type("on ")
        page.clock.run_for(500)
    assert sent, "nothing was sent in eight seconds of typing"
    expect(pen.locator("[data-said]")).to_have_text(KEPT)
    assert Paragraph.objects.get().reference == pen.locator("[name=box]").input_value()


def test_the_page_on_a_phone_and_at_a_desk(page_of, young_person, key_worker, meeting):
    """As it comes, and with a pen to a box, an empty one, and the scale unfolded."""
    harm = {"meeting": meeting, "person": young_person, "section": "harm", "words": "Out", "by": key_worker}
    with acting(key_worker):
        box = actions.add_paragraph(**harm)
    page = page_of(key_worker)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        if found := faults_of(page):
            wrong[width] = found
    change(page, box)
    new(page, young_person, "context")
    page.get_by_role("link", name="Place it").click()
    expect(page.get_by_role("radio", name="0", exact=True)).to_be_focused()
    for width in reversed(WIDTHS):
        set_width(page, width)
        if found := faults_of(page):
            wrong[width, "open"] = found
    assert wrong == {}
