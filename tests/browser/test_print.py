"""On paper: on each sheet who printed it and when, and what was folded. Each page on paper: test_every_page.py."""

import pytest

from tests.browser.paper import sheets

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


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
