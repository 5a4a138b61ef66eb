"""The journey and what mattered: phone and desktop, by axe and by keyboard, and without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Record
from tests.access.doors.significant import DOORS
from tests.browser.looking import colour_faults_of, faults_at
from tests.factories.cases import (
    AllocationFactory,
    ApprovedEventFactory,
    EducationPeriodFactory,
    NoteFactory,
    ReturnedEpisodeFactory,
    SignificantEventFactory,
)
from tests.factories.placements import StayFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def lived(young_person, key_worker, east):
    StayFactory(claim__person=young_person, claim__bed=east.beds.first())
    AllocationFactory(person=young_person, worker=key_worker.worker)
    EducationPeriodFactory(person=young_person)
    ReturnedEpisodeFactory.create_batch(12, person=young_person)
    for sort in ("good", "hard", "change"):
        ApprovedEventFactory(person=young_person, sort=sort)
    return young_person


def test_every_page_of_them(page, live_server, signed_in, complaints, hub_manager, lived):
    known = {
        "robin": lived.reference,
        "event": Record.objects.filter(kind="significant_event").first().reference,
        "unanswered": SignificantEventFactory(person=lived).record.reference,
        "to_lift": NoteFactory(person=lived).reference,
    }
    signed_in(hub_manager)
    wrong = {}
    for name, door in DOORS.items():
        if name != "take_back_significant_event":
            page.goto(live_server.url + door.path.format(**known))
            if faults := faults_at(page, ("phone", "desktop")) + complaints:
                wrong[name] = faults[:]
                complaints.clear()
    assert wrong == {}
    page.goto(live_server.url + DOORS["journey"].path.format(**known))
    page.emulate_media(color_scheme="dark")
    assert colour_faults_of(page) == []
    page.emulate_media(color_scheme="light")
    assert b"/MediaBox [0 0 841" in page.pdf(prefer_css_page_size=True), "it is printed on its side"
    region = page.get_by_role("region", name="The journey")
    region.focus()
    expect(region).to_be_focused()
    together = region.get_by_role("link", name="close together").first
    together.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{live_server.url}/young-people/{lived.reference}/journey#lane-away")
    region.get_by_role("link", name="Kit Moreno, key worker").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kit Moreno")


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 320, "height": 640},
        }

    def test_a_note_is_lifted_with_nothing_typed_again(
        self, page, live_server, signed_in, key_worker, young_person
    ):
        note = NoteFactory(person=young_person, headline="Rang her gran", words="She rang by herself.")
        signed_in(key_worker)
        page.goto(live_server.url + reverse("record", args=[young_person.reference, note.reference]))
        page.get_by_role("link", name="Lift into significant events").click()
        page.get_by_role("main").get_by_role("button", name="Save").click()
        main = page.get_by_role("main")
        expect(main).to_contain_text("Rang her gran")
        expect(main).to_contain_text("She rang by herself.")
        expect(main).to_contain_text("to be approved")
