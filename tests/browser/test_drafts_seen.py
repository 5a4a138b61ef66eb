"""Pages of drafts, conflicts, undo and repeats, looked at by axe: on a phone, on a desk, in the dark."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from cases import actions
from partners.models import Draft
from tests.browser.looking import faults_in_each_place, go_to
from tests.factories.cases import NoteFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def here(page, live_server, complaints):
    go_to(page, "phone")
    yield lambda address: page.goto(live_server.url + address)
    wrong = [one for one in complaints if "422" not in one and "403" not in one]
    assert faults_in_each_place(page) + wrong == []


def draft_of(user, door):
    return Draft.objects.create(
        user=user, key=uuid.uuid4(), door=door, fields={"words": ["Half a sentence"]}, saved_at=timezone.now()
    )


def test_a_form_with_a_draft(here, page, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    url = reverse("write_note", args=[young_person.reference])
    draft_of(hub_worker, url)
    here(url)
    expect(page.get_by_text("You had started this")).to_be_visible()


def test_my_drafts_and_one_discarded(here, page, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    for _ in range(2):
        draft_of(hub_worker, reverse("write_note", args=[young_person.reference]))
    here("/my/drafts")
    page.get_by_role("button", name="Discard").first.click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def test_both_wrote_something_else(here, page, signed_in, hub_worker, key_worker, young_person):
    signed_in(hub_worker)
    note = NoteFactory(person=young_person)
    here(reverse("correct_note", args=[young_person.reference, note.reference]))
    actions.correct_note(record=note, by=key_worker, words="Made crumpets for everyone.")
    page.get_by_label("What the note should say").fill("Made waffles for everyone.")
    page.get_by_role("button", name="Save the correction").click()
    page.get_by_role("link", name="Kit Moreno changed").click()
    expect(page.get_by_label("Kit Moreno wrote:")).to_be_focused()


def test_a_note_that_was_taken_back(here, page, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    at = timezone.now()
    note = actions.write_note(person=young_person, by=hub_worker, at=at, words="About somebody else.")
    actions.take_back_note(record=note, by=hub_worker)
    here(reverse("record", args=[young_person.reference, note.reference]))
    page.get_by_text("What was written").click()
    expect(page.get_by_text("About somebody else.")).to_be_visible()


def test_something_else_was_saved_from_this_page(here, page, signed_in, hub_worker, young_person):
    signed_in(hub_worker)
    here(reverse("write_note", args=[young_person.reference]))
    page.get_by_label("What happened").fill("Robin cooked.")
    page.get_by_role("button", name="Save the note").click()
    page.wait_for_url("**/records/**")
    page.go_back()
    page.get_by_label("What happened").fill("Robin sang.")
    page.get_by_role("button", name="Save the note").click()
    expect(page.get_by_role("heading", name="Something else was saved")).to_be_visible()
