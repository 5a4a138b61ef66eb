"""A handover of twelve, read by keyboard alone; and the same page on a phone."""

import pytest

from nwd.pages.handover.gathering import handover_of
from partners.context import acting
from placements.models import HandoverRead
from tests.access.doors.house import DOORS
from tests.access.house import house_addresses
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.house import HandoverNoteFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
TWELVE = 12
#: Answered by a press alone, or a fragment of another page.
NO_PAGES = {"handover_count", "read_handover", "take_back_handover_note", "pin_line", "unpin_line",
            "do_quality_action", "let_words_stand", "take_words_out"}  # fmt: skip


@pytest.fixture
def noted(east, hub_worker):
    for number in range(TWELVE):
        HandoverNoteFactory(hub=east, author=hub_worker.worker, words=f"Note {number} about the house.")


def test_twelve_are_read_by_keyboard_alone(noted, east, key_worker, page, live_server, signed_in):
    signed_in(key_worker)
    page.goto(f"{live_server.url}/hubs/{east.reference}/handover")
    page.get_by_text("12 to read", exact=True).wait_for()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-line]')"):
            break
    page.evaluate("window.said = document.querySelector('#handover [role=status]')")
    page.keyboard.press("j")
    page.keyboard.press("ArrowUp")
    for left in range(TWELVE - 1, -1, -1):
        page.keyboard.press("Enter")
        said = f"{left} to read" if left else "You are up to date"
        page.get_by_text(said, exact=True).wait_for()
    assert page.evaluate("window.said.isConnected && window.said.textContent") == "You are up to date", (
        "it is read out"
    )
    with acting(key_worker):
        assert handover_of(east, key_worker).unread == []
    assert HandoverRead.objects.filter(worker=key_worker.worker).count() == TWELVE


def test_every_page_of_the_house(page, live_server, signed_in, complaints, hub_manager, east, young_person):
    known = {"robin": young_person.reference, "east": east.reference} | house_addresses(young_person, east)
    signed_in(hub_manager)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        for path in [door.path for name, door in DOORS.items() if name not in NO_PAGES]:
            page.goto(live_server.url + path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[path, width] = faults[:]
                complaints.clear()
    assert wrong == {}
