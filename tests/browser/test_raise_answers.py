"""What comes of a RAISE in a browser: each page at each width, and a partner's answer from the mail within thirty
seconds, once with a look at what is asked.
"""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from django.core import mail
from playwright.sync_api import expect

from partners.sign_in.factor_adapter import FactorAdapter
from raise_meetings.actions import add_raise_action
from raise_meetings.models import Action, AnswerLink
from raise_meetings.tasks import mail_links, send_answer_link
from tests.access.doors import raise_actions
from tests.access.raise_actions import raise_action_addresses
from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.hubs import in_days
from tests.factories.raise_meetings import MeetingFactory, MeetingPersonFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
LOOKED_AT = ("asked_of_us", "raise_by_agency", "raise_action", "decline_raise_action", "raise_actions_of",
             "add_raise_action", "evaluate_raise", "close_series")  # fmt: skip
#: A hand that looks for each key.
A_KEY = 150


def test_every_page_of_it(page, live_server, signed_in, complaints, hub_manager, young_person, east):
    known = raise_action_addresses(young_person, east)
    signed_in(hub_manager)
    wrong = {}
    for width in reversed(WIDTHS):
        set_width(page, width)
        for name in LOOKED_AT:
            page.goto(live_server.url + raise_actions.DOORS[name].path.format(**known))
            if faults := faults_of(page) + complaints:
                wrong[name, width] = faults[:]
                complaints.clear()
    assert wrong == {}


def test_a_partner_answers_from_the_mail(
    page,
    live_server,
    complaints,
    east,
    young_person,
    hub_manager,
    police,
    posted_officer,
    settings,
    record_property,
):
    settings.SITE_URL = live_server.url
    AgreementInForceFactory(agency=police, reads=["safety_and_risk"])
    secret = generate_totp_secret()
    Authenticator.objects.create(
        user=posted_officer, type="totp", data={"secret": FactorAdapter().encrypt(secret)}
    )
    meeting = MeetingPersonFactory(person=young_person, meeting=MeetingFactory(hub=east)).meeting
    asked = add_raise_action(meeting=meeting, person=young_person, agency=police, action="Visit the two addresses",
                             due_on=in_days(3), by=hub_manager)  # fmt: skip
    mail_links(asked.pk)
    send_answer_link(AnswerLink.objects.get().pk)
    link = re.search(r"http\S+", mail.outbox[0].body)[0]

    began = time.perf_counter()
    page.goto(link)
    expect(page.locator("body")).not_to_contain_text("Robin")
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    page.get_by_label("Code from your app").press_sequentially(code, delay=A_KEY)
    page.get_by_role("button", name="Show it").click()
    expect(page.get_by_text("Visit the two addresses")).to_be_visible()
    assert faults_of(page) == []
    page.get_by_label("Why not, or what was done").press_sequentially("The team is two short", delay=A_KEY)
    page.get_by_role("button", name="No, with why").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()
    took = time.perf_counter() - began
    record_property("seconds", round(took, 1))
    assert took <= 30 and complaints == [], took
    assert Action.objects.get(pk=asked.pk).reason == "The team is two short"
    page.goto(link)
    expect(page.get_by_role("heading", name="This link does not work any more")).to_be_visible()
