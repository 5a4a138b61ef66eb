"""Adding a note: the lead agency's about all, a partner's about what a clause in force lets their agency add to."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, transaction
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.models import Record
from partners.context import acting
from tests.factories.agreements import AgreementInForceFactory, ShareFactory, SuspensionFactory
from tests.factories.cases import NoteFactory, hours_ago


@pytest.fixture
def agreement(health, young_person):
    ShareFactory(agency=health, content_object=young_person)
    return AgreementInForceFactory(agency=health, reads=["voice"], contributes=["health", "education"])


@pytest.fixture
def url(young_person):
    return reverse("write_note", args=[young_person.reference])


def typed(**more):
    when = {"at_0": "today", "at_1": f"{timezone.localtime():%H:%M}"}
    return {"words": "Slept better.", "category": "health", "key": str(uuid.uuid4()), **when, **more}


def test_the_form_offers_what_the_clauses_let_them_add(client_of, clinician, agreement, url):
    form = client_of(clinician).get(url).context["form"]
    assert [value for value, _ in form.fields["category"].choices] == ["health", "education"]


def test_a_note_is_their_agencys_and_theirs_to_read(client_of, clinician, agreement, url, hub_worker):
    """Also where the clause lets them add and not read."""
    answer = client_of(clinician).post(url, typed(), follow=True)
    assert "Slept better." in answer.content.decode()
    note = Record.objects.get(kind="note")
    assert (note.agency, note.author, note.category, note.marking) == (
        clinician.worker.agency, clinician.worker, "health", "open",
    )  # fmt: skip
    assert "Slept better." in client_of(hub_worker).get(note_url(note)).content.decode()


def note_url(note):
    return reverse("record", args=[note.person.reference, note.reference])


@pytest.mark.parametrize("category", ["daily_life", "voice", "identity", "intelligence", "gossip"])
def test_another_category_is_refused_whatever_is_sent(client_of, clinician, agreement, url, category):
    answer = client_of(clinician).post(url, typed(category=category))
    assert answer.status_code == 200 and "valid choice" in answer.content.decode()
    assert not Record.objects.filter(kind="note").exists()


def test_agency_author_marking_and_version_cannot_be_sent(client_of, clinician, agreement, url, lead_agency):
    more = {"agency": lead_agency.pk, "author": 1, "marking": "own_space", "handling": "handling_c",
            "brought_in": "1", "named_users": clinician.pk, "corrects": 1}  # fmt: skip
    client_of(clinician).post(url, typed(**more))
    note = Record.objects.get(kind="note")
    assert (note.agency, note.author) == (clinician.worker.agency, clinician.worker)
    assert (note.marking, note.named_users, note.corrects, note.brought_in) == ("open", [], None, False)


def test_the_verb_refuses_in_words_and_the_database_too(young_person, clinician, agreement):
    said = {"person": young_person, "by": clinician, "at": hours_ago(1), "words": "Went for a walk."}
    with (
        acting(clinician),
        pytest.raises(ValidationError, match="does not let it add notes about daily life"),
    ):
        actions.write_note(**said, category="daily_life")
    row = {"person": young_person, "kind": "note", "category": "daily_life", "began": hours_ago(1)}
    refused_by_the_database(clinician, **row, agency=clinician.worker.agency)


def test_another_agencys_name_cannot_be_written_under(young_person, clinician, agreement, lead_agency):
    row = {"person": young_person, "kind": "note", "category": "health", "began": hours_ago(1)}
    refused_by_the_database(clinician, **row, agency=lead_agency)


def refused_by_the_database(user, **row):
    with acting(user), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Record.objects.create(**row)


def test_an_agreement_that_is_suspended_takes_nothing_more(client_of, clinician, agreement, url):
    client = client_of(clinician)
    assert client.get(url).status_code == 200
    SuspensionFactory(agreement=agreement)
    answer = client.post(url, typed())
    assert answer.status_code == 403
    assert "No agreement in force lets your agency add" in answer.content.decode()
    assert not Record.objects.filter(kind="note").exists()


def test_the_lead_agencys_staff_add_to_all_but_two(client_of, hub_worker, url):
    choices = client_of(hub_worker).get(url).context["form"].fields["category"].choices
    assert len(choices) == 11 and not {"identity", "intelligence"} & {value for value, _ in choices}


def test_each_agency_corrects_its_own_words(
    client_of, clinician, health, hub_worker, young_person, agreement
):
    AgreementInForceFactory(agency=health, reads=["health"])
    theirs = NoteFactory(person=young_person, agency=health, author=clinician.worker, category="health")
    ours = NoteFactory(person=young_person, author=hub_worker.worker, category="health")
    for user, note in ((hub_worker, theirs), (clinician, ours)):
        with acting(user), pytest.raises(ValidationError, match="to change"):
            actions.correct_note(record=note, by=user, words="Slept badly.")
        page = client_of(user).get(note_url(note)).content.decode()
        assert "Correct this note" not in page
    with acting(clinician):
        actions.correct_note(record=theirs, by=clinician, words="Slept badly.", at=hours_ago(2))
    assert "Slept badly." in client_of(hub_worker).get(note_url(theirs)).content.decode()


def test_after_the_agreement_what_was_added_stays_as_it_is(clinician, health, young_person, agreement):
    note = NoteFactory(person=young_person, agency=health, author=clinician.worker, category="health")
    SuspensionFactory(agreement=agreement)
    for verb, said in ((actions.correct_note, {"words": "Slept badly."}), (actions.take_back_note, {})):
        with acting(clinician), pytest.raises(ValidationError, match="No agreement in force"):
            verb(record=note, by=clinician, **said)
