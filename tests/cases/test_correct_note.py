"""Correcting a note: the first words stay, the newest count, each says who wrote it."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases import actions
from cases.models import Record
from partners.models import TrailLine
from tests.factories.cases import CorrectionFactory, NoteFactory, ReferralFactory


@pytest.fixture
def note(young_person):
    return NoteFactory(person=young_person, words="Made pancakes for everyone.", headline="Pancakes")


@pytest.fixture
def url(note):
    return reverse("correct_note", args=[note.person.reference, note.reference])


def test_the_correction_stands_and_the_first_words_stay_readable(client_of, hub_worker, note, url):
    page = (
        client_of(hub_worker).post(url, {"words": "Made waffles for everyone."}, follow=True).content.decode()
    )
    assert page.index("Made waffles") < page.index("Before it was corrected") < page.index("Made pancakes")
    correction = Record.objects.get(corrects=note)
    assert (correction.kind, correction.category, correction.began) == (note.kind, note.category, note.began)
    assert (correction.author, correction.person) == (hub_worker.worker, note.person)
    note.refresh_from_db()
    assert note.words == "Made pancakes for everyone."
    line = TrailLine.objects.get(what="change")
    assert (line.act, line.people, line.records) == ("correct_note", [note.person_id], [correction.pk])


def test_the_form_holds_the_words_as_last_corrected(client_of, hub_worker, note, url):
    CorrectionFactory(corrects=note, words="Made waffles.")
    assert "Made waffles.</textarea>" in client_of(hub_worker).get(url).content.decode()


def test_a_correction_of_a_correction_corrects_the_first(hub_worker, note):
    second = actions.correct_note(record=note, by=hub_worker, words="Waffles.")
    third = actions.correct_note(record=second, by=hub_worker, words="Crumpets.")
    assert third.corrects == note
    assert Record.objects.get(pk=note.pk).latest_words == "Crumpets."


def test_pressing_twice_makes_one_correction(client_of, hub_worker, note, url):
    client, form = (
        client_of(hub_worker),
        {"words": "Waffles.", "reference": "7d444840-9dc0-11d1-b245-5ffdce74fad2"},
    )
    assert client.post(url, form)["Location"] == client.post(url, form)["Location"]
    assert note.corrections.count() == 1


def test_the_form_and_the_correction_are_a_line_each(client_of, hub_worker, note, url):
    client, before = client_of(hub_worker), TrailLine.objects.count()
    client.get(url)
    client.post(url, {"words": "Waffles."})
    lines = TrailLine.objects.order_by("id").values_list("what", "act", "people")
    about = [note.person_id]
    assert list(lines[before:]) == [("read", "correct_note", about), ("change", "correct_note", about)]


@pytest.mark.parametrize("words", ["Made pancakes for everyone.", "   "])
def test_the_same_words_or_none_are_refused(client_of, hub_worker, note, url, words):
    assert client_of(hub_worker).post(url, {"words": words}).status_code == 200
    assert not note.corrections.exists()


def test_only_notes_are_corrected_here(client_of, hub_worker, young_person):
    referral = ReferralFactory(person=young_person).record
    with pytest.raises(ValidationError):
        actions.correct_note(record=referral, by=hub_worker, words="Not so.")
    url = reverse("correct_note", args=[young_person.reference, referral.reference])
    assert client_of(hub_worker).get(url).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("worker_of_another_hub", 404), ("performance_officer", 403)])
def test_who_may_not(request, client_of, who, status, note, url):
    assert client_of(request.getfixturevalue(who)).post(url, {"words": "No."}).status_code == status
    assert not note.corrections.exists()
