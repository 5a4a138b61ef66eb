"""Passkeys in a real browser with an authenticator of its own: added, used as second step, used alone."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.urls import reverse
from playwright.sync_api import expect

from partners.access import Service
from partners.actions import invite
from partners.links import token_of
from partners.models import ComputerUse, UserSession
from tests.browser.shared_computer import put_on_a_shared_computer

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
PASSWORD = "quiet otter lantern"


@pytest.fixture
def authenticator(page):
    """A device that has looked at a finger and found it right."""
    browser = page.context.new_cdp_session(page)
    browser.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
               "isUserVerified": True, "automaticPresenceSimulation": True}  # fmt: skip
    browser.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def sign_in(page, base, user):
    page.goto(f"{base}/sign-in")
    page.fill("[name=login]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def test_the_next_person_is_in_by_passkey_within_five_seconds(
    page,
    context,
    live_server,
    hub_worker,
    key_worker,
    hub_manager,
    young_person,
    east,
    authenticator,
    complaints,
):
    base = live_server.url.replace("127.0.0.1", "localhost")
    put_on_a_shared_computer(context, base, hub=east, by=hub_manager)
    for user in (hub_worker, key_worker):
        user.set_password(PASSWORD)
        user.save()
    sign_in(page, base, key_worker)
    page.wait_for_url(f"{base}/")
    page.goto(f"{base}/my/sign-in/passkeys/add")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Add a passkey").click()
    page.wait_for_url(f"{base}/my/sign-in/recovery-codes")
    page.goto(f"{base}/caseload")
    page.get_by_role("button", name="Lock or switch user").click()
    expect(page.get_by_role("heading", name="Who are you?")).to_be_visible()
    sign_in(page, base, hub_worker)
    page.wait_for_url(f"{base}/")
    page.goto(base + reverse("person", args=[young_person.reference]))

    began = time.perf_counter()
    page.get_by_role("button", name="Lock or switch user").click()
    page.get_by_role("link", name="Kit", exact=True).click()
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url(f"{base}/caseload")
    assert time.perf_counter() - began < 5
    assert UserSession.objects.get().user == key_worker, "and nobody else is signed in still"
    assert "Robin" not in page.content()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert ComputerUse.objects.count() == 2
    assert complaints == []


def test_a_passkey_is_added_then_a_second_step_then_enough_alone(
    page, live_server, hub_worker, authenticator, settings, complaints
):
    settings.SECOND_FACTOR_REQUIRED = True
    hub_worker.set_password(PASSWORD)
    hub_worker.save()
    base = live_server.url.replace("127.0.0.1", "localhost")
    link = token_of(invite(worker=hub_worker.worker, by=Service(), by_mail=False))
    page.goto(f"{base}/join/{link}")
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Go on").click()
    page.wait_for_url(f"{base}/my/sign-in")
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_role("button", name="Add a passkey").click()
    page.wait_for_url(f"{base}/my/sign-in/recovery-codes")
    assert Authenticator.objects.filter(user=hub_worker, type="webauthn").count() == 1
    page.get_by_role("button", name="Show new codes").click()
    expect(page.locator(".nwd-codes li")).to_have_count(10)

    page.get_by_role("button", name="Sign out").first.click()
    sign_in(page, base, hub_worker)
    page.get_by_role("button", name="Use my passkey").click()
    page.wait_for_url(f"{base}/")

    page.get_by_role("button", name="Sign out").first.click()
    page.goto(f"{base}/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(f"{base}/")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert complaints == []
