"""Search in notes: what is found, what never is, and what it leaves behind."""

import datetime
import re

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.models import Record, YoungPerson
from partners.models import TrailLine
from partners.near import few_near
from tests.factories.cases import ContactFactory, CorrectionFactory, NoteFactory, RecordFactory, hours_ago
from tests.pages.search_table import FIND_NOTES, NOTES, NOTHING_TO_FIND

pytestmark = pytest.mark.django_db


def search(client, words, **more):
    answer = client.post(reverse("search_notes"), {"words": words, **more}, follow=True)
    assert answer.status_code == 200
    return answer


def found(client, words, **more):
    return [note.version for note in search(client, words, **more).context.get("notes") or []]


@pytest.fixture
def written(young_person):
    return {
        name: NoteFactory(person=young_person, words=words, began=hours_ago(24 + 900 * n))
        for n, (name, words) in enumerate(NOTES.items())
    }


def test_each_way_of_asking_finds_the_note_and_not_the_others(client_of, hub_worker, written):
    client = client_of(hub_worker)
    names = {note.pk: name for name, note in written.items()}
    wrong = {}
    for typed, must, must_not in FIND_NOTES:
        got = {names[one.pk] for one in found(client, typed)}
        if not must <= got or got & must_not:
            wrong[typed] = got
    assert wrong == {}
    assert len(FIND_NOTES) >= 40


@pytest.mark.parametrize("typed", NOTHING_TO_FIND)
def test_what_says_nothing_is_said_beside_the_box(client_of, hub_worker, written, typed):
    page = client_of(hub_worker).post(reverse("search_notes"), {"words": typed})
    assert page.status_code == 200 and page.context["form"].errors["words"]


def test_a_note_is_found_by_its_present_words(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    first = NoteFactory(person=young_person, words="Saw a heron.")
    CorrectionFactory(corrects=first, words="Saw a stork.")
    last = CorrectionFactory(corrects=first, words="Saw a crane.")
    assert [found(client, words) for words in ("heron", "stork", "crane")] == [[], [], [last]]
    page = search(client, "crane").content.decode()
    assert f"/records/{first.reference}" in page and "corrected" in page


def test_what_was_taken_back_is_not_found_and_what_it_had_corrected_is_again(
    client_of, hub_worker, young_person
):
    client = client_of(hub_worker)
    first = NoteFactory(person=young_person, words="Saw a heron.")
    second = CorrectionFactory(corrects=first, words="Saw a stork.")
    taken_back = {"withdrawn_at": timezone.now(), "withdrawn_by": hub_worker.worker}
    Record.objects.filter(pk=second.pk).update(**taken_back)
    assert [found(client, words) for words in ("heron", "stork")] == [[first], []]
    Record.objects.filter(pk=second.pk).update(withdrawn_at=None, withdrawn_by=None)
    Record.objects.filter(pk=first.pk).update(**taken_back)
    assert [found(client, words) for words in ("heron", "stork")] == [[], []]


def test_what_was_just_written_is_found_and_what_is_planned_too(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    now = timezone.now()
    note = actions.write_note(person=young_person, by=hub_worker, at=now, words="A kestrel!", headline="Bird")
    ahead = [
        RecordFactory(person=young_person, words="kestrel walk", began=now + datetime.timedelta(days=days))
        for days in (0.5, 3, 900)
    ]
    assert found(client, "kestrel") == [*ahead[::-1], note]
    assert found(client, "bird") == [note], "the headline counts"


def test_nobody_finds_what_they_may_not_read(client_of, hub_worker, service_manager, hidden_person):
    hidden = NoteFactory(person=hidden_person, words="Saw a heron.")
    mine = client_of(hub_worker)
    assert found(mine, "heron") == []
    assert found(client_of(service_manager), "heron") == [hidden]
    bodies = [
        re.sub(r'name="csrf[^>]+>|heron|wolfsbane|search=\w+', "", search(mine, words).content.decode())
        for words in ("heron", "wolfsbane")
    ]
    assert bodies[0] == bodies[1], "hidden and absent look the same"
    about = {"words": "heron", "person": hidden_person.reference}
    absent = {"words": "heron", "person": "0" * 12}
    no_reference = {"words": "heron", "person": "a\0"}
    asked = (about, absent, no_reference)
    assert [mine.post(reverse("search_notes"), one).status_code for one in asked] == [404, 404, 404]


def test_an_answer_is_decided_again_when_the_browser_goes_back(client_of, hub_worker, written):
    client = client_of(hub_worker)
    address = client.post(reverse("search_notes"), {"words": "pancakes"})["Location"]
    assert len(client.get(address).context["notes"]) == 2
    hub_worker.worker.postings.update(end_on=hub_worker.worker.started_on)
    assert client.get(address).status_code == 403


def test_the_words_are_in_no_address_and_not_on_the_trail(
    client_of, hub_worker, young_person, written, caplog
):
    client = client_of(hub_worker)
    answer = client.post(reverse("search_notes"), {"words": "asthma"})
    assert "asthma" not in answer["Location"]
    page = client.get(answer["Location"])
    assert page["Cache-Control"] == "no-store"
    [line] = TrailLine.objects.filter(act="search_notes")
    assert (line.what, line.people, line.records) == ("search", [young_person.pk], [written["asthma"].pk])
    assert "asthma" not in (str(vars(line)) + caplog.text).lower()
    assert "asthma" not in page.content.decode().partition("</title>")[0], "the browser's history keeps it"


def test_the_words_are_marked_and_what_people_wrote_stays_text(client_of, hub_worker, written):
    page = search(client_of(hub_worker), "pancake").content.decode()
    assert "<mark>pancakes</mark> for everyone" in page and "<mark>pancake</mark> batter" in page
    assert "<script>alert" not in page and "<b>I am" not in page
    assert "<mark>café</mark>" in search(client_of(hub_worker), "cafe").content.decode()


def test_what_narrows_the_search(client_of, hub_worker, young_person, hidden_person):
    client = client_of(hub_worker)
    old = NoteFactory(person=young_person, words="heron", began=hours_ago(24 * 400), category="health")
    new = NoteFactory(
        person=young_person, words="heron", author__given_name="Petra", author__family_name="Vogel"
    )
    met = ContactFactory(person=young_person, record__words="heron").record
    assert set(found(client, "heron")) == {old, new, met}
    day = f"{timezone.localdate() - datetime.timedelta(days=30):%d/%m/%Y}"
    asked = {
        "old": {"until": day}, "health": {"category": "health"}, "new": {"by": "petra"}, "both": {"by": "vog pet"},
        "met": {"kind": "contact"}, "since": {"since": day, "by": "vogel"}, "nobody": {"by": "zzz"},
        "person": {"person": young_person.reference, "until": day},
    }  # fmt: skip
    assert {name: found(client, "heron", **more) for name, more in asked.items()} == {
        "old": [old], "health": [old], "new": [new], "both": [new], "met": [met], "since": [new], "nobody": [],
        "person": [old],
    }  # fmt: skip
    wrong = client.post(reverse("search_notes"), {"words": "heron", "since": day, "until": "1/1/2001"})
    assert wrong.context["form"].errors["until"]


def test_pages_of_twenty_newest_first_over_all_years(client_of, hub_worker, young_person):
    notes = [
        NoteFactory(person=young_person, words="heron", began=hours_ago(3 + n * n * 9)) for n in range(45)
    ]
    client = client_of(hub_worker)
    answer = search(client, "heron")
    pages, address = [], answer.redirect_chain[-1][0]
    assert "The newest 20 notes" in answer.content.decode() and answer.context["total"] is None
    counted = client.get(f"{address}&count=1").content.decode()
    assert "45 notes" in counted
    while True:
        answer = client.get(address)
        pages.append([note.version for note in answer.context["notes"]])
        if not answer.context["older"]:
            break
        address = f"{address.partition('&')[0]}&older_than={answer.context['older']}"
    assert [len(page) for page in pages] == [20, 20, 5]
    assert [note for page in pages for note in page] == notes


@pytest.mark.parametrize("how_many", [1, 50])
def test_as_many_queries_for_one_as_for_fifty(
    client_of, hub_worker, young_person, how_many, django_assert_num_queries
):
    for n in range(how_many):
        CorrectionFactory(corrects__person=young_person, words="heron", began=hours_ago(30 + n))
    client = client_of(hub_worker)
    answer = client.post(reverse("search_notes"), {"words": "heron"})
    with django_assert_num_queries(QUERIES):
        client.get(answer["Location"])


QUERIES = 11


def test_the_index_is_used_and_its_operator_leaks_nothing(written):
    with connection.cursor() as cursor:
        cursor.execute("select proleakproof from pg_proc where proname = 'ts_match_vq'")
        assert cursor.fetchone() == (True,)
        cursor.execute("set local enable_seqscan = off")
        cursor.execute(
            "explain select id from cases_record where search_words @@ '''heron'' & ''@d5000'''::tsquery"
        )
        assert "records_by_words" in str(cursor.fetchall())


def test_a_few_people_and_many_are_asked_about_in_two_ways_with_one_answer(
    client_of, hub_worker, young_person, hidden_person, monkeypatch
):
    """A rare word of few people goes by their ids, a common one back through time (search_hits.py)."""
    notes = [
        NoteFactory(person=young_person, words="heron", began=hours_ago(3 + n * n * 9)) for n in range(30)
    ]
    NoteFactory(person=hidden_person, words="heron", began=hours_ago(2))
    client = client_of(hub_worker)
    assert found(client, "heron") == notes[:20]
    monkeypatch.setattr("nwd.pages.search_hits.RARE", -1)
    assert found(client, "heron") == notes[:20]


def test_the_few_are_those_whom_the_rule_lets_one_see(
    hub_worker, key_worker, service_manager, young_person, hidden_person
):
    for user in (hub_worker, key_worker):
        assert few_near(user) == sorted(YoungPerson.objects.visible_to(user).values_list("pk", flat=True))
    assert few_near(service_manager) is None
