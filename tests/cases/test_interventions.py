"""A specialist's session: whose, for which hub, corrected and taken back; and notes for a discipline alone."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases import actions
from cases.models import Intervention, Record
from partners.models import TrailLine
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import hours_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db
WORDS = "We drew the week and coloured the loud parts."


@pytest.fixture
def life_coach(east):
    return posted(PostingFactory, given="Lena", family="Marsh", role="life_coach", hub=east)


def session(person, by, hub, **said):
    facts = {"discipline": "life_coach", "hub": hub, "at": hours_ago(3), "words": WORDS} | said
    return actions.record_intervention(person=person, by=by, **facts)


def test_it_has_a_discipline_and_a_hub(young_person, life_coach, east):
    made = session(young_person, life_coach, east, duration_minutes=50)
    record = Record.objects.get(pk=made.pk)
    assert (record.kind, record.category, record.words) == ("intervention", "health", WORDS)
    assert (made.worker, made.hub, made.duration_minutes) == (life_coach.worker, east, 50)
    assert TrailLine.objects.get(act="record_intervention").records == [made.pk]


def test_specialists_record_their_own_and_nobody_records_theirs(young_person, life_coach, key_worker, east):
    for by, discipline in ((life_coach, "police"), (life_coach, "other"), (key_worker, "life_coach")):
        with pytest.raises(ValidationError, match="Specialists record their own"):
            session(young_person, by, east, discipline=discipline)
    assert session(young_person, key_worker, east, discipline="other").record.category == "key_work"


def test_a_partner_needs_a_clause_and_whoever_has_none_reads_nothing(
    young_person, posted_officer, east, police
):
    with pytest.raises(ValidationError, match="No agreement in force"):
        session(young_person, posted_officer, east, discipline="police")
    agreed = AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])
    ShareFactory(content_object=young_person, agency=police, agreement=agreed)
    officer = type(posted_officer).objects.get(pk=posted_officer.pk)
    made = session(young_person, officer, east, discipline="police")
    assert made.record.agency == police


def test_a_closed_hub_and_a_time_to_come_are_refused(young_person, life_coach, east):
    with pytest.raises(ValidationError, match="still to come"):
        session(young_person, life_coach, east, at=hours_ago(-3))
    east.closed_on = hours_ago(24 * 9).date()
    east.save()
    with pytest.raises(ValidationError, match="was not open"):
        session(young_person, life_coach, east)


def test_corrected_the_first_words_stay_and_taken_back_nothing_counts_it(young_person, life_coach, east):
    made = session(young_person, life_coach, east)
    actions.correct_note(record=made.record, by=life_coach, words="We drew the day.", at=hours_ago(5))
    assert Record.objects.get(pk=made.pk).words == WORDS
    assert Intervention.objects.get().occurred_at < made.occurred_at
    other = session(young_person, life_coach, east)
    actions.take_back_note(record=other.record, by=life_coach)
    assert Intervention.objects.count() == 1


def test_on_pages_from_the_form_to_its_undo(client_of, young_person, life_coach, east):
    client = client_of(life_coach)
    form = reverse("record_intervention", args=[young_person.reference])
    page = client.get(form).content.decode()
    assert "Police" not in page.split("<form")[-1].split("When")[0]
    said = {"discipline": "life_coach", "hub": east.reference, "words": WORDS, "at_0": "today", "at_1": "00:01",
            "duration_minutes": "fifty"}  # fmt: skip
    assert "as a whole number" in client.post(form, said).content.decode()
    answer = client.post(form, said | {"duration_minutes": "50"}, follow=True).content.decode()
    assert WORDS in answer and "50 minutes" in answer and "take-back" in answer


def test_a_clinical_note_in_one_tap_is_for_that_discipline_alone(
    client_of, young_person, life_coach, key_worker, hub_manager
):
    support = reverse("support", args=[young_person.reference])
    client = client_of(life_coach)
    page = client.get(support).content.decode()
    assert "Clinical notes, for health alone" in page
    tapped = f"{reverse('write_note', args=[young_person.reference])}?for=health"
    form = client.get(tapped).context["form"]
    assert (form["category"].value(), form["readers"].value()) == ("health", "health")
    said = {"words": "Nightmares since March.", "category": "health", "readers": "health", "at_0": "today",
            "at_1": "00:01"}  # fmt: skip
    client.post(tapped, said)
    note = Record.objects.get(kind="note")
    assert (note.marking, note.discipline) == ("discipline", "health")
    assert str(note.reference) in client.get(support).content.decode()
    for user in (key_worker, hub_manager):
        seen = client_of(user).get(support).content.decode()
        assert "Clinical" not in seen and str(note.reference) not in seen
        form = client_of(user).get(tapped).context["form"]
        assert form["category"].value() == "daily_life"
