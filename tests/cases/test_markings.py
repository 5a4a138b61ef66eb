"""Who may read one record: sealed, for a discipline, with conditions, open again; by its originator alone."""

import pytest
from django.core.exceptions import ValidationError

from cases import actions
from cases.models import Record
from partners.context import acting
from partners.models import NamedReader, TrailLine
from tests.conftest import posted
from tests.factories.agreements import (
    AgreementInForceFactory,
    BarFactory,
    NamedReaderFactory,
    OverrideFactory,
    ShareFactory,
)
from tests.factories.cases import CorrectionFactory, NoteFactory
from tests.factories.partners import PostingFactory

EVERYTHING = ["daily_life", "offending", "health", "intelligence"]


@pytest.fixture(autouse=True)
def shared_with_both(young_person, police, health):
    """So they may know of them; what they read is another matter."""
    for agency in (police, health):
        ShareFactory(agency=agency, content_object=young_person)


@pytest.fixture
def agreement(police):
    return AgreementInForceFactory(agency=police, reads=EVERYTHING, contributes=["offending", "intelligence"])


@pytest.fixture
def note(young_person, key_worker):
    return NoteFactory(person=young_person, author=key_worker.worker)


@pytest.fixture
def of_police(young_person, police, police_officer, agreement):
    return NoteFactory(person=young_person, agency=police, author=police_officer.worker, category="offending")


def reads(user, record):
    """Filter and policies, each alone."""
    with acting(user):
        by_filter = Record.objects.visible_to(user).filter(pk=record.pk).exists()
        assert Record.objects.filter(pk=record.pk).exists() == by_filter
    return by_filter


def marked(verb, by, record, **said):
    with acting(by):
        verb(record=record, by=by, **said)
    record.refresh_from_db()
    return record


def test_a_sealed_note_is_read_by_its_readers_alone(note, key_worker, hub_worker, hub_manager):
    marked(actions.seal, key_worker, note, readers=[hub_manager])
    assert note.named_users == sorted([key_worker.pk, hub_manager.pk])
    assert [reads(user, note) for user in (key_worker, hub_manager, hub_worker)] == [True, True, False]


def test_sealed_again_is_for_those_named_now(note, key_worker, hub_worker, hub_manager):
    marked(actions.seal, key_worker, note, readers=[hub_manager])
    marked(actions.seal, hub_manager, note, readers=[hub_worker])
    assert [reads(user, note) for user in (key_worker, hub_manager, hub_worker)] == [False, True, True]
    assert NamedReader.objects.filter(record=note, to_at__isnull=False).count() == 1


def test_one_reader_more_and_one_fewer(note, key_worker, hub_worker):
    marked(actions.seal, key_worker, note)
    marked(actions.name_reader, key_worker, note, user=hub_worker)
    marked(actions.name_reader, key_worker, note, user=hub_worker)
    assert reads(hub_worker, note) and NamedReader.objects.filter(record=note).count() == 2
    marked(actions.end_reader, key_worker, note, user=hub_worker)
    assert not reads(hub_worker, note)
    with pytest.raises(ValidationError, match="You stay among the readers"):
        marked(actions.end_reader, key_worker, note, user=key_worker)


def test_who_may_not_know_them_cannot_be_named(note, key_worker, worker_of_another_hub, hub_worker):
    BarFactory(worker=hub_worker.worker, person=note.person)
    for stranger in (worker_of_another_hub, hub_worker):
        with pytest.raises(ValidationError, match="may not know"):
            marked(actions.seal, key_worker, note, readers=[stranger])
    marked(actions.seal, key_worker, note)
    with pytest.raises(ValidationError, match="may not know"):
        marked(actions.name_reader, key_worker, note, user=worker_of_another_hub)


def test_a_correction_of_a_sealed_note_is_as_sealed(note, key_worker, hub_worker):
    """Whoever corrects it, on a page or by hand: the database carries it over."""
    marked(actions.seal, key_worker, note, when_hidden="stub")
    with acting(key_worker):
        correction = actions.correct_note(record=note, by=key_worker, words="Made crumpets.")
    by_hand = CorrectionFactory(corrects=note, agency=note.agency, category="health")
    for version in (correction, by_hand):
        version.refresh_from_db()
        assert (version.marking, version.when_hidden, version.category) == ("sealed", "stub", "daily_life")
        assert version.named_users == [key_worker.pk]
        assert reads(key_worker, version) and not reads(hub_worker, version)


def test_a_marking_is_of_every_version_there_is(note, key_worker, hub_worker):
    correction = CorrectionFactory(corrects=note, agency=note.agency)
    taken_back = CorrectionFactory(
        corrects=note, agency=note.agency, withdrawn_at=note.began, withdrawn_by=key_worker.worker
    )
    marked(actions.seal, key_worker, correction)
    assert [reads(hub_worker, version) for version in (note, correction, taken_back)] == [False] * 3
    marked(actions.open_again, key_worker, note)
    assert [reads(hub_worker, version) for version in (note, correction, taken_back)] == [True] * 3


def test_a_discipline_reads_what_is_marked_for_it(east, young_person, hub_worker, key_worker):
    coach = posted(PostingFactory, given="Cora", family="Hume", role="life_coach", hub=east)
    other = posted(PostingFactory, given="Cyd", family="Hale", role="life_coach", hub=east)
    note = NoteFactory(person=young_person, author=coach.worker, category="health")
    marked(actions.mark_for_discipline, coach, note, discipline="health")
    assert [reads(user, note) for user in (coach, other, hub_worker)] == [True, True, False]
    with pytest.raises(ValidationError, match="You do not work in that discipline"):
        marked(actions.mark_for_discipline, coach, note, discipline="offending")


def test_conditions_name_agencies_and_the_own_is_always_among_them(
    of_police, police_officer, hub_worker, clinician, health, lead_agency
):
    AgreementInForceFactory(agency=health, reads=EVERYTHING)
    said = {"handling": "handling_c", "conditions": "Not to be told to the family."}
    marked(actions.hand_with_conditions, police_officer, of_police, agencies=[health], **said)
    assert [reads(user, of_police) for user in (police_officer, clinician, hub_worker)] == [True, True, False]
    marked(actions.name_reader, police_officer, of_police, agency=lead_agency)
    marked(actions.end_reader, police_officer, of_police, agency=health)
    assert [reads(user, of_police) for user in (police_officer, clinician, hub_worker)] == [True, False, True]
    with pytest.raises(ValidationError, match="stays among its readers"):
        marked(actions.end_reader, police_officer, of_police, agency=of_police.agency)
    marked(actions.hand_with_conditions, police_officer, of_police, handling="handling_p")
    assert of_police.conditions == "" and of_police.named_agencies == []
    assert [reads(user, of_police) for user in (police_officer, clinician, hub_worker)] == [True, True, True]


def test_from_sealed_to_conditions_without_a_moment_of_nobody(of_police, police_officer, hub_worker):
    marked(actions.seal, police_officer, of_police)
    marked(
        actions.hand_with_conditions,
        police_officer,
        of_police,
        handling="handling_c",
        conditions="Ask first.",
    )
    assert (of_police.named_users, of_police.named_agencies) == ([], [of_police.agency_id])
    assert reads(police_officer, of_police) and not reads(hub_worker, of_police)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"handling": "handling_c"}, "on what conditions"),
        ({"handling": "open"}, "Choose whether it may be shared"),
        ({"handling": "handling_p", "when_hidden": "rumour"}, "Choose what others are told"),
    ],
)
def test_what_is_missing_is_said(of_police, police_officer, said, sentence):
    with pytest.raises(ValidationError, match=sentence):
        marked(actions.hand_with_conditions, police_officer, of_police, **said)
    of_police.refresh_from_db()
    assert of_police.marking == "open"


def test_handling_is_for_police_material(note, key_worker):
    with pytest.raises(ValidationError, match="police material"):
        marked(actions.hand_with_conditions, key_worker, note, handling="handling_p")


def test_only_the_originator_releases(of_police, police_officer, hub_manager, lead_agency):
    """A lower audience needs somebody of the agency whose words they are, and one who may read them."""
    said = {"handling": "handling_c", "conditions": "Ask first.", "agencies": [lead_agency]}
    marked(actions.hand_with_conditions, police_officer, of_police, **said)
    assert reads(hub_manager, of_police)
    for verb in (actions.open_again, actions.seal):
        with pytest.raises(ValidationError, match="is Dale Police’s to change"):
            marked(verb, hub_manager, of_police)
    with pytest.raises(ValidationError, match="is Dale Police’s to change"), acting(hub_manager):
        actions.correct_note(record=of_police, by=hub_manager, words="Told to the family.")
    assert of_police.corrections.count() == 0
    marked(actions.open_again, police_officer, of_police)
    assert of_police.marking == "open" and reads(hub_manager, of_police)


def test_an_override_reads_a_sealed_note_and_opens_it_to_nobody(note, key_worker, hub_manager):
    marked(actions.seal, key_worker, note)
    OverrideFactory(user=hub_manager, person=note.person)
    assert reads(hub_manager, note)
    with pytest.raises(ValidationError, match="Ask one of its named readers"):
        marked(actions.open_again, hub_manager, note)
    note.refresh_from_db()
    assert note.marking == "sealed"


def test_their_own_space_is_theirs(young_person, key_worker):
    own = NoteFactory(person=young_person, marking="own_space", category="voice")
    NamedReaderFactory(record=own, user=key_worker)
    with pytest.raises(ValidationError, match="Only they decide"):
        marked(actions.open_again, key_worker, own)


def test_each_is_a_line_on_the_trail_without_a_word(note, key_worker, hub_worker):
    marked(actions.seal, key_worker, note)
    marked(actions.name_reader, key_worker, note, user=hub_worker)
    marked(actions.end_reader, key_worker, note, user=hub_worker)
    marked(actions.open_again, key_worker, note)
    lines = TrailLine.objects.filter(what="permission").order_by("id")
    assert [line.act for line in lines] == ["seal", "name_reader", "end_reader", "open_again"]
    assert all((line.people, line.records) == ([note.person_id], [note.pk]) for line in lines)


def test_a_note_moved_to_its_category_is_for_those_who_read_that(note, key_worker, police_officer, police):
    """With its versions, old and taken back: an old link leads nowhere."""
    AgreementInForceFactory(agency=police, reads=["daily_life"])
    correction = CorrectionFactory(corrects=note, agency=note.agency)
    assert reads(police_officer, note) and reads(police_officer, correction)
    marked(actions.move_to_category, key_worker, note, category="health")
    assert not reads(police_officer, note) and not reads(police_officer, correction)
    assert TrailLine.objects.get(what="permission").act == "move_to_category"
    for wrong in ("identity", "gossip"):
        with pytest.raises(ValidationError):
            marked(actions.move_to_category, key_worker, note, category=wrong)
