"""Asking a specialist in one line; the answer, what it changes, and who may."""

import datetime
import threading

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from cases import actions
from cases.models import Intervention, Record, SpecialistAsk
from cases.support.waiting import asked_by_them, asked_of_them
from partners.models import TrailLine
from tests.answers import queries_of
from tests.conftest import posted
from tests.factories.partners import PostingFactory
from tests.factories.support import AnsweredAskFactory, AskFactory

pytestmark = pytest.mark.django_db
LINE = "How do I talk about sleep?"


@pytest.fixture
def life_coach(east):
    return posted(PostingFactory, given="Lena", family="Marsh", role="life_coach", hub=east)


@pytest.fixture
def asked(young_person, key_worker, life_coach):
    return actions.ask_specialist(person=young_person, by=key_worker, discipline="life_coach", words=LINE)


def door(name, ask):
    return reverse(name, args=[ask.person.reference, ask.record.reference])


def answer(ask, by, **said):
    return actions.answer_ask(ask=ask, by=by, **{"said": "Ask about the room.", "changed": "yes"} | said)


def test_one_line_is_a_record_of_the_asker(asked, key_worker):
    record = Record.objects.get(pk=asked.pk)
    assert (record.kind, record.category, record.words) == ("specialist_ask", "health", LINE)
    assert (asked.asked_by, asked.asked_of, asked.waits) == (key_worker.worker, None, True)
    assert TrailLine.objects.get(act="ask_specialist").records == [asked.pk]


def test_asking_lets_nobody_in(young_person, key_worker, life_coach, west, police_officer):
    far = posted(PostingFactory, given="Lou", family="Far", role="life_coach", hub=west)
    ask = {"person": young_person, "by": key_worker, "words": LINE}
    with pytest.raises(ValidationError, match="Lou Far could not answer"):
        actions.ask_specialist(**ask, discipline="life_coach", asked_of=far.worker)
    with pytest.raises(ValidationError, match="Nobody in this discipline"):
        actions.ask_specialist(**ask, discipline="police")
    actions.ask_specialist(**ask, discipline="life_coach", asked_of=life_coach.worker)
    assert not asked_of_them(far).exists() and not asked_of_them(police_officer).exists()


def test_it_waits_for_everybody_of_the_discipline_and_for_nobody_else(
    asked, life_coach, key_worker, hub_worker
):
    assert [one.pk for one in asked_of_them(life_coach)] == [asked.pk]
    assert not asked_of_them(hub_worker).exists()
    assert [one.pk for one in asked_by_them(key_worker)] == [asked.pk]


def test_the_answer_is_a_note_of_whoever_gave_it(asked, life_coach):
    answered = answer(asked, life_coach, changes="Nobody asks before noon.", duration_minutes=5)
    assert (answered.answered_by, answered.changed, answered.duration_minutes) == (
        life_coach.worker,
        "yes",
        5,
    )
    reply = answered.reply
    assert (reply.kind, reply.category, reply.author) == ("note", "health", life_coach.worker)
    assert reply.words == "What I said:\nAsk about the room.\n\nWhat changes:\nNobody asks before noon."
    assert not asked_of_them(life_coach).exists()
    with pytest.raises(ValidationError, match="Lena Marsh has answered it meanwhile"):
        answer(asked, life_coach)


def test_or_a_session_of_theirs_without_typing_it_twice(asked, life_coach, east):
    with pytest.raises(ValidationError, match="Choose for which hub"):
        answer(asked, life_coach, as_session=True)
    answer(asked, life_coach, as_session=True, hub=east, duration_minutes=15)
    session = Intervention.objects.get()
    assert (session.discipline, session.hub, session.duration_minutes) == ("life_coach", east, 15)
    assert SpecialistAsk.objects.get().reply_id == session.pk


def test_whoever_asked_writes_down_what_was_said_in_the_corridor(
    young_person, key_worker, life_coach, hub_worker
):
    made = actions.ask_and_answer(
        person=young_person, by=key_worker, discipline="life_coach", words=LINE, asked_of=life_coach.worker,
        said="Ask about the room.", changed="no",
    )  # fmt: skip
    assert (made.answered_by, made.reply.author) == (life_coach.worker, key_worker.worker)
    assert made.reply.words.startswith("The answer:")
    actions.take_back_ask(ask=made, by=key_worker)
    assert not SpecialistAsk.objects.exists() and Record.objects.get(pk=made.reply_id).withdrawn_at
    waits = actions.ask_specialist(person=young_person, by=key_worker, discipline="life_coach", words=LINE)
    with pytest.raises(ValidationError, match="Choose who answered"):
        answer(waits, key_worker)
    with pytest.raises(ValidationError, match="could not answer this"):
        answer(waits, key_worker, answered_by=hub_worker.worker)
    with pytest.raises(PermissionDenied):
        answer(waits, hub_worker, answered_by=life_coach.worker)
    with pytest.raises(ValidationError, match="Only whoever gave the answer"):
        answer(waits, key_worker, answered_by=life_coach.worker, as_session=True)


def test_taking_the_answer_back_makes_the_question_wait_again(asked, life_coach):
    reply = answer(asked, life_coach).reply
    actions.take_back_note(record=reply, by=life_coach)
    again = SpecialistAsk.objects.get()
    assert again.waits and again.reply is None and again.changed == ""
    assert Record.objects.get(pk=reply.pk).withdrawn_at


def test_a_question_is_taken_back_before_anybody_answers(asked, key_worker, life_coach, young_person):
    with pytest.raises(ValidationError, match="Only who saved it"):
        actions.take_back_ask(ask=asked, by=life_coach)
    actions.take_back_ask(ask=asked, by=key_worker)
    assert not SpecialistAsk.objects.exists() and Record.objects.get(pk=asked.pk).withdrawn_at
    later = actions.ask_specialist(person=young_person, by=key_worker, discipline="life_coach", words=LINE)
    answer(later, life_coach)
    with pytest.raises(ValidationError, match="has answered it"):
        actions.take_back_ask(ask=later, by=key_worker)


def test_what_is_no_longer_needed_waits_for_nobody(asked, key_worker, hub_worker, life_coach):
    with pytest.raises(PermissionDenied):
        actions.drop_ask(ask=asked, by=hub_worker)
    actions.drop_ask(ask=asked, by=key_worker)
    assert not asked_of_them(life_coach).exists()
    with pytest.raises(ValidationError, match="no longer needed"):
        answer(asked, life_coach)
    actions.take_up_ask(ask=asked, by=life_coach)
    assert asked_of_them(life_coach).exists()


def test_the_database_knows_no_half_answer(asked, life_coach):
    for broken in (
        {"changed": "yes"},
        {"answered_at": datetime.datetime.now(datetime.UTC)},
        {"discipline": "other"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            SpecialistAsk.objects.filter(pk=asked.pk).update(**broken)


def test_from_asking_to_answering_on_pages(client_of, young_person, key_worker, life_coach, east):
    theirs, hers = client_of(key_worker), client_of(life_coach)
    form = reverse("ask_specialist", args=[young_person.reference])
    offered = theirs.get(form).content.decode()
    assert "The life coach: Lena Marsh" in offered and "The police" not in offered
    assert "can read it: communication support, the police, the education lead." in offered
    support = reverse("support", args=[young_person.reference])
    whom = f"life_coach {life_coach.worker.reference}"
    assert theirs.post(form, {"whom": whom, "words": LINE}).url == support
    ask = SpecialistAsk.objects.get()
    assert "1 question waits for your answer" in hers.get(reverse("home")).content.decode()
    assert LINE in hers.get(reverse("asks")).content.decode()
    said = {"said": "Ask about the room.", "changed": "yes", "as_session": "on", "hub": east.reference}
    hers.post(door("answer_ask", ask), said)
    page = theirs.get(support).content.decode()
    for words in (LINE, "Ask about the room.", "a change", "Life coach with Lena Marsh"):
        assert words in page
    assert "a change" in theirs.get(reverse("asks")).content.decode()
    record = theirs.get(
        reverse("record", args=[young_person.reference, ask.record.reference])
    ).content.decode()
    assert "Kit Moreno asked the life coach, answered by Lena Marsh" in record


def test_question_and_answer_on_one_page(client_of, young_person, key_worker, life_coach):
    form = reverse("ask_specialist", args=[young_person.reference])
    said = {"whom": "life_coach", "words": LINE, "said": "Ask about the room."}
    refused = client_of(key_worker).post(form, said).content.decode()
    assert (
        "by name" in refused and "whether the answer changes" in refused and "Ask about the room." in refused
    )
    said |= {"whom": f"life_coach {life_coach.worker.reference}", "changed": "not_yet"}
    assert client_of(key_worker).post(form, said).status_code == 302
    assert SpecialistAsk.objects.get().changed == "not_yet"


def test_no_longer_needed_and_undo_on_pages(client_of, asked, key_worker):
    client = client_of(key_worker)
    answer = client.post(door("drop_ask", asked), follow=True).content.decode()
    assert "no longer needed" in answer and "needed-again" in answer


def test_who_may_not_read_the_answer_knows_that_there_is_one(
    client_of, asked, key_worker, life_coach, young_person
):
    answered = answer(asked, life_coach, said="Seldom heard.")
    actions.seal(record=answered.reply, by=life_coach)
    page = client_of(key_worker).get(reverse("support", args=[young_person.reference])).content.decode()
    assert "Lena Marsh answered" in page and "Seldom heard." not in page
    assert str(answered.reply.reference) not in page


def test_pages_ask_as_much_for_one_as_for_thirty(client_of, young_person, life_coach, key_worker):
    client = client_of(life_coach)
    pages = [reverse("support", args=[young_person.reference]), reverse("asks")]
    AskFactory(person=young_person)
    AnsweredAskFactory(person=young_person)
    for page in pages:
        client.get(page)
    assert [queries_of(client, page) for page in pages] == [11, 6]
    AskFactory.create_batch(14, person=young_person)
    AnsweredAskFactory.create_batch(14, person=young_person)
    assert [queries_of(client, page) for page in pages] == [11, 6]


@pytest.mark.django_db(transaction=True)
def test_two_who_answer_at_once_make_one_answer(young_person, key_worker, life_coach, east):
    other = posted(PostingFactory, given="Ola", family="Berg", role="life_coach", hub=east)
    ask = actions.ask_specialist(person=young_person, by=key_worker, discipline="life_coach", words=LINE)
    refused = []

    def give(user):
        try:
            answer(ask, user)
        except ValidationError as refusal:
            refused.append(refusal.messages[0])
        finally:
            connection.close()

    threads = [threading.Thread(target=give, args=[user]) for user in (life_coach, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1 and "has answered it meanwhile" in refused[0]
    assert Record.objects.filter(kind="note").count() == 1
