"""Notes over the API: the verb of the page, once, and nothing that nobody knows (hostile.md, A7 and D5)."""

import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from cases.models import Record
from partners.models import Receipt, TrailLine
from tests.api.conftest import Program

pytestmark = pytest.mark.django_db
MANY = 20


def notes():
    return Record.objects.filter(kind="note")


def test_a_note_is_what_the_page_would_have_saved(program_of, hub_worker, young_person):
    program = program_of(hub_worker)
    answer = program.write(young_person, category="education", headline="First day")
    note = notes().get()
    assert answer.status_code == 201
    assert (
        answer.headers["Location"]
        == f"/api/v1/young-people/{young_person.reference}/records/{note.reference}"
    )
    assert (note.author, note.agency, note.category) == (
        hub_worker.worker,
        hub_worker.worker.agency,
        "education",
    )
    said = answer.json()
    assert (said["words"], said["headline"], said["author"]["name"]) == (
        "Robin made soup.",
        "First day",
        "Hana Lund",
    )
    assert program.get(answer.headers["Location"]).json()["record"] == said
    line = TrailLine.objects.get(what="change")
    assert (line.act, line.people, line.records) == ("write_note", [young_person.pk], [note.pk])


@pytest.mark.django_db(transaction=True)
def test_twenty_at_one_moment_are_one_note_and_one_answer(program_of, hub_worker, young_person):
    secret, key, gate = program_of(hub_worker).secret, uuid.uuid4(), Barrier(MANY)

    def write(_):
        try:
            gate.wait(timeout=20)
            answer = Program(secret).write(young_person, key)
            return answer.status_code, answer.headers["Location"], answer.content
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        answers = set(pool.map(write, range(MANY)))
    assert [status for status, _, _ in answers] == [201]
    assert (notes().count(), Receipt.objects.count()) == (1, 1)
    assert TrailLine.objects.filter(what="change", act="write_note").count() == 1


def test_the_same_key_with_another_note_is_refused(program_of, hub_worker, young_person):
    program, key = program_of(hub_worker), uuid.uuid4()
    assert program.write(young_person, key).status_code == 201
    answer = program.write(young_person, key, words="Something else.")
    assert answer.status_code == 422 and "Send it with a new one" in answer.json()["detail"]
    assert notes().count() == 1


def test_anothers_key_is_another_key(program_of, hub_worker, key_worker, young_person):
    key = uuid.uuid4()
    answers = [program_of(user).write(young_person, key) for user in (hub_worker, key_worker)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json()["reference"] != answers[1].json()["reference"] and notes().count() == 2


def test_one_persons_tokens_share_their_keys(program_of, hub_worker, young_person):
    key = uuid.uuid4()
    first, second = (program_of(hub_worker, name).write(young_person, key) for name in ("a", "b"))
    assert first.json() == second.json() and notes().count() == 1


@pytest.mark.parametrize("key", ["", "1", "not-a-key"])
def test_without_a_key_nothing_is_saved(program_of, hub_worker, young_person, key):
    answer = program_of(hub_worker).write(young_person, key or " ")
    assert answer.status_code == 400 and answer.json()["errors"][0]["field"] == "Idempotency-Key"
    assert not notes().exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [("agency", 1), ("author", "x"), ("marking", "sealed"), ("created_by", 1), ("id", 1), ("person", "x"),
     ("is_staff", True), ("words", ""), ("words", "  "), ("words", None), ("words", "a\x00b"), ("words", "\ud800"),
     ("words", "a" * 100_001), ("at", "yesterday"), ("at", "9999-12-31T23:59:59Z"), ("at", "1990-01-01T00:00:00Z"),
     ("at", None), ("category", "intelligence"), ("category", "nothing"), ("headline", "x" * 201)],
)  # fmt: skip
def test_what_is_refused_says_where_and_leaves_no_row(program_of, hub_worker, young_person, field, value):
    answer = program_of(hub_worker).write(young_person, **{field: value})
    assert answer.status_code == 400 and {one["field"] for one in answer.json()["errors"]} == {field}
    assert not notes().exists() and not Receipt.objects.exists()


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [(b"", "application/json", 400), (b"{", "application/json", 400), (b"[]", "application/json", 400),
     (b'{"a":NaN}', "application/json", 400), (b"\xff", "application/json", 400), (b"a=1", "text/plain", 415),
     (b"[" * 100_000, "application/json", 400), (b'{"words":"a","words":"b"}', "application/json", 400),
     (b"words=x", "application/x-www-form-urlencoded", 415), (b"{}", "", 415),
     (json.dumps({"words": "a" * 3_000_000}).encode(), "application/json", 413)],
    ids=range(11),
)  # fmt: skip
def test_what_cannot_be_read_is_told_so(program_of, hub_worker, young_person, body, kind, status):
    address = f"/api/v1/young-people/{young_person.reference}/notes"
    headers = {"Idempotency-Key": str(uuid.uuid4())}
    answer = program_of(hub_worker).client.generic("POST", address, body, kind, headers=headers)
    assert answer.status_code == status and answer.json()["status"] == status


def test_a_receipt_shows_nothing_that_may_not_be_read_any_more(program_of, hub_worker, young_person, west):
    program, key = program_of(hub_worker), uuid.uuid4()
    program.write(young_person, key)
    hub_worker.worker.postings.update(hub=west)
    assert program.write(young_person, key).status_code == 404
