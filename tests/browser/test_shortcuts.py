"""Keys do what their links do, for those who switched them on and while nobody is typing (WCAG 2.1.4)."""

import re

import pytest
from playwright.sync_api import expect

from partners.models import User

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def opened(page, live_server, signed_in, hub_worker, young_person):
    def open_page(address, shortcuts=True):
        User.objects.filter(pk=hub_worker.pk).update(shortcuts=shortcuts)
        signed_in(hub_worker)
        page.goto(live_server.url + address.format(robin=young_person.reference))
        return page

    return open_page


@pytest.mark.parametrize(
    ("start", "keys", "end"),
    [
        ("/find", "gh", "/$"),
        ("/", "gc", "/caseload$"),
        ("/", "gt", "/hubs/"),
        ("/", "gs", "/my/settings$"),
        ("/", "/", "/find$"),
        ("/", "?", "/help$"),
        ("/young-people/{robin}", "n", "/notes/new$"),
    ],
)
def test_a_key_opens_its_page(opened, start, keys, end):
    page = opened(start)
    for key in keys:
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile(end))


@pytest.mark.parametrize("keys", [["g", "c"], ["/"], ["?"]])
def test_they_are_off_until_somebody_switches_them_on(opened, keys):
    page = opened("/", shortcuts=False)
    before = page.url
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url == before


@pytest.mark.parametrize("keys", [["Control+g", "c"], ["g", "x", "c"], ["n"], ["g", "k"]])
def test_other_keys_do_nothing(opened, keys):
    page = opened("/")
    before = page.url
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url == before


def test_while_one_types_they_are_letters(opened):
    page = opened("/young-people/{robin}/notes/new")
    page.get_by_label("What happened").press_sequentially("gc/?ngh")
    expect(page.get_by_label("What happened")).to_have_value("gc/?ngh")
    assert page.url.endswith("/notes/new")


def test_a_pair_that_takes_too_long_is_no_pair(opened):
    page = opened("/")
    page.keyboard.press("g")
    page.wait_for_timeout(1700)
    page.keyboard.press("c")
    page.wait_for_timeout(200)
    assert not page.url.endswith("/caseload")
