"""What is due and the diary in a browser: a visit from the phone to the contact, and several done without script."""

import pytest
from playwright.sync_api import expect

from tests.access.doing import doing_addresses
from tests.access.doors import doing
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.doing import LateActionFactory, NotBackFactory, VisitFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
LOOKED_AT = ("due", "due_of", "my_diary", "my_calendar", "give_action", "change_action", "plan_visit")


@pytest.fixture
def week(young_person, key_worker):
    LateActionFactory(person=young_person, owner=key_worker.worker)
    NotBackFactory(person=young_person, worker=key_worker.worker)
    return VisitFactory(person=young_person, worker=key_worker.worker)


def test_every_page_of_them_and_a_visit_on_the_phone(
    page, live_server, signed_in, complaints, key_worker, young_person, week
):
    known = {"robin": young_person.reference} | doing_addresses(young_person)
    signed_in(key_worker)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        for name in LOOKED_AT:
            page.goto(live_server.url + doing.DOORS[name].path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}
    page.goto(live_server.url + "/my/diary")
    page.get_by_role("button", name="I am back").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Contact with {young_person.name}")
    expect(page.get_by_label("Yes, we were in touch")).to_be_checked()


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 320, "height": 640},
        }

    def test_what_is_ticked_is_done_and_undone(self, page, live_server, signed_in, key_worker, week):
        signed_in(key_worker)
        page.goto(live_server.url + "/due")
        page.get_by_role("checkbox").first.check()
        page.get_by_role("button", name="What is ticked is done").click()
        expect(page.get_by_text("1 thing done.")).to_be_visible()
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_role("checkbox").first).to_be_visible()
