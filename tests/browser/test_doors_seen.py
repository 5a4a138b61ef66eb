"""Pages at the door that nobody walks to from their home, looked at by axe and by keyboard: phone, desk, dark."""

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from playwright.sync_api import expect

from reports.downloads.prepared import Prepared
from tests.browser.looking import faults_in_each_place, go_to
from tests.browser.stops import faults_and_stops_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
PASSWORD = "quiet otter lantern"
#: A page that is refused is an answer too: the browser says so of 404 and 429.
ANSWERS = ("404", "429")


@pytest.fixture
def look(page, complaints):
    """Whether what is shown now can be used by everybody."""
    go_to(page, "phone")

    def at(heading):
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        page.wait_for_load_state()
        wrong = [one for one in complaints if not any(number in one for number in ANSWERS)]
        assert faults_in_each_place(page, faults_and_stops_of) + wrong == [], heading

    return at


def test_a_forgotten_password(look, page, live_server, hub_worker):
    page.goto(live_server.url + reverse("forgotten"))
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("link", name="Enter your e-mail address")).to_be_visible()
    look("A new password")
    page.get_by_label("Your e-mail address").fill(hub_worker.email)
    page.get_by_role("button", name="Send the link").click()
    look("Look at your e-mails")
    who = urlsafe_base64_encode(force_bytes(hub_worker.pk))
    page.goto(live_server.url + reverse("new_password", args=[who, "another"]))
    look("This link does not open any more")
    page.goto(
        live_server.url + reverse("new_password", args=[who, default_token_generator.make_token(hub_worker)])
    )
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_role("button", name="Save password").click()
    look("Your password is changed")


def test_nothing_typed_and_too_many_tries(look, page, live_server, hub_worker):
    page.goto(live_server.url + reverse("account_login"))
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Enter your password")
    look("Sign in")
    for _ in range(12):
        page.goto(live_server.url + reverse("account_login"))
        page.get_by_label("E-mail address").fill(hub_worker.email)
        page.get_by_label("Password").fill("wrong")
        page.get_by_role("button", name="Sign in", exact=True).click()
        if page.title().startswith("Wait"):
            break
    look("Wait before you try again")


def test_once_more_who_one_is_and_how_one_leaves(look, page, live_server, signed_in, hub_worker):
    hub_worker.set_password(PASSWORD)
    hub_worker.save()
    signed_in(hub_worker)
    page.goto(f"{live_server.url}{reverse('account_reauthenticate')}?next=/")
    look("Is it still you?")
    page.goto(live_server.url + reverse("mfa_list_webauthn"))
    look("Your passkeys")
    page.goto(live_server.url + reverse("account_logout"))
    look("Sign out?")


@pytest.mark.parametrize("outcome", ["waiting", "done", "failed"])
def test_a_file_that_is_prepared(outcome, look, page, live_server, signed_in, service_manager):
    file = Prepared.objects.create(
        listing="caseload", sort="csv", asked_by=service_manager, total=1234, outcome=outcome
    )
    signed_in(service_manager)
    page.goto(live_server.url + reverse("prepared", args=[file.reference]))
    look("Your file: Caseload")
