"""Moves in a browser: every page of them on a phone and a desk, and somebody placed by three pages, then undone."""

import pytest
from playwright.sync_api import expect

from placements.models import Claim
from tests.access.doors import stays
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.cases import ReferralFactory, YoungPersonFactory
from tests.factories.hubs import BedFactory, days_ago, in_days
from tests.factories.placements import ArrivesSoonFactory, HoldFactory, StayFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def given(young_person, east):
    """A house in which everything is to be said."""

    def known(name):
        person = YoungPersonFactory(given_name=name, family_name="Moor")
        ReferralFactory(person=person, hub=east)
        return {"claim__person": person, "claim__bed": BedFactory(hub=east, name=f"Room of {name}")}

    StayFactory(**known("Ellis"), expected_end_on=days_ago(4))
    StayFactory(**known("Jo"), claim__start_on=days_ago(110))
    StayFactory(**known("Sol"), claim__end_on=in_days(2), end_reason="planned_move", next_home="family")
    StayFactory(**known("Wyn"), claim__end_on=days_ago(1), end_reason="planned_move")
    ArrivesSoonFactory(**known("Kai"), agreed_by="The panel")
    stay = StayFactory(**known("Bo"), claim__start_on=days_ago(30))
    hold = HoldFactory(**known("Ash"), expected_end_on=in_days(3))
    return {"east": east.reference, "robin": young_person.reference, "of": stay.claim, "kept": hold.claim}


def address(name, given):
    path, claim = stays.DOORS[name].path, given["kept" if "{past_hold}" in stays.DOORS[name].path else "of"]
    robin = claim.person.reference if "past" in path or name == "homes" else given["robin"]
    known = {"east": given["east"], "robin": robin, "past_stay": claim.record.reference}
    return path.format(past_hold=claim.record.reference, **known)


def test_every_page_of_them_and_somebody_is_placed(
    page, live_server, signed_in, complaints, hub_worker, young_person, given
):
    signed_in(hub_worker)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        for name in sorted(set(stays.DOORS) - {"take_back_move"}):
            page.goto(live_server.url + address(name, given))
            if faults := faults_of(page) + complaints:
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}
    page.goto(live_server.url + address("moves", given))
    page.get_by_role("button", name="Somebody moves in").click()
    page.get_by_role("main").get_by_role("search").get_by_role("textbox").fill(young_person.name)
    page.get_by_role("button", name="Find", exact=True).click()
    page.get_by_role("link", name=young_person.name).click()
    page.get_by_role("group", name="Bed").get_by_role("radio").first.check()
    page.get_by_label("They are here now").check()
    page.get_by_label("In an emergency").check()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Saved. They are here")).to_be_visible()
    assert Claim.objects.filter(person=young_person).count() == 1
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Undone.")).to_be_visible()
    assert not Claim.objects.filter(person=young_person).exists()
