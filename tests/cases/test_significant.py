"""The curated chronology: written or lifted, approved by a manager, never written over."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from cases.actions import (
    add_significant_event,
    answer_significant_event,
    change_significant_event,
    correct_note,
    lift,
    open_again,
    record_contact,
    seal,
    take_back_note,
    take_back_significant_event,
    write_note,
)
from cases.models import Contact, Record, SignificantEvent
from cases.significant.boxes import as_words, boxes_of, lifted_from
from cases.significant.events import events_of, waiting_for
from partners.context import acting
from partners.models import TrailLine
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import (
    ApprovedEventFactory,
    ContactFactory,
    NoteFactory,
    ReferralFactory,
    SignificantEventFactory,
    YoungPersonFactory,
    days_ago,
)

pytestmark = pytest.mark.django_db


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def added(person, by, **more):
    said = {"on": days_ago(9), "headline": "Started college", "category": "education"} | more
    return add_significant_event(person=person, by=by, **said)


def approve(version, by, **more):
    return answer_significant_event(version=version, by=by, **({"answer": "approved"} | more))


def only(person, user):
    (event,) = events_of(person, user)
    return event


def test_boxes_go_into_words_and_back():
    boxes = {"happened": "She began.", "meant": "She was proud.", "said": "I did it."}
    assert boxes_of(as_words(boxes)) == boxes
    assert as_words({"happened": "She began."}) == "She began."
    lifted = lifted_from("What happened:\nA drive.\n\nWhat they said:\nPick up.\n\nWhat helped:\nThe car.")
    assert lifted == {"happened": "A drive.\n\nWhat helped: The car.", "said": "Pick up."}


def test_it_waits_and_stands_once_a_manager_approves(young_person, key_worker, hub_manager):
    event = added(young_person, key_worker)
    assert only(young_person, key_worker).standing is None
    assert list(waiting_for(hub_manager)) == [event]
    approve(event, hub_manager)
    assert only(young_person, key_worker).standing.facts.answered_by == hub_manager.worker
    assert not waiting_for(hub_manager).exists()
    acts = TrailLine.objects.filter(records=[event.pk]).values_list("act", flat=True)
    assert {*acts} == {"add_significant_event", "approve_significant_event"}


def test_it_is_no_second_line_of_the_chronology(young_person, key_worker):
    event = added(young_person, key_worker)
    assert event not in Record.objects.about(young_person, key_worker).in_chronology()


def test_nobody_answers_their_own_words(young_person, hub_manager):
    event = added(young_person, hub_manager)
    assert not waiting_for(hub_manager).exists()
    with pytest.raises(ValidationError, match="another manager"):
        approve(event, hub_manager)


def test_what_is_put_aside_says_why(young_person, key_worker, hub_manager):
    event = added(young_person, key_worker)
    with pytest.raises(ValidationError, match="few words why"):
        approve(event, hub_manager, answer="put_aside")
    approve(event, hub_manager, answer="put_aside", why="Say what it meant for her.")
    assert only(young_person, key_worker).newest.facts.why == "Say what it meant for her."
    with pytest.raises(ValidationError, match="answered it already"):
        approve(event, hub_manager)


def test_the_approved_version_stands_until_the_next_is(young_person, key_worker, hub_manager):
    first = added(young_person, key_worker, words="She began.")
    approve(first, hub_manager)
    said = {"on": days_ago(8), "headline": "Began college", "words": "She began on a Tuesday."}
    second = change_significant_event(event=first, by=key_worker, **said)
    event = only(young_person, key_worker)
    assert (event.standing.record, event.waiting.record) == (first, second)
    approve(second, hub_manager)
    event = only(young_person, key_worker)
    assert (event.standing.record, event.waiting) == (second, None)
    assert [one.record for one in event.earlier] == [first]
    assert Record.objects.get(pk=first.pk).words == "She began."


def test_only_the_newest_words_are_answered(young_person, key_worker, hub_manager):
    first = added(young_person, key_worker)
    change_significant_event(event=first, by=key_worker, on=days_ago(9), headline="Began college")
    with pytest.raises(ValidationError, match="Read the new words"):
        approve(first, hub_manager)
    with pytest.raises(ValidationError, match="says already"):
        change_significant_event(event=first, by=key_worker, on=days_ago(9), headline="Began college")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"on": days_ago(-2)}, "still to come"),
        ({"on": days_ago(9000)}, "was born"),
        ({"headline": "  "}, "what mattered"),
        ({"sort": "bad"}, "not a valid choice"),
    ],
)
def test_what_cannot_be_is_refused_in_words(young_person, key_worker, said, words):
    with pytest.raises(ValidationError, match=words):
        added(young_person, key_worker, **said)


def test_the_database_locks_words_and_answers(young_person):
    approved = ApprovedEventFactory(person=young_person)
    waits = SignificantEventFactory(person=young_person)
    other = NoteFactory().pk
    for change in (
        lambda: Record.objects.filter(pk=waits.pk).update(words="Other words."),
        lambda: SignificantEvent.objects.filter(pk=approved.pk).update(answer="put_aside", why="No."),
        lambda: SignificantEvent.objects.filter(pk=waits.pk).update(sort="hard"),
        lambda: SignificantEvent.objects.filter(pk=waits.pk).update(lifted_from=other),
    ):
        with pytest.raises(DatabaseError, match="never rewritten"), transaction.atomic():
            change()


def test_lifting_takes_over_who_reads_it_then_and_later(young_person, key_worker, hub_manager):
    note = write_note(
        person=young_person, by=key_worker, at=timezone.now(), words="A secret.", marking="sealed"
    )
    event = lift(source=note, by=key_worker, on=days_ago(0), headline="A secret")
    assert events_of(young_person, hub_manager) == []
    assert Record.objects.get(pk=event.pk).named_users == [key_worker.pk]
    assert [one.user for one in event.named_readers.live()] == [key_worker]
    open_again(record=note, by=key_worker)
    assert only(young_person, hub_manager).newest.record == event
    assert not event.named_readers.live().exists()
    change_significant_event(event=event, by=key_worker, on=days_ago(0), headline="Two")
    seal(record=note, by=key_worker)
    assert events_of(young_person, hub_manager) == []
    with pytest.raises(ValidationError, match="Say it there"):
        open_again(record=event, by=key_worker)
    Record.objects.filter(pk=event.pk).update(marking="open", named_users=[])
    assert Record.objects.get(pk=event.pk).marking == "sealed"


def test_a_contact_that_is_lifted_matters_and_names_nobody_else(young_person, key_worker, east):
    other = ReferralFactory(
        hub=east, person=YoungPersonFactory(given_name="Juno", family_name="Marsh")
    ).person
    copies = record_contact(
        people=[young_person, other], by=key_worker, at=timezone.now(), reached=True, method="phone"
    )
    said = {"headline": "Time with Juno Marsh", "words": "Juno was there."}
    event = lift(source=copies[0], by=key_worker, on=days_ago(0), **said)
    assert "Juno" not in event.headline + event.words
    assert Contact.objects.get(pk=copies[0].pk).significant
    with pytest.raises(ValidationError, match="already"):
        lift(source=copies[0], by=key_worker, on=days_ago(0), headline="Again")
    with pytest.raises(ValidationError, match="on the record"):
        lift(source=event, by=key_worker, on=days_ago(0), headline="Again")


def test_a_partner_lifts_what_is_their_own_agencys_alone(young_person, clinician):
    agency = clinician.worker.agency
    agreed = AgreementInForceFactory(agency=agency, reads=["health"], contributes=["health"])
    ShareFactory(content_object=young_person, agency=agency, agreement=agreed)
    ours = NoteFactory(person=young_person, category="health")
    theirs = NoteFactory(person=young_person, category="health", agency=agency, author=clinician.worker)
    with acting(clinician):
        with pytest.raises(ValidationError, match="to lift"):
            lift(source=ours, by=clinician, on=days_ago(1), headline="Slept well")
        event = lift(source=theirs, by=clinician, on=days_ago(1), headline="Slept well")
        assert only(young_person, clinician).first.record == event


def test_it_is_taken_back_until_somebody_answers(young_person, key_worker, hub_manager):
    event = added(young_person, key_worker)
    with pytest.raises(ValidationError, match="who wrote it"):
        take_back_significant_event(version=event, by=hub_manager)
    take_back_significant_event(version=event, by=key_worker)
    assert events_of(young_person, key_worker) == []
    later = added(young_person, key_worker)
    approve(later, hub_manager)
    with pytest.raises(ValidationError, match="answered or changed"):
        take_back_significant_event(version=later, by=key_worker)


def test_on_pages_from_a_note_to_the_pack(client_of, young_person, key_worker, hub_manager):
    note = NoteFactory(person=young_person, headline="Rang her gran", words="She rang by herself.")
    client, manager = client_of(key_worker), client_of(hub_manager)
    assert (
        door("lift_record", young_person, note.reference)
        in client.get(door("record", young_person, note.reference)).content.decode()
    )
    form = client.get(door("lift_record", young_person, note.reference)).content.decode()
    assert "Rang her gran" in form and "She rang by herself." in form
    said = {"headline": "Rang Gran", "on": "yesterday", "happened": "She rang.", "said": "I did it."}
    answer = client.post(door("lift_record", young_person, note.reference), said, follow=True)
    page = answer.content.decode()
    assert "to be approved" in page and "Undo" in page
    event = Record.objects.get(kind="significant_event")
    assert (
        "Among the significant events"
        in client.get(door("record", young_person, note.reference)).content.decode()
    )
    home = manager.get("/").content.decode()
    assert "1 significant event waits for a manager" in home
    waiting = manager.get(reverse("significant_waiting")).content.decode()
    place = door("answer_significant_event", young_person, event.reference)
    assert place in waiting
    assert "Rang Gran" not in client.get(door("significant_pack", young_person)).content.decode()
    manager.post(place, {"answer": "approved"})
    pack = client.get(door("significant_pack", young_person)).content.decode()
    assert "Rang Gran" in pack and "Approved" in pack and "Maya Okoro" in pack
    assert TrailLine.objects.filter(what="print", act="significant_events").exists()


def test_two_who_write_it_anew_both_see_both(client_of, young_person, key_worker, hub_manager):
    event = added(young_person, key_worker, words="She began.")
    client = client_of(key_worker)
    place = door("change_significant_event", young_person, event.reference)
    seen = client.get(place).context["form"]["seen"].value()
    said = {"on": "9/9/2026", "headline": "Mine", "happened": "She began.", "seen": seen}
    said["on"] = f"{days_ago(9):%d/%m/%Y}"
    change_significant_event(
        event=event, by=hub_manager, on=days_ago(9), headline="Theirs", words="She began."
    )
    page = client.post(place, said).content.decode()
    assert "Which is right" in page and "Theirs" in page and "Mine" in page
    assert Record.objects.filter(kind="significant_event").count() == 2


def test_an_answer_to_what_was_changed_leads_to_the_new_words(
    client_of, young_person, key_worker, hub_manager
):
    event = added(young_person, key_worker)
    change_significant_event(event=event, by=key_worker, on=days_ago(9), headline="Began college")
    place = door("answer_significant_event", young_person, event.reference)
    answer = client_of(hub_manager).get(place, follow=True)
    assert "Began college" in answer.content.decode()


def test_the_list_asks_as_much_for_one_as_for_thirty(
    client_of, young_person, hub_worker, django_assert_num_queries
):
    client = client_of(hub_worker)
    client.get(door("significant_events", young_person))
    ApprovedEventFactory(person=young_person)
    with django_assert_num_queries(8):
        client.get(door("significant_events", young_person))
    ApprovedEventFactory.create_batch(29, person=young_person)
    with django_assert_num_queries(8):
        client.get(door("significant_events", young_person))


def test_what_waits_asks_as_much_for_one_as_for_thirty(
    client_of, young_person, hub_manager, django_assert_num_queries
):
    client = client_of(hub_manager)
    client.get(reverse("significant_waiting"))
    for _ in range(2):
        SignificantEventFactory.create_batch(15, person=young_person)
        with django_assert_num_queries(7):
            client.get(reverse("significant_waiting"))


def test_a_day_is_kept_as_its_midnight(young_person, key_worker):
    event = added(young_person, key_worker, on=datetime.date(2026, 7, 1))
    assert timezone.localdate(event.began) == datetime.date(2026, 7, 1)


def test_a_note_taken_back_takes_what_was_lifted_out_of_it_along(young_person, key_worker):
    note = write_note(person=young_person, by=key_worker, at=timezone.now(), words="A long walk.")
    event = lift(source=note, by=key_worker, on=days_ago(1), headline="A walk", words="A long walk.")
    change_significant_event(event=event, by=key_worker, on=days_ago(1), headline="A walk at last")
    take_back_note(record=note, by=key_worker)
    assert events_of(young_person, key_worker) == []
    assert not Record.objects.filter(kind="significant_event", withdrawn_at=None).exists()


def test_a_note_stays_under_an_event_that_a_manager_approved_or_a_colleague_lifted(
    young_person, key_worker, hub_manager
):
    approved, colleagues = (
        write_note(person=young_person, by=key_worker, at=timezone.now(), words=words) for words in "AB"
    )
    approve(lift(source=approved, by=key_worker, on=days_ago(1), headline="One"), hub_manager)
    lift(source=colleagues, by=hub_manager, on=days_ago(1), headline="Two")
    for note in (approved, colleagues):
        with pytest.raises(ValidationError, match="so it stays"):
            take_back_note(record=note, by=key_worker)
    assert len(events_of(young_person, key_worker)) == 2


def test_what_was_lifted_before_a_correction_outlives_its_undo(young_person, key_worker):
    note = write_note(person=young_person, by=key_worker, at=timezone.now(), words="A walk.")
    event = lift(source=note, by=key_worker, on=days_ago(1), headline="A walk")
    correction = correct_note(record=note, by=key_worker, at=timezone.now(), words="A run.")
    take_back_note(record=correction, by=key_worker)
    assert only(young_person, key_worker).newest.record == event


def test_the_headline_of_a_contact_is_left_to_whoever_lifts_it(client_of, young_person, key_worker):
    met = ContactFactory(person=young_person).record
    form = client_of(key_worker).get(door("lift_record", young_person, met.reference)).context["form"]
    assert form["headline"].value() == "" and "Started college" in form["headline"].help_text
