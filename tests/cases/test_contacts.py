"""A contact: the quick form, its boxes, its undo and correction, and what counts it."""

import datetime
import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.contacts.boxes import as_words, parts_of
from cases.models import Contact, Record
from nwd.pages.caseload import caseload_of
from nwd.pages.templatetags.said import said_in
from partners.context import acting
from partners.models import Draft, TrailLine
from tests.factories.cases import AllocationFactory, ContactFactory, NoteFactory, hours_ago

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(young_person):
    return reverse("record_contact", args=[young_person.reference])


def typed(**more):
    now = f"{timezone.localtime():%H:%M}"
    return {
        "reached": "yes",
        "method": "phone",
        "at_0": "today",
        "at_1": now,
        "key": str(uuid.uuid4()),
        **more,
    }


def recorded(person, by, **more):
    told = {"people": [person], "by": by, "at": hours_ago(1), "reached": True, "method": "phone"}
    return actions.record_contact(**told | more)[0]


def test_three_answers_are_enough(client_of, key_worker, young_person, url):
    page = client_of(key_worker).post(url, typed(), follow=True)
    contact = Contact.objects.get()
    record = contact.record
    assert page.redirect_chain == [(reverse("record", args=[young_person.reference, record.reference]), 302)]
    assert "Saved." in page.content.decode() and "Phone call with Kit Moreno" in page.content.decode()
    assert (contact.worker, contact.reached, contact.occurred_at) == (key_worker.worker, True, record.began)
    assert (record.kind, record.category, record.words) == ("contact", "key_work", "")
    assert record.agency == key_worker.worker.agency and contact.together is None
    line = TrailLine.objects.get(what="change")
    assert (line.act, line.people, line.records) == ("record_contact", [young_person.pk], [record.pk])


def test_the_tap_before_fills_in_the_first_answer(client_of, key_worker, young_person, url):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    for page in ("person", "caseload"):
        args = [young_person.reference] if page == "person" else []
        assert f"{url}?reached=no" in client_of(key_worker).get(reverse(page, args=args)).content.decode()
    form = client_of(key_worker).get(f"{url}?reached=no").context["form"]
    assert form["reached"].value() == "no" and not Contact.objects.exists()


def test_everything_that_can_be_said(client_of, key_worker, url):
    more = {"happened": "We walked.", "said": "I slept.\nReally!", "helped": "", "next": "I will ring."}
    more |= {"duration_minutes": "45", "place": "car", "started_by": "young_person", "significant": "on"}
    page = client_of(key_worker).post(url, typed(**more), follow=True).content.decode()
    contact = Contact.objects.get()
    assert (contact.duration_minutes, contact.place, contact.started_by) == (45, "car", "young_person")
    assert contact.significant
    assert contact.record.words == (
        "What happened:\nWe walked.\n\nWhat they said:\nI slept.\nReally!\n\nWhat next:\nI will ring."
    )
    assert '<blockquote class="nwd-own-words">I slept.\nReally!</blockquote>' in page
    assert "In the car" in page and "Matters for their story" in page


def test_boxes_are_words_and_words_are_boxes():
    boxes = {"happened": "We cooked.", "said": "Good.", "helped": "Time.\n\nQuiet.", "next": "Again."}
    parts = parts_of(as_words(boxes))
    assert [part.words for part in parts] == list(boxes.values())
    assert [part.own for part in parts] == [False, True, False, False]
    assert as_words({"happened": "Only this."}) == "Only this."
    (plain,) = said_in("A note.\n\nWhat they said: no box, the line goes on.")
    assert (plain.name, plain.own) == ("", False) and "goes on" in plain.words
    assert parts_of("") == []


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"reached": ""}, "Did you get through?"),
        ({"method": "pigeon"}, "valid choice"),
        ({"at_0": "tomorrow"}, "still to come"),
        ({"at_0": "3/9/1999"}, "was born"),
        ({"duration_minutes": "half"}, "whole number"),
        ({"references": "nobody-here"}, "You know nobody with the reference nobody-here"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client_of, key_worker, url, wrong, sentence):
    response = client_of(key_worker).post(url, typed(said="I am fine.", **wrong))
    page = response.content.decode()
    assert response.status_code == 200 and sentence in page and "I am fine." in page
    assert not Record.objects.filter(kind="contact").exists() and Draft.objects.count() == 1
    again = client_of(key_worker).get(url).content.decode()
    assert "You had started this" in again and "I am fine." in again


def test_its_words_are_found_by_search(client_of, key_worker, young_person):
    recorded(young_person, key_worker, words=as_words({"happened": "We met.", "said": "Marzipan please."}))
    client = client_of(key_worker)
    found = client.post(reverse("search_notes"), {"words": "marzipan"}, follow=True).content.decode()
    assert "Marzipan" in found


def test_a_correction_keeps_the_first_words_and_moves_the_contact(client_of, key_worker, young_person):
    record = recorded(young_person, key_worker, words="We met at noon.")
    actions.correct_note(record=record, by=key_worker, words="We met at eleven.", at=hours_ago(30))
    contact = Contact.objects.get()
    assert contact.occurred_at == Record.objects.get(pk=record.pk).began == contact.record.began
    url = reverse("record", args=[young_person.reference, record.reference])
    page = client_of(key_worker).get(url).content.decode()
    assert "We met at eleven." in page and "We met at noon." in page and "Correct what is written" in page


def test_taken_back_it_counts_nowhere_and_its_words_stay(client_of, key_worker, young_person, url):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    client = client_of(key_worker)
    page = client.post(url, typed(happened="The wrong day."), follow=True).content.decode()
    record = Record.objects.get(kind="contact")
    door = reverse("take_back_contact", args=[young_person.reference, record.reference])
    token = page.split('name="token" value="')[1].split('"')[0]
    page = client.post(door, {"token": token, "key": str(uuid.uuid4())}, follow=True).content.decode()
    assert "Taken back." in page and "The wrong day." in page and "A contact that was taken back" in page
    assert not Contact.objects.exists()
    with acting(key_worker):
        (one,) = caseload_of(key_worker.worker, key_worker, timezone.localdate())
    assert one.last is None
    history = Contact.pgh_event_model.objects.get()
    assert (history.pgh_obj_id, history.method) == (record.pk, "phone")
    for name in ("chronology", "person"):
        assert "wrong day" not in client.get(reverse(name, args=[young_person.reference])).content.decode()


def test_after_ten_minutes_or_by_another_it_stays(hub_worker, key_worker, young_person):
    record = recorded(young_person, key_worker)
    with pytest.raises(ValidationError, match="Only who wrote"):
        actions.take_back_contact(record=record, by=hub_worker)
    Record.objects.filter(pk=record.pk).update(written_at=timezone.now() - datetime.timedelta(minutes=11))
    with pytest.raises(ValidationError, match="Ten minutes"):
        actions.take_back_contact(record=record, by=key_worker)
    assert Contact.objects.exists()


def test_that_it_matters_is_said_and_unsaid(client_of, key_worker, young_person):
    record = recorded(young_person, key_worker)
    door = reverse("mark_significant", args=[young_person.reference, record.reference])
    for matters, stands in (("yes", True), ("no", False)):
        client_of(key_worker).post(door, {"matters": matters, "key": str(uuid.uuid4())})
        assert Contact.objects.get().significant is stands
    note = NoteFactory(person=young_person)
    door = reverse("mark_significant", args=[young_person.reference, note.reference])
    assert client_of(key_worker).post(door, {"matters": "yes"}).status_code == 404


def test_what_was_taken_back_matters_no_more_and_says_so(client_of, key_worker, young_person):
    record = recorded(young_person, key_worker)
    actions.take_back_contact(record=record, by=key_worker)
    door = reverse("mark_significant", args=[young_person.reference, record.reference])
    said = {"matters": "yes", "key": str(uuid.uuid4())}
    page = client_of(key_worker).post(door, said, follow=True)
    assert page.status_code == 200 and "It was taken back." in page.content.decode()


def test_no_clause_no_contact(client_of, posted_officer, young_person, url):
    assert client_of(posted_officer).get(url).status_code in (403, 404)
    with pytest.raises(ValidationError, match="agreement does not let it"):
        recorded(young_person, posted_officer)
    assert not Contact.objects.exists()


def test_the_database_knows_the_sorts_of_places(young_person):
    with pytest.raises(Exception, match="a_contact_is_at_a_known_sort_of_place"):
        ContactFactory(person=young_person, place="22 Rydal Vale")


@pytest.mark.django_db(transaction=True)
def test_ten_presses_at_one_moment_are_one_contact(client_of, key_worker, young_person, url):
    clients, form, gate = [client_of(key_worker) for _ in range(10)], typed(), Barrier(10)

    def press(client):
        try:
            gate.wait(timeout=20)
            return client.post(url, form)["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as pool:
        assert len(set(pool.map(press, clients))) == 1
    assert Contact.objects.count() == 1


def test_the_link_stands_only_where_it_leads_somewhere(
    client_of, posted_officer, hub_worker, young_person, url
):
    person = reverse("person", args=[young_person.reference])
    assert url not in client_of(posted_officer).get(person).content.decode()
    assert url in client_of(hub_worker).get(person).content.decode()
