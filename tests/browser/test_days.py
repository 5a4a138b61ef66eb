"""The day at a hub on a phone: three touches and some words, 45 seconds at most; and by everybody."""

import time

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from placements.models import LogEntry
from tests.browser.looking import faults_both_ways, set_width
from tests.browser.test_contact import BAR, PHONE, Taps
from tests.factories.days import MedicineFactory, MoneyFactory
from tests.factories.placements import StayFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def robin(young_person, east):
    StayFactory(claim__person=young_person, claim__bed=east.beds.first())
    return young_person


def test_three_taps_and_the_day_is_written(
    page, live_server, signed_in, hub_worker, robin, east, record_property
):
    signed_in(hub_worker)
    page.set_viewport_size(PHONE)
    page.goto(live_server.url + reverse("day_log", args=[east.reference]))
    tap, begun = Taps(), time.monotonic()
    tap(page.get_by_role("link", name=f"Write about {robin.name}"))
    page.get_by_label("What happened").fill("We made pancakes and laughed a lot.")
    tap(page.get_by_text("Good", exact=True))
    tap(page.get_by_role("button", name="Save", exact=True))
    expect(page.get_by_role("main")).to_contain_text("We made pancakes and laughed a lot.")
    took = time.monotonic() - begun
    record_property("seconds", round(took, 1))
    assert tap.count == 3 and took < BAR
    assert LogEntry.objects.get().mood == "good"
    tap(page.get_by_role("button", name="Undo"))
    expect(page.get_by_role("main")).to_contain_text("Nothing is written yet.")
    assert not LogEntry.objects.exists()


def test_everybody_can_use_the_pages(page, live_server, signed_in, complaints, hub_worker, robin, east):
    medicine = MedicineFactory(person=robin)
    MoneyFactory(person=robin)
    signed_in(hub_worker)
    set_width(page, "phone")
    hub = [
        reverse(name, args=[east.reference]) for name in ("write_log", "look_in", "let_in", "medicines_round")
    ]
    his = [
        reverse(name, args=[robin.reference])
        for name in ("medicines", "money", "begin_medicine", "keep_money")
    ]
    give = reverse("give_medicine", args=[robin.reference, medicine.record.reference])
    for door in (*hub, *his, give):
        page.goto(live_server.url + door)
        assert faults_both_ways(page) == [], door
