"""How to talk, needs, school and work: every page by axe on phone and desktop, and from a phone without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import EducationPeriod, HowToTalk
from tests.access.doors.communication import DOORS
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.cases import EducationPeriodFactory, HowToTalkFactory, NeedFactory, days_ago

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
LOOKED_AT = (
    "needs",
    "record_need",
    "change_need",
    "write_how_to_talk",
    "learning",
    "begin_learning",
    "change_learning",
)


def test_every_page_of_them(page, live_server, signed_in, complaints, key_worker, young_person):
    EducationPeriodFactory(person=young_person, status="neet", start_on=days_ago(200), end_on=days_ago(90))
    learning = EducationPeriodFactory(person=young_person, place_name="Tees College", hours_a_week=12)
    HowToTalkFactory(person=young_person)
    HowToTalkFactory(person=young_person, review_on=days_ago(2))
    need = NeedFactory(person=young_person)
    known = {
        "robin": young_person.reference, "need": need.record.reference, "learning": learning.record.reference,
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


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 320, "height": 640},
        }

    def test_written_with_them_and_back_to_college(
        self, page, live_server, signed_in, key_worker, young_person
    ):
        looking = EducationPeriodFactory(person=young_person, status="neet", start_on=days_ago(12))
        signed_in(key_worker)
        main = page.get_by_role("main")
        page.goto(live_server.url + reverse("person", args=[young_person.reference]))
        page.get_by_role("link", name="Needs and how to talk to them").click()
        page.get_by_role("button", name="Write it with them").click()
        page.get_by_label("What helps").fill("Draw it.")
        page.get_by_label("What makes it hard").fill("Crowds.")
        page.get_by_label("How to check that I understood").fill("Ask me to show you.")
        page.get_by_label("With the young person", exact=True).check()
        main.get_by_role("button", name="Save", exact=True).click()
        expect(main).to_contain_text("Made with the young person")
        page.goto(live_server.url + reverse("record_contact", args=[young_person.reference]))
        expect(main).to_contain_text("Ask me to show you.")
        page.goto(live_server.url + reverse("learning", args=[young_person.reference]))
        page.get_by_role("button", name="Something begins").click()
        page.get_by_label("College", exact=True).check()
        page.get_by_label("Where (optional)").fill("Tees College")
        expect(page.get_by_label("Looking for what comes next")).to_have_count(2)
        main.get_by_role("button", name="Save", exact=True).click()
        expect(main).to_contain_text("12 days without school")
        looking.refresh_from_db()
        assert looking.end_on == EducationPeriod.objects.get(status="college").start_on
        page.get_by_role("button", name="Undo").click()
        looking.refresh_from_db()
        assert looking.end_on is None and HowToTalk.objects.count() == 1
