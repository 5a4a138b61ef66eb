"""Reported from a phone without script, at night; the sheet for the police is two sides of paper; pages by axe."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import MissingEpisode
from tests.access.doors.missing import DOORS
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.browser.paper import sheets
from tests.factories.cases import MissingEpisodeFactory, ReturnedEpisodeFactory
from tests.factories.missing import (
    KnownPlaceFactory,
    MissingActionFactory,
    MissingProfileFactory,
    ReturnTalkFactory,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
LONG = "She goes to the coast by the last train, and waits there until somebody rings her nan. " * 5
LOOKED_AT = (
    "missing_episode", "add_missing_action", "record_return", "change_missing", "offer_return_talk",
    "record_return_talk", "missing_profile", "print_missing_profile", "write_missing_profile", "add_known_place",
)  # fmt: skip


def test_every_page_of_it_and_two_sides_of_paper(
    page, live_server, signed_in, complaints, key_worker, young_person
):
    back = ReturnedEpisodeFactory(person=young_person, found_where="friends", found_near="Harbour side")
    away = MissingEpisodeFactory(person=young_person, clothing="A green coat.", may_be="The coast.")
    for what in ("called", "told_police", "searched"):
        MissingActionFactory(person=young_person, episode=away, what=what)
    talk = ReturnTalkFactory(person=young_person, episode=back, answer="accepted")
    boxes = ("could_hurt", "helps", "medicines", "phones", "money_and_travel", "people", "before")
    MissingProfileFactory(person=young_person, **dict.fromkeys(boxes, LONG))
    for name in ("The skate park", "The pier", "The station", "The arcade", "The market"):
        KnownPlaceFactory(person=young_person, name=name)
    known = {
        "robin": young_person.reference, "away": away.record.reference, "back": back.record.reference,
        "talk": talk.record.reference,
    }  # fmt: skip
    signed_in(key_worker)
    wrong = {}
    for width in WIDTHS:
        set_width(page, width)
        for name in LOOKED_AT:
            page.goto(live_server.url + DOORS[name].path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}
    page.goto(live_server.url + DOORS["print_missing_profile"].path.format(**known))
    paper = sheets(page.pdf(format="A4"))
    assert len(paper) <= 2 and all("Printed by" in words for words in paper)


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 360, "height": 740},
        }

    def test_reported_and_back_at_two_in_the_morning(
        self, page, live_server, signed_in, key_worker, young_person
    ):
        signed_in(key_worker)
        main = page.get_by_role("main")
        page.goto(live_server.url + reverse("report_missing", args=[young_person.reference]))
        page.get_by_label("Missing: we do not know where they are").check()
        page.get_by_label("What happened").fill("A call upset her.")
        page.get_by_label("Police, told at").fill("midnight")
        main.get_by_role("button", name="Report it", exact=True).click()
        expect(main).to_contain_text("A call upset her.")
        main.get_by_role("button", name="Looked for them").click()
        expect(main.get_by_role("link", name="Looked for them")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        main.get_by_role("button", name="They are back").click()
        page.get_by_label("How they are").fill("Cold and hungry.")
        main.get_by_role("button", name="They are back").click()
        expect(main).to_contain_text("left of 72 hours")
        assert MissingEpisode.objects.get().how_they_are == "Cold and hungry."
        page.get_by_role("button", name="Undo").click()
        assert MissingEpisode.objects.get().returned_at is None
