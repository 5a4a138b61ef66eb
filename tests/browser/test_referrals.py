"""Referrals in the browser: how many pages an emergency takes; each page on a phone, on a desk, without script."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.actions import answer_question, ask_referrer
from partners.context import acting
from tests.asking import asked
from tests.browser.looking import faults_both_ways, set_width
from tests.factories.cases import PendingReferralFactory, ReferralFactory, YoungPersonFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
MOST_PAGES = 4


@pytest.mark.parametrize("known", [True, False])
def test_an_emergency_is_taken_on_with_a_key_worker_in_four_pages(
    known, page, live_server, signed_in, police_officer, hub_manager, key_worker, east
):
    """The list, who it is, the decision, and the young person's page."""
    if known:
        ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Isabelle", family_name="Clough"))
    asked(police_officer, east, given_name="Izzy", family_name="Cluff", route="emergency")
    signed_in(hub_manager)
    opened = []
    page.on("domcontentloaded", lambda shown: opened.append(shown.url))
    page.goto(live_server.url + reverse("referrals"))
    page.get_by_role("link", name="Say who it is").click()
    if known:
        page.get_by_label("Isabelle Clough").check()
    else:
        page.get_by_label("Somebody new").check()
        page.get_by_label("date of birth").fill("3/9/2010")
    page.get_by_role("button", name="Save, and decide").click()
    page.get_by_label("Take them on", exact=True).check()
    page.get_by_label("the kind of support").select_option("outreach")
    page.get_by_label("their key worker").select_option(key_worker.worker.reference)
    page.get_by_role("button", name="Save the decision").click()
    page.wait_for_url("**/young-people/*")
    expect(page.get_by_text("Decided.")).to_be_visible()
    expect(page.get_by_text("Kit Moreno").first).to_be_visible()
    assert len(opened) <= MOST_PAGES


def test_every_page_of_them(
    page, live_server, signed_in, complaints, police_officer, hub_manager, key_worker, east, west,
    performance_officer,
):  # fmt: skip
    enquiry = asked(police_officer, east, route="emergency", reach="Through his nan")
    with acting(hub_manager):
        ask_referrer(enquiry=enquiry, by=hub_manager, words="Where does he sleep tonight?")
    pending = PendingReferralFactory(hub=east)
    set_width(page, "phone")
    one, wrong = [enquiry.reference], {}
    decide = reverse("decide_referral", args=[pending.person.reference, pending.record.reference])
    looks = {
        police_officer: ["/referrals/ask", "/referrals/asked", reverse("asked_one", args=one),
                         reverse("answer_question", args=one), reverse("withdraw_enquiry", args=one)],
        hub_manager: ["/referrals", reverse("triage", args=one), reverse("record_response", args=one),
                      reverse("ask_referrer", args=one), reverse("pass_on_enquiry", args=one), decide],
        performance_officer: [reverse("tracker")],
    }  # fmt: skip
    for user, addresses in looks.items():
        signed_in(user)
        for address in addresses:
            assert page.goto(live_server.url + address).status == 200, address
            if faults := faults_both_ways(page) + complaints:
                wrong[address] = faults[:]
                complaints.clear()
    with acting(police_officer):
        answer_question(enquiry=enquiry, by=police_officer, words="At his nan’s.")
    assert wrong == {}


def test_a_partner_asks_without_script(browser, live_server, client_of, police_officer, east):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 640})
    cookie = client_of(police_officer).cookies
    context.add_cookies(
        [{"name": key, "value": one.value, "url": live_server.url} for key, one in cookie.items()]
    )
    page = context.new_page()
    page.goto(f"{live_server.url}/referrals/ask")
    page.get_by_label("East Hub").or_(page.get_by_label("Which hub")).first.select_option(east.reference)
    page.get_by_label("It is an emergency").check()
    page.get_by_label("Given name").fill("Rowan")
    page.get_by_label("Family name").fill("Thirsk")
    page.get_by_role("button", name="Ask for help").click()
    expect(page.get_by_role("alert").first).to_contain_text("What is going on")
    page.get_by_label("What is going on").fill("He sleeps at friends’ houses.")
    page.get_by_role("button", name="Ask for help").click()
    expect(page.get_by_text("Responds by")).to_be_visible()
    context.close()
