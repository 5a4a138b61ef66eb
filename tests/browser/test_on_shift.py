"""Tonight and shifts in a browser: every page of them looks right, and on a phone without script one press each."""

import pytest
from playwright.sync_api import expect

from tests.access.doors import out, shifts
from tests.access.on_shift import on_shift_addresses, out_addresses
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.hubs import BedFactory
from tests.factories.out import LateBackFactory
from tests.factories.placements import StayFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
OF_SHIFTS = ("shifts", "shift", "add_shift", "record_worked_shift", "change_shift", "take_off_shift",
             "put_shift_right")  # fmt: skip
OF_OUT = ("go_out", "correct_out", "go_out_together")


@pytest.fixture
def at_home(east, young_person):
    return StayFactory(claim__bed=BedFactory(hub=east), claim__person=young_person).claim.person


def test_every_page_of_them(page, live_server, signed_in, complaints, hub_manager, east, at_home):
    known = {"robin": at_home.reference, "east": east.reference}
    known |= on_shift_addresses(east) | out_addresses(at_home)
    paths = [shifts.DOORS[name].path for name in OF_SHIFTS] + [out.DOORS[name].path for name in OF_OUT]
    signed_in(hub_manager)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        for path in ["/hubs/{east}", *paths]:
            page.goto(live_server.url + path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[path, width] = faults[:]
                complaints.clear()
    assert wrong == {}


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 360, "height": 640},
        }

    def test_one_press_each(self, page, live_server, signed_in, hub_worker, east, at_home):
        signed_in(hub_worker)
        page.goto(f"{live_server.url}/hubs/{east.reference}")
        page.get_by_role("button", name="I am on shift").click()
        expect(page.get_by_text("You are on shift. Say so when you go.")).to_be_visible()
        page.get_by_role("button", name="Out until").click()
        expect(page.get_by_text("Saved. They are out.", exact=True)).to_be_visible()
        page.get_by_role("button", name="Back").click()
        expect(page.get_by_text("They are back.", exact=True)).to_be_visible()
        LateBackFactory(person=at_home)
        page.reload()
        expect(page.get_by_text("late back", exact=True)).to_be_visible()
        page.get_by_role("link", name="Report missing").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Robin")
