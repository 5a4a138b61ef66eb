"""The page "Who may read this", the choice while a note is written, and what a record says of its marking."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from partners.models import TrailLine
from tests.conftest import posted
from tests.factories.agreements import (
    AgreementInForceFactory,
    NamedReaderFactory,
    OverrideFactory,
    ShareFactory,
)
from tests.factories.cases import NoteFactory
from tests.factories.partners import AgencyFactory, PostingFactory, UserFactory, WholeServicePostingFactory


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


def test_conditions_that_name_no_agency_are_said_to_be_the_police_s_alone(
    client_of, police_officer, police, young_person
):
    AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])
    note = NoteFactory(person=young_person, agency=police, category="offending", words="Seen by the river.")
    client = client_of(police_officer)
    assert f"If you name none, {police} alone reads it." in client.get(url_of(note)).content.decode()
    answer = client.post(url_of(note), said(marking="handling_c", conditions="Ask first."), follow=True)
    text = answer.content.decode()
    assert f"You named no agency, so {police} alone reads it from now on." in text
    alone = f"No other agency is named, so {police} alone reads this."
    assert alone in text and alone in client.get(url_of(note, "who_record")).content.decode()


def test_agencies_that_could_read_it_today_come_first(
    client_of, police_officer, police, health, young_person
):
    AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])
    AgreementInForceFactory(agency=health, reads=["offending"])
    others = AgencyFactory.create_batch(3)
    note = NoteFactory(person=young_person, agency=police, category="offending")
    client = client_of(police_officer)
    fields = client.get(url_of(note)).context["form"].fields
    first, more = (set(fields[name].queryset) for name in ("agencies", "more_agencies"))
    assert health in first and not first & set(others) and set(others) <= more and police not in first | more
    text = client.get(url_of(note)).content.decode()
    assert '<details class="govuk-details">' in text and f">Show {len(more)}</span>" in text
    named = {"conditions": "Ask first.", "agencies": [health.pk], "more_agencies": [others[0].pk]}
    client.post(url_of(note), said(marking="handling_c", **named))
    note.refresh_from_db()
    assert sorted(note.named_agencies) == sorted([police.pk, health.pk, others[0].pk])
    assert '<details class="govuk-details" open>' in client.get(url_of(note)).content.decode()


def test_who_could_read_nothing_is_not_offered_as_a_reader(client_of, key_worker, hub_manager, note):
    lead = posted(WholeServicePostingFactory, given="Gwen", family="Lead", role="governance_lead")
    client = client_of(key_worker)
    offered = client.get(url_of(note)).context["form"].fields["readers"].queryset
    assert hub_manager in offered and lead not in offered
    refused = client.post(url_of(note), said(readers=[lead.pk]))
    assert refused.status_code == 200
    note.refresh_from_db()
    assert note.marking == "open"


def test_who_is_named_is_said_to_be(client_of, key_worker, hub_manager, note):
    NamedReaderFactory(record=note, user=key_worker)
    NamedReaderFactory(record=note, user=hub_manager)
    Record.objects.filter(pk=note.pk).update(marking="sealed")
    OverrideFactory(person=note.person, user=UserFactory(worker__given_name="Over"))
    rows = {
        one.name: one.how for one in client_of(key_worker).get(url_of(note, "who_record")).context["rows"]
    }
    assert rows[str(key_worker)].startswith("named as a reader, ")
    assert [name for name, how in rows.items() if "named" not in how and name.startswith("Over")]
