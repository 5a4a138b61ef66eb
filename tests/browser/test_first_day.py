"""The first day of a new installation in a real browser: command, link, password, app, codes, home, in again."""

import io
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core.management import call_command
from playwright.sync_api import expect

from tests.browser.looking import WIDTHS, faults_of, set_width

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
PASSWORD = "otter lantern quietly rowing"


def link_from_the_command(base):
    said = io.StringIO()
    call_command("first_sign_in", "amy.ashton@example.org", agency="Northmoor County Council", stdout=said)
    return base + "/join/" + said.getvalue().rsplit("/join/", 1)[1].strip()


def code_of(secret, ahead=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))


def fine(page, where):
    assert faults_of(page) == [], where


@pytest.mark.parametrize("width", WIDTHS)
def test_from_the_command_to_home_and_in_again_with_a_recovery_code(
    width, page, live_server, settings, complaints
):
    settings.SECOND_FACTOR_REQUIRED = True
    set_width(page, width)
    base = live_server.url
    page.goto(link_from_the_command(base))
    fine(page, "join")
    assert len(page.locator("main strong").first.inner_text().split()) == 3, "three words are suggested"
    page.get_by_label("Password").first.fill(PASSWORD)
    page.get_by_role("button", name="Go on").click()

    page.wait_for_url(f"{base}/my/sign-in")
    fine(page, "ways to sign in")
    page.goto(f"{base}/my/sign-in/passkeys/add")
    fine(page, "add a passkey")
    page.goto(f"{base}/my/sign-in")
    page.get_by_role("link", name="Set up an app").click()
    fine(page, "set up an app")
    secret = page.locator(".nwd-key").inner_text().strip()
    page.get_by_label("Code that the app shows").fill(code_of(secret))
    page.keyboard.press("Enter")

    page.wait_for_url(f"{base}/my/sign-in/recovery-codes")
    fine(page, "recovery codes")
    page.get_by_role("button", name="Show new codes").click()
    page.locator(".nwd-codes li").first.wait_for()
    codes = page.locator(".nwd-codes li").all_inner_texts()
    assert len(codes) == 10
    fine(page, "the codes")
    page.goto(f"{base}/")
    expect(page.get_by_role("button", name="Sign out").first).to_be_attached()
    for address in ("/my/password", "/my/devices", "/my/sign-in"):
        page.goto(base + address)
        fine(page, address)

    page.context.clear_cookies()
    page.goto(f"{base}/sign-in")
    fine(page, "sign in")
    page.fill("[name=login]", "amy.ashton@example.org")
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{base}/sign-in/second-step*")
    fine(page, "second step")
    page.get_by_label("Code").first.fill(codes[0].strip())
    page.keyboard.press("Enter")
    page.wait_for_url(f"{base}/")
    assert complaints == []
