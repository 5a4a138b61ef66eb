"""Support closes and opens again, and scores are entered: phone and desktop, by axe, and without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Assessment, KeepingInTouch, Referral
from tests.access.doors import moving_on
from tests.access.moving_on import moving_on_addresses
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.cases import AssessmentFactory
from tests.factories.hubs import days_ago

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
LOOKED_AT = ("moving_on", "close_referral", "reopen_referral", "how_things_are", "record_assessment")


def test_every_page_of_them(page, live_server, signed_in, complaints, key_worker, young_person):
    known = {"robin": young_person.reference, "referral": young_person.referrals.get().record.reference}
    known |= moving_on_addresses(young_person)
    young_person.date_of_birth = days_ago(round(17.8 * 365.25))
    young_person.save()
    AssessmentFactory(person=young_person, completed_on=days_ago(200), respondent="teacher")
    signed_in(key_worker)
    wrong = {}
    for width in WIDTHS:
        set_width(page, width)
        for name in LOOKED_AT:
            page.goto(live_server.url + moving_on.DOORS[name].path.format(**known))
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

    def test_support_closes_and_opens_again_and_scores_are_entered(
        self, page, live_server, signed_in, key_worker, young_person
    ):
        signed_in(key_worker)
        page.goto(live_server.url + reverse("person", args=[young_person.reference]))
        page.get_by_role("link", name="Moving on").click()
        main = page.get_by_role("main")
        main.get_by_role("link", name="The support ends").click()
        page.get_by_label("Partly met").check()
        page.get_by_label("Who keeps in touch").select_option(label="Kit Moreno")
        page.get_by_label("How often").select_option(label="Every month")
        main.get_by_role("button", name="The support ends").click()
        expect(main).to_contain_text("Kit Moreno, every month")
        assert KeepingInTouch.objects.get().worker == key_worker.worker
        main.get_by_role("link", name="Open it again").click()
        main.get_by_role("button", name="Open it again").click()
        expect(main).to_contain_text("when it was opened again")
        assert Referral.objects.filter(closed_on=None).get().reopens_id
        page.goto(live_server.url + reverse("how_things_are", args=[young_person.reference]))
        main.get_by_role("link", name="Enter scores").or_(
            main.get_by_role("button", name="Enter scores")
        ).first.click()
        page.get_by_label("Themselves").check()
        for label, score in (("emotional", 4), ("conduct", 3), ("hyperactivity", 5), ("peer", 2)):
            page.get_by_label(label).fill(str(score))
        main.get_by_role("button", name="Save").click()
        expect(main).to_contain_text("14 (close to average)")
        assert Assessment.objects.get().total == 14
