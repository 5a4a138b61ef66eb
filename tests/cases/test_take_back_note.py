"""Undo of a note or a correction, for ten minutes, by who wrote it: nothing disappears from its page."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.models import Record
from partners.models import TrailLine
from tests.factories.cases import NoteFactory, hours_ago


@pytest.fixture
def note(hub_worker, young_person):
    return actions.write_note(
        person=young_person, by=hub_worker, at=hours_ago(2), words="About somebody else."
    )


def page_of(client, note):
    return client.get(reverse("record", args=[note.person.reference, note.reference])).content.decode()


def written(client, person):
    """Writes a note by its page; answers the undo that its banner offers."""
    at = f"{timezone.localtime():%H:%M}"
    form = {"words": "Too soon.", "at_0": "today", "at_1": at, "category": "daily_life"}
    page = client.post(reverse("write_note", args=[person.reference]), form, follow=True)
    assert "Undo" in page.content.decode()
    (offer,) = page.context["messages"]
    return offer.extra_tags.split()


def test_it_leaves_every_list_and_stays_readable_on_its_page(client_of, hub_worker, key_worker, young_person):
    client = client_of(hub_worker)
    door, token = written(client, young_person)
    page = client.post(door, {"token": token}, follow=True).content.decode()
    assert "Taken back." in page and "You took this back today at" in page and "Correct this note" not in page
    note = Record.objects.get(kind="note")
    assert (note.withdrawn_by, note.words) == (hub_worker.worker, "Too soon.")
    assert "Hana Lund took this back" in page_of(client_of(key_worker), note)
    for name in ("person", "chronology"):
        assert "Too soon." not in client.get(reverse(name, args=[young_person.reference])).content.decode()
    line = TrailLine.objects.get(act="take_back_note", what="change")
    assert (line.people, line.records) == ([young_person.pk], [note.pk])


def test_taken_back_twice_is_taken_back_once(hub_worker, note):
    first, second = (actions.take_back_note(record=note, by=hub_worker) for _ in range(2))
    assert first.withdrawn_at == second.withdrawn_at
    assert TrailLine.objects.filter(act="take_back_note").count() == 1


def test_only_who_wrote_it(hub_worker, key_worker, young_person, note):
    with pytest.raises(ValidationError, match="Only who wrote"):
        actions.take_back_note(record=note, by=key_worker)


def test_only_for_ten_minutes(client_of, hub_worker, young_person, note, monkeypatch):
    Record.objects.filter(pk=note.pk).update(written_at=timezone.now() - datetime.timedelta(minutes=11))
    with pytest.raises(ValidationError, match="Ten minutes have passed"):
        actions.take_back_note(record=note, by=hub_worker)
    client = client_of(hub_worker)
    door, token = written(client, young_person)
    monkeypatch.setattr("partners.undo.UNDO_FOR", datetime.timedelta(0))
    assert "Ten minutes have passed" in client.post(door, {"token": token}, follow=True).content.decode()
    assert not Record.objects.filter(withdrawn_at__isnull=False).exists()


def test_not_with_the_token_of_another_note_or_user(client_of, hub_worker, key_worker, young_person, note):
    client = client_of(hub_worker)
    _, token = written(client, young_person)
    door = reverse("take_back_note", args=[young_person.reference, note.reference])
    client.post(door, {"token": token})
    client_of(key_worker).post(door, {"token": token})
    assert not Record.objects.filter(withdrawn_at__isnull=False).exists()


def test_what_somebody_has_answered_by_a_correction_stays(hub_worker, key_worker, note):
    actions.correct_note(record=note, by=key_worker, words="About Robin after all.")
    with pytest.raises(ValidationError, match="corrected since"):
        actions.take_back_note(record=note, by=hub_worker)


def test_a_correction_taken_back_gives_words_and_time_back(client_of, hub_worker, note):
    correction = actions.correct_note(record=note, by=hub_worker, words="Wrong.", at=hours_ago(5))
    note.refresh_from_db()
    assert note.began == correction.began
    actions.take_back_note(record=correction, by=hub_worker)
    fresh = Record.objects.get(pk=note.pk)
    assert fresh.latest_words == "About somebody else." and fresh.began > hours_ago(3)
    assert not fresh.is_corrected
    page = page_of(client_of(hub_worker), note)
    assert "You took a correction back" in page and "Wrong." in page and "Before it was corrected" not in page


def test_a_note_taken_back_is_not_corrected(client_of, hub_worker, note):
    actions.take_back_note(record=note, by=hub_worker)
    url = reverse("correct_note", args=[note.person.reference, note.reference])
    assert client_of(hub_worker).get(url).status_code == 404
    with pytest.raises(ValidationError, match="that stands"):
        actions.correct_note(record=note, by=hub_worker, words="Once more.")


def test_the_database_wants_both_when_and_by_whom(note):
    for half in ({"withdrawn_at": timezone.now()}, {"withdrawn_by": note.author}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Record.objects.filter(pk=note.pk).update(**half)


@pytest.mark.parametrize(("who", "status"), [("worker_of_another_hub", 404), ("performance_officer", 403)])
def test_who_may_not(request, client_of, who, status, young_person):
    door = reverse(
        "take_back_note", args=[young_person.reference, NoteFactory(person=young_person).reference]
    )
    assert client_of(request.getfixturevalue(who)).post(door, {"token": "x"}).status_code == status
