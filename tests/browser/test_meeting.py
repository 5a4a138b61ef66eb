"""One RAISE meeting in two browsers with script and one without: nobody loses a word."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

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
    opened = []

    def open_for(user, **options):
        context = browser.new_context(**options)
        opened.append(context)
        cookie = client_of(user).cookies[settings.SESSION_COOKIE_NAME]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        page = context.new_page()
        page.goto(url)
        return page

    yield open_for
    for context in opened:
        context.close()


def new(page, young_person, section="harm"):
    return page.locator(f"#slot-{section}-{young_person.reference} > form.nwd-raise__new")


def test_two_with_script_and_one_without(page_of, young_person, key_worker, hub_worker, hub_manager):
    amy, sam = page_of(key_worker), page_of(hub_worker)
    pen = new(amy, young_person)
    pen.locator("textarea").press_sequentially("Out after midnight")
    expect(pen.locator("[data-said]")).to_have_text(KEPT, timeout=8000)
    box = Paragraph.objects.get()
    theirs = sam.locator(f"#box-{box.reference} textarea").first
    expect(theirs).to_have_value("Out after midnight", timeout=12000)
    expect(sam.locator(f"#box-{box.reference} [data-here]")).to_have_text(
        f"{key_worker.worker.name} is writing here", timeout=12000
    )
    # The line breaks while Amy writes on; meanwhile Sam writes in the same box.
    amy.context.set_offline(True)
    pen.locator("textarea").press_sequentially(", twice")
    expect(pen.locator("[data-said]")).to_contain_text("Not saved yet", timeout=12000)
    theirs.fill("Out after midnight, by car")
    theirs.blur()
    expect(sam.locator(f"#box-{box.reference} [data-said]")).to_have_text(KEPT, timeout=8000)
    amy.context.set_offline(False)
    expect(pen.locator("[data-said]")).to_contain_text("Both are kept", timeout=15000)
    # Without script: both are there, and one button joins them.
    plain = page_of(hub_manager, java_script_enabled=False)
    split = plain.locator(f"#split-{box.reference}")
    expect(split).to_contain_text("Out after midnight, twice")
    expect(split).to_contain_text("Out after midnight, by car")
    split.get_by_label("Both joined").fill("Out after midnight, twice, by car")
    split.get_by_role("button", name="Keep both as joined").click()
    expect(plain.locator(f"#words-{box.reference}")).to_have_value("Out after midnight, twice, by car")
    new(plain, young_person, "strength").locator("textarea").fill("Sings")
    new(plain, young_person, "strength").get_by_role("button", name="Save").click()
    expect(sam.locator(f"#slot-strength-{young_person.reference}")).to_contain_text("Sings", timeout=12000)
    expect(theirs).to_have_value("Out after midnight, twice, by car", timeout=12000)
    plain.locator(f"#slot-strength-{young_person.reference}").get_by_role("button", name="Strike out").click()
    expect(plain.locator(f"#slot-strength-{young_person.reference} article")).to_have_count(0)
    assert ParagraphVersion.objects.filter(paragraph=box).count() == 4


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


def test_the_page_on_a_phone_and_at_a_desk(page_of, young_person, key_worker):
    page = page_of(key_worker)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        if found := faults_of(page):
            wrong[width] = found
    assert wrong == {}
