"""Every endpoint × every method × each of the cast with a token of theirs (the table: tests/access/doors/api.py)."""

import uuid

import pytest
from django.test import Client

from tests.access.doors.api import BY_TOKEN
from tests.access.doors.outcomes import CAST
from tests.factories.cases import NoteFactory

pytestmark = pytest.mark.django_db
METHODS = ("get", "head", "post", "put", "patch", "delete", "options", "trace")
SAID = {
    "api_find": {"reference": "nobody"},
    "api_notes": {"words": "Robin made soup.", "at": "2026-01-02T10:00:00Z"},
}


def asked(client, name, method, path):
    headers = {"Idempotency-Key": str(uuid.uuid4())}
    if method in ("get", "head", "trace"):
        return getattr(client, method)(path, headers=headers)
    return getattr(client, method)(path, SAID.get(name, {}), content_type="application/json", headers=headers)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", sorted(BY_TOKEN))
def test_each_endpoint_answers_each_of_the_cast(name, method, program_of, cast, young_person, hidden_person):
    path, methods = BY_TOKEN[name]
    path = path.format(robin=young_person.reference, note=NoteFactory(person=young_person).reference)
    not_so = dict.fromkeys(CAST, 405) | dict.fromkeys(("nobody", "leaver", "without_worker"), 401)
    expected, got = methods.get(method, not_so), {}
    for who in CAST:
        client = Client() if who == "nobody" else program_of(getattr(cast, who)).client
        answer = asked(client, name, method, path)
        got[who] = answer.status_code
        kind = "application/problem+json" if answer.status_code >= 400 else "application/json"
        assert answer.headers["Content-Type"] == kind and answer.headers["Cache-Control"] == "no-store", who
        if answer.status_code >= 400:
            assert young_person.family_name not in answer.content.decode(), who
    assert got == expected


HIDDEN_FROM = [
    (name, method, who)
    for name, (path, methods) in sorted(BY_TOKEN.items())
    for method in methods
    for who, status in methods[method].items()
    if status == 404
]


@pytest.mark.parametrize(("name", "method", "who"), HIDDEN_FROM)
def test_hidden_and_absent_are_the_same_bytes(name, method, who, program_of, cast, young_person):
    """Whole answers, headers too: of Robin, and of references that were never given."""
    path, client = BY_TOKEN[name][0], program_of(getattr(cast, who)).client
    note = NoteFactory(person=young_person).reference
    hidden = asked(client, name, method, path.format(robin=young_person.reference, note=note))
    absent = asked(client, name, method, path.format(robin="0" * 12, note=note))
    never = asked(client, name, method, path.format(robin="0" * 12, note=uuid.uuid4()))
    assert hidden.status_code == 404
    assert seen(hidden) == seen(absent) == seen(never)


def test_something_is_hidden_from_somebody_at_every_door_about_somebody():
    about = {name for name, (path, _) in BY_TOKEN.items() if "{robin}" in path}
    assert {name for name, _, _ in HIDDEN_FROM} == about


def seen(answer):
    """All but the nonce of the policy."""
    kept = {name: value for name, value in answer.headers.items() if name != "Content-Security-Policy"}
    return answer.status_code, kept, answer.content


def test_a_record_below_somebody_else_is_not_there(program_of, service_manager, young_person, hidden_person):
    """Both may be seen; the address is still wrong (hostile.md, A4)."""
    note = NoteFactory(person=hidden_person).reference
    program = program_of(service_manager)
    assert program.get(f"young-people/{hidden_person.reference}/records/{note}").status_code == 200
    for end in ("", "/versions"):
        wrong = program.get(f"young-people/{young_person.reference}/records/{note}{end}")
        assert wrong.status_code == 404


@pytest.mark.parametrize(
    "path", ["/api/", "/api/v1/", "/api/v2/me", "/api/v1/nowhere", "/api/v1/young-people/%00"]
)
def test_what_is_nowhere_is_told_to_programs_as_json(program_of, hub_worker, path):
    answer = program_of(hub_worker).get(path)
    assert (answer.status_code, answer.json()["status"]) == (404, 404)
    assert Client().get(path).status_code == 401
