"""The page "Who may read this", the choice while a note is written, and what a record says of its marking."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from partners.models import TrailLine
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, NamedReaderFactory, ShareFactory
from tests.factories.cases import NoteFactory
from tests.factories.partners import PostingFactory


@pytest.fixture(autouse=True)
def shared_with_both(young_person, police, health):
    for agency in (police, health):
        ShareFactory(agency=agency, content_object=young_person)


@pytest.fixture
def note(young_person, key_worker):
    return NoteFactory(person=young_person, author=key_worker.worker)


def url_of(note, door="mark_record"):
    return reverse(door, args=[note.person.reference, note.reference])


def said(**more):
    return {"marking": "sealed", "when_hidden": "nothing", "key": str(uuid.uuid4()), **more}


def test_from_the_record_to_who_may_read_it_and_back(client_of, key_worker, hub_worker, hub_manager, note):
    client = client_of(key_worker)
    assert url_of(note) in client.get(url_of(note, "record")).content.decode()
    form = client.get(url_of(note))
    assert "Hana Lund, Dale County Council" in form.content.decode()
    assert [value for value, _ in form.context["form"].fields["marking"].choices] == ["open", "sealed"]
    answer = client.post(url_of(note), said(readers=[hub_manager.pk]), follow=True)
    assert answer.redirect_chain == [(url_of(note, "record"), 302)]
    assert "Only the people named may read this" in answer.content.decode()
    assert client_of(hub_manager).get(url_of(note, "record")).status_code == 200
    assert client_of(hub_worker).get(url_of(note, "record")).status_code == 404
    assert [line.act for line in TrailLine.objects.filter(what="permission")] == ["seal"]
    shown = client.get(url_of(note)).content.decode()
    assert f'value="{hub_manager.pk}" id="id_readers_' in shown and "checked" in shown


def test_conditions_stand_before_the_words(
    client_of, police_officer, police, health, clinician, young_person
):
    AgreementInForceFactory(agency=police, contributes=["offending"])
    AgreementInForceFactory(agency=health, reads=["offending"])
    note = NoteFactory(person=young_person, agency=police, category="offending", words="Seen by the river.")
    client = client_of(police_officer)
    refused = client.post(url_of(note), said(marking="handling_c")).content.decode()
    assert "Write on what conditions" in refused
    more = {"conditions": "Not to be told to the family.", "agencies": [health.pk]}
    client.post(url_of(note), said(marking="handling_c", **more))
    for page in ("record", "chronology"):
        args = [young_person.reference] + ([note.reference] if page == "record" else [])
        text = client_of(clinician).get(reverse(page, args=args)).content.decode()
        assert text.index("Not to be told to the family.") < text.index("Seen by the river.")


def test_only_whose_record_it_is_and_who_may(client_of, police_officer, police, hub_worker, note):
    AgreementInForceFactory(agency=police, reads=["daily_life"], contributes=["daily_life"])
    for user, words in ((police_officer, "says who may read it"), (hub_worker, "Your role does not let you")):
        client = client_of(user)
        assert url_of(note) not in client.get(url_of(note, "record")).content.decode()
        answer = client.post(url_of(note), said())
        assert answer.status_code == 403 and words in answer.content.decode()
    note.refresh_from_db()
    assert note.marking == "open"


def test_what_was_not_offered_cannot_be_sent(client_of, key_worker, worker_of_another_hub, note):
    client = client_of(key_worker)
    for more in ({"marking": "own_space"}, {"marking": "handling_c"}, {"marking": "health"},
                 {"readers": [worker_of_another_hub.pk]}, {"when_hidden": "rumour"}):  # fmt: skip
        assert client.post(url_of(note), said(**more)).status_code == 200
    note.refresh_from_db()
    assert (note.marking, note.named_users) == ("open", [])


def test_their_own_space_has_no_such_page(client_of, key_worker, young_person):
    own = NoteFactory(person=young_person, marking="own_space", category="voice")
    NamedReaderFactory(record=own, user=key_worker)
    client = client_of(key_worker)
    assert url_of(own) not in client.get(url_of(own, "record")).content.decode()
    assert client.get(url_of(own)).status_code == 404


def test_a_note_is_moved_to_what_it_is_about(client_of, key_worker, note):
    client = client_of(key_worker)
    assert url_of(note, "move_to_category") in client.get(url_of(note)).content.decode()
    assert client.post(url_of(note, "move_to_category"), {"category": "intelligence"}).status_code == 200
    client.post(url_of(note, "move_to_category"), {"category": "voice"})
    note.refresh_from_db()
    assert note.category == "voice"


def typed(**more):
    when = {"at_0": "today", "at_1": f"{timezone.localtime():%H:%M}"}
    return {"words": "Told me something.", "category": "health", "key": str(uuid.uuid4()), **when, **more}


def test_the_choice_while_writing_is_open_unless_said(client_of, key_worker, hub_worker, young_person):
    url = reverse("write_note", args=[young_person.reference])
    form = client_of(key_worker).get(url).context["form"]
    assert [value for value, _ in form.fields["readers"].choices] == ["open", "sealed"]
    assert "readers" not in client_of(hub_worker).get(url).context["form"].fields
    client_of(hub_worker).post(url, typed(readers="sealed"))
    client_of(key_worker).post(url, typed())
    assert [note.marking for note in Record.objects.filter(kind="note")] == ["open", "open"]
    answer = client_of(key_worker).post(url, typed(readers="sealed"), follow=True)
    note = Record.objects.get(marking="sealed")
    assert answer.redirect_chain == [(url_of(note), 302)] and note.named_users == [key_worker.pk]
    assert client_of(hub_worker).get(url_of(note, "record")).status_code == 404


def test_a_life_coach_may_write_for_their_discipline(client_of, east, hub_worker, young_person):
    coach = posted(PostingFactory, given="Cora", family="Hume", role="life_coach", hub=east)
    url = reverse("write_note", args=[young_person.reference])
    client_of(coach).post(url, typed(readers="health"))
    note = Record.objects.get(kind="note")
    assert (note.marking, note.discipline) == ("discipline", "health")
    assert (
        "Only those who work here in this discipline"
        in client_of(coach).get(url_of(note, "record")).content.decode()
    )
    assert client_of(hub_worker).get(url_of(note, "record")).status_code == 404
