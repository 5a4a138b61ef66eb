"""Lists with their views and files, in the states that a walk from home does not meet, also by keyboard."""

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from partners.models import SavedView
from reports.models import Prepared
from tests.browser.looking import faults_in_each_place, go_to
from tests.browser.stops import faults_and_stops_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def here(page, live_server, complaints, signed_in, world):
    """Opens an address as the service manager; whatever is wrong there at the end of the test fails it."""
    signed_in(world.service_manager)
    go_to(page, "phone")
    yield lambda address: page.goto(live_server.url + address)
    wrong = [one for one in complaints if "403" not in one]
    assert faults_in_each_place(page, faults_and_stops_of) + wrong == []


@pytest.fixture
def view(world):
    return SavedView.objects.create(
        user=world.service_manager, listing="missing", name="Back again", asked="which=back"
    )


@pytest.fixture
def prepared(world):
    return Prepared.objects.create(
        listing="missing", sort="csv", asked_by=world.service_manager, total=1200, finished_at=timezone.now()
    )


@pytest.mark.parametrize(
    "asked", ["missing", "missing?which=away", "missing?which=back", "raise-actions?when=open", "my/views"]
)
def test_a_list(asked, here, view):
    here(f"/{asked}")


def test_a_list_with_a_view_is_opened_and_saved_anew(here, page, view):
    here("/missing?which=away")
    page.get_by_role("link", name="Back again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Came back within two weeks")
    expect(page.get_by_role("link", name="Save this view")).to_have_count(0)


def test_a_view_without_a_name(here, page):
    here(f"{reverse('save_view', args=['missing'])}?which=back")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert").first).to_be_visible()


def test_a_view_is_changed(here, view):
    here(reverse("change_view", args=[view.reference]))


def test_a_view_is_let_go(here, page, view):
    here("/my/views")
    page.get_by_role("button", name="Delete Back again").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def test_a_long_list_is_asked_for(here, page, settings):
    settings.DOWNLOADS_AT_ONCE = 0
    here(reverse("download", args=["missing", "xlsx"]))
    page.get_by_role("button", name="Prepare the spreadsheet").click()
    expect(page.get_by_role("main")).to_contain_text("Waiting for its turn")


@pytest.mark.parametrize(
    ("outcome", "words"), [("done", "The file is ready"), ("failed", "could not be prepared")]
)
def test_how_it_went(outcome, words, here, page, prepared, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    prepared.path.parent.mkdir()
    prepared.path.touch()
    Prepared.objects.filter(pk=prepared.pk).update(outcome=outcome)
    here(reverse("prepared", args=[prepared.reference]))
    expect(page.get_by_role("main")).to_contain_text(words)


def test_a_file_that_is_closed(here, page, prepared, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    prepared.path.parent.mkdir()
    prepared.path.touch()
    Prepared.objects.filter(pk=prepared.pk).update(outcome="done", people=[0])
    here(reverse("prepared_file", args=[prepared.reference]))
    expect(page.get_by_role("main")).to_contain_text("This file is closed")
