"""Choosing a key worker, and care and legal status: phone and desktop, by axe, and without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Allocation, CarePeriod
from tests.access.doors import key_work
from tests.access.key_work import key_work_addresses
from tests.browser.looking import faults_both_ways, set_width

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
#: The others are drawn by the same templates.
LOOKED_AT = ("who_works_with", "choose_key_worker", "care", "begin_care", "record_leave")


def test_every_page_of_them(page, live_server, signed_in, complaints, hub_manager, key_worker, young_person):
    known = {"robin": young_person.reference, "worker": key_worker.worker.reference}
    known |= key_work_addresses(young_person)
    signed_in(hub_manager)
    set_width(page, "phone")
    wrong = {}
    for name in LOOKED_AT:
        page.goto(live_server.url + key_work.DOORS[name].path.format(**known))
        if faults := faults_both_ways(page) + complaints:
            wrong[name] = faults[:]
            complaints.clear()
    assert wrong == {}


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 320, "height": 640},
        }

    def test_a_key_worker_is_chosen(
        self, page, live_server, signed_in, hub_manager, key_worker, young_person
    ):
        signed_in(hub_manager)
        page.goto(live_server.url + reverse("person", args=[young_person.reference]))
        page.get_by_role("link", name="Who works with them").click()
        page.get_by_role("link", name="Choose a key worker").or_(
            page.get_by_role("button", name="Choose a key worker")
        ).first.click()
        page.get_by_text("Kit Moreno, key worker at East Hub").click()
        page.get_by_label("They chose them").check()
        page.get_by_role("main").get_by_role("button", name="Save").click()
        expect(page.get_by_role("main")).to_contain_text("Kit Moreno, key worker, from")
        assert Allocation.objects.get().worker == key_worker.worker

    def test_a_time_on_the_edge_of_care_begins(self, page, live_server, signed_in, key_worker, young_person):
        signed_in(key_worker)
        page.goto(live_server.url + reverse("begin_care", args=[young_person.reference]))
        page.get_by_label("On the edge of care").check()
        page.get_by_role("main").get_by_role("button", name="Save").click()
        expect(page.get_by_role("main")).to_contain_text("On the edge of care, from")
        assert CarePeriod.objects.get().status == "edge_of_care"
