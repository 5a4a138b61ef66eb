"""Each form can be left, each list's links say where they lead, and a heading names whom a page is about."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from partners.models import Share, Told
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, OverrideFactory, ShareFactory
from tests.factories.cases import NoteFactory
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db


def text_of(client, door, *args, **asked):
    return client.get(reverse(door, args=args), asked).content.decode()


def cancels(text):
    return re.findall(r'<a class="govuk-link" href="([^"]+)">(Cancel[^<]*)</a>', text)


def test_a_note_can_be_left_unwritten_and_uncorrected(client_of, hub_worker, young_person):
    note = NoteFactory(person=young_person, author=hub_worker.worker)
    client, person = client_of(hub_worker), young_person.reference
    page = reverse("record", args=[person, note.reference])
    assert cancels(text_of(client, "write_note", person)) == [(reverse("person", args=[person]), "Cancel")]
    corrected = cancels(text_of(client, "correct_note", person, note.reference))
    assert corrected == [(page, "Cancel, keep the note as it is")]


def test_who_may_read_a_note_can_be_left_as_it_is(client_of, hub_manager, young_person):
    note = NoteFactory(person=young_person, author=hub_manager.worker)
    client, page = client_of(hub_manager), reverse("record", args=[young_person.reference, note.reference])
    for door in ("mark_record", "move_to_category"):
        assert cancels(text_of(client, door, young_person.reference, note.reference)) == [(page, "Cancel")]


def test_the_tracker_need_not_be_brought(client_of, service_manager):
    assert cancels(text_of(client_of(service_manager), "bring_tracker")) == [(reverse("tracker"), "Cancel")]


def test_older_lines_are_called_older(client_of, hub_worker, governance_lead, young_person):
    client = client_of(hub_worker)
    for _ in range(55):
        client.get(reverse("person", args=[young_person.reference]))
    for text in (
        text_of(client, "who_looked", young_person.reference),
        text_of(client_of(governance_lead), "search_trail"),
    ):
        assert '<span class="govuk-pagination__link-title">Older</span>' in text


def test_a_bar_names_the_young_person(client_of, hub_manager, young_person):
    text = text_of(client_of(hub_manager), "bar_somebody", young_person.reference)
    assert f'<h1 class="govuk-heading-l">Bar somebody from {young_person.name}</h1>' in text
    assert f"<title>Bar somebody from {young_person.reference}" in text


def test_who_is_done_is_shown_what_will_be_looked_at(client_of, hub_manager, young_person):
    opened = OverrideFactory(person=young_person, user=hub_manager)
    answer = client_of(hub_manager).post(reverse("end_override", args=[opened.reference]), follow=True)
    assert answer.redirect_chain[-1][0] == reverse("override", args=[opened.reference])
    assert (
        "Closed at" in answer.content.decode()
        and "What they find will be on this page" in answer.content.decode()
    )


@pytest.fixture
def officer(police):
    return posted(DeskPostingFactory, given="Omar", family="Reed", role="police_liaison", agency=police)


def share_of(young_person, police, **told):
    agreement = AgreementInForceFactory(agency=police, reads=["offending"])
    return ShareFactory(content_object=young_person, agency=police, agreement=agreement, **told)


def test_a_partner_is_warned_of_what_the_young_person_must_not_be_told(
    client_of, officer, young_person, police
):
    share_of(young_person, police, told=Told.NOT_SAFE, said="Her stepfather reads her phone.")
    client = client_of(officer)
    for text in (text_of(client, "home"), text_of(client, "shared_with_us")):
        assert "Do not tell them of it: telling them would put somebody at risk." in text
    assert "Do not tell them" in text_of(client, "sharing", young_person.reference)


def test_why_they_were_not_told_is_not_put_in_their_mouth(client_of, hub_worker, young_person, police):
    share_of(young_person, police, told=Told.NOT_YET, said="He came back on Sunday.")
    text = text_of(client_of(hub_worker), "sharing", young_person.reference)
    assert "He came back on Sunday." in text and "“He came back" not in text


def test_a_desk_says_what_to_do_for_more(client_of, officer, young_person, police):
    share_of(young_person, police)
    text = text_of(client_of(officer), "home")
    assert "If you need more than this" in text and reverse("open_override") in text


def test_a_home_page_without_names_is_not_said_to_have_shown_one(client_of, governance_lead):
    client = client_of(governance_lead)
    client.get(reverse("home"))
    text = text_of(client, "search_trail")
    assert "Opened the home page" in text and "Saw their name on the home page" not in text
    assert f'class="govuk-back-link" href="{reverse("privacy")}"' in text


def test_whoever_is_about_to_write_or_meet_is_told_what_not_to_say(
    client_of, officer, hub_worker, young_person, police, health
):
    share_of(young_person, police, told=Told.NOT_SAFE, said="Her stepfather reads her phone.")
    said = f"Please do not tell {young_person.name} that they are shared with {police}."
    agreement = AgreementInForceFactory(agency=health, reads=["health"])
    ShareFactory(content_object=young_person, agency=health, agreement=agreement)
    clinician = posted(DeskPostingFactory, given="Priya", family="Nair", role="clinician", agency=health)
    for user, is_told in ((hub_worker, True), (officer, True), (clinician, False)):
        for door in ("person",) if user is not hub_worker else ("person", "write_note", "record_contact"):
            assert (said in text_of(client_of(user), door, young_person.reference)) is is_told
    today = timezone.localdate()
    Share.objects.filter(agency=police).update(from_on=today - timedelta(days=9), to_on=today)
    assert said not in text_of(client_of(hub_worker), "person", young_person.reference)
