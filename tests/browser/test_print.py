"""On paper: the words without the controls, and on each sheet who printed it and when."""

import pytest

from tests.browser.paper import sheets
from tests.browser.walking import pages_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

CONTROLS = "nav, button, .nwd-actions, .nwd-foot, .govuk-skip-link, .nwd-filter, .nwd-bar__who, .nwd-demo"
ON_PAPER = """(controls) => [...document.querySelectorAll(controls)]
    .filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 100))"""
FADED = """() => [...document.querySelectorAll('main *')].filter((element) => element.checkVisibility()
    && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    && getComputedStyle(element).color === 'rgb(238, 243, 243)').length"""


def test_every_page_on_paper(world, page, live_server, signed_in):
    signed_in(world.service_manager)
    page.emulate_media(media="print", color_scheme="dark")
    wrong = {}
    for kind, _ in pages_of(page, live_server.url):
        faults = page.evaluate(ON_PAPER, CONTROLS)
        if page.evaluate(FADED):
            faults.append("prints the colours of the dark")
        if not page.evaluate("document.documentElement.dataset.printed"):
            faults.append("does not say who printed it")
        if faults:
            wrong[kind] = faults
    assert wrong == {}


def test_each_sheet_says_who_printed_it_and_when(page, live_server, signed_in, hub_worker):
    signed_in(hub_worker)
    page.goto(f"{live_server.url}/help/words")
    printed = page.evaluate("document.documentElement.dataset.printed")
    assert printed.startswith("Printed by Hana Lund, ")
    paper = sheets(page.pdf(format="A5"))
    assert len(paper) > 2
    for number, words in enumerate(paper, 1):
        assert printed.replace(" ", "") in words.replace(" ", ""), f"sheet {number}"
        assert f"Page{number}of{len(paper)}" in words.replace(" ", "")


def test_what_is_folded_is_printed_and_no_address_is(page, live_server, signed_in, service_manager):
    signed_in(service_manager)
    page.goto(f"{live_server.url}/figures/referrals_received")
    words = "".join(sheets(page.pdf()))
    assert "/figures" not in words and "http" not in words
    folded = page.locator(".govuk-details__text").first.text_content().strip()[:25]
    assert folded.replace(" ", "") in words.replace(" ", "")
