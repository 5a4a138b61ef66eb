"""Specialists pulled in: every page by axe on phone and desktop; a question answered on a phone without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Intervention, SpecialistAsk
from tests.access.doors.support import DOORS
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.conftest import posted
from tests.factories.cases import InterventionFactory
from tests.factories.partners import PostingFactory
from tests.factories.support import AnsweredAskFactory, AskFactory, FormulationFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
LOOKED_AT = ("asks", "support", "ask_specialist", "answer_ask", "record_intervention", "write_formulation")
LINE = "How do I talk about sleep?"


@pytest.fixture
def life_coach(east):
    return posted(PostingFactory, given="Lena", family="Marsh", role="life_coach", hub=east)


def test_every_page_of_them(page, live_server, signed_in, complaints, life_coach, young_person):
    known = {"robin": young_person.reference, "ask": AskFactory(person=young_person).record.reference}
    AnsweredAskFactory(person=young_person)
    FormulationFactory(person=young_person)
    FormulationFactory(person=young_person)
    InterventionFactory(person=young_person)
    signed_in(life_coach)
    wrong = {}
    for width in WIDTHS:
        set_width(page, width)
        for name in LOOKED_AT:
            page.goto(live_server.url + DOORS[name].path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 320, "height": 640},
        }

    def test_asked_on_a_phone_and_answered(
        self, page, live_server, signed_in, key_worker, life_coach, young_person
    ):
        signed_in(key_worker)
        page.goto(live_server.url + reverse("person", args=[young_person.reference]))
        page.get_by_role("link", name="Ask a specialist").click()
        main = page.get_by_role("main")
        page.get_by_label("whoever answers first").check()
        page.get_by_label("What would you like to know?").fill(LINE)
        main.get_by_role("button", name="Ask", exact=True).click()
        expect(main).to_contain_text("Kit Moreno asked the life coach")
        signed_in(life_coach)
        page.goto(live_server.url + reverse("home"))
        page.get_by_role("link", name="1 question waits for your answer").click()
        main.get_by_role("link", name=LINE).click()
        page.get_by_label("What I said").fill("Ask about the room.")
        page.get_by_label("Yes, something changes").check()
        page.get_by_label("Count it as a session of mine").check()
        main.get_by_role("button", name="Save the answer").click()
        expect(main).to_contain_text("a change")
        assert SpecialistAsk.objects.get().reply_id == Intervention.objects.get().pk
