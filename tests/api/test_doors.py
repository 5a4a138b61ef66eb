"""Every endpoint × every method × each of the cast with a token of theirs (the table: tests/access/doors/api.py)."""

import uuid

import pytest
from django.test import Client
from django.utils import timezone

from hubs.models import Hub
from partners.models import ApiToken
from tests.access.doors.api import BY_TOKEN
from tests.access.doors.outcomes import CAST
from tests.api import about
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import NoteFactory
from tests.factories.partners import AgencyFactory, PostingFactory
from tests.taken_back import taken_back

pytestmark = pytest.mark.django_db
READS = ("get", "head", "options", "trace")
METHODS = (*READS, "post", "put", "patch", "delete")
SAID = {
    "api_allocations": lambda: {
        "worker": PostingFactory().worker.reference,
        "role": "co_key_worker",
        "start_on": "2026-01-02",
    },
    "api_asked": lambda: {
        "hub": Hub.objects.get(tracker_ref="EAST").reference,
        "route": "planned",
        "given_name": "Rowan",
        "family_name": "Thirsk",
        "happening": "He sleeps at friends’ houses.",
    },
    "api_contacts": lambda: {"reached": True, "method": "phone", "at": "2026-01-02T10:00:00Z"},
    "api_find": lambda: {"reference": "nobody"},
    "api_notes": lambda: {"words": "Robin made soup.", "at": "2026-01-02T10:00:00Z"},
    "api_professionals": lambda: {
        "name": "Dr Amal Patel", "job": "GP", "organisation": "Harbour Surgery", "sector": "gp", "source": "a letter",
        "said_on": "2026-01-02", "start_on": "2026-01-02",
    },
    "api_relationships": lambda: {
        "relation": "friend", "name": "KB", "ring": "friends", "source": "the young person", "said_on": "2026-01-02",
    },
    "api_significant_events": lambda: {
        "on": "2026-01-02", "headline": "Made soup", "category": "daily_life",
    },
    "api_shares": lambda: new_share(AgencyFactory()),
    **about.SAID,
    "api_stop_share": lambda: {"why": "Their work with Robin has ended."},
}  # fmt: skip


def new_share(agency):
    agreement = AgreementInForceFactory(agency=agency, reads=["education"])
    return {
        "agency": agency.reference,
        "agreement": agreement.reference,
        "why": "To plan school.",
        "told": "yes",
    }


def asked(client, name, method, path):
    headers = {"Idempotency-Key": str(uuid.uuid4())}
    if method in ("get", "head", "trace"):
        return getattr(client, method)(path, headers=headers)
    said = SAID.get(name, dict)()
    return getattr(client, method)(path, said, content_type="application/json", headers=headers)


def filled(path, person, **more):
    """A record and a share of theirs, unless told otherwise; a share can be stopped once."""
    if path.endswith("{enquiry}/answer"):
        more.setdefault("enquiry", about.MAKES["asked_back"](person))
    for name, make in about.MAKES.items():
        if f"{{{name}}}" in path and name not in more:
            more[name] = make(person)
    if path.endswith("/covers"):
        about.key_worker_of(person)
    if path.endswith("/at-18"):
        about.nearly_18(person)
    return path.format(**{"robin": person.reference} | more)


@pytest.fixture
def programs(program_of, cast):
    """Everybody's, with a token of theirs; whoever is nobody has none. The first use of a day is noted, and would be
    noted again and again where it is taken back: these were used today.
    """
    made = {who: Client() if who == "nobody" else program_of(getattr(cast, who)).client for who in CAST}
    ApiToken.objects.update(used_on=timezone.localdate())
    return made


@pytest.mark.parametrize("name", sorted(BY_TOKEN))
def test_each_endpoint_answers_each_of_the_cast(name, programs, young_person, hidden_person):
    """A world serves all methods: what one of them did is taken back before the next is asked."""
    path, methods = BY_TOKEN[name]
    not_so = dict.fromkeys(CAST, 405) | dict.fromkeys(("nobody", "leaver", "without_worker"), 401)
    wrong, unused = {}, filled(path, young_person)
    for method in METHODS:
        expected, got, address = methods.get(method, not_so), {}, unused
        with taken_back():
            for who in CAST:
                answer = asked(programs[who], name, method, address)
                if method not in READS and answer.status_code < 400:  # it is done, and cannot be done again
                    address = filled(path, young_person)
                got[who] = answer.status_code
                refused = answer.status_code >= 400
                kind = "application/problem+json" if refused else "application/json"
                told = answer.headers["Content-Type"], answer.headers["Cache-Control"]
                assert told == (kind, "no-store"), (method, who)
                assert not refused or young_person.family_name not in answer.content.decode(), (method, who)
        if got != expected:
            wrong[method] = got, expected
    assert wrong == {}


HIDDEN_FROM = [
    (name, method, who)
    for name, (path, methods) in sorted(BY_TOKEN.items())
    for method in methods
    for who, status in methods[method].items()
    if status == 404
]


def begins(name):
    """What the address begins with: `young-people`, `hubs`, ..."""
    return BY_TOKEN[name][0].split("/")[3]


@pytest.mark.parametrize("part", sorted({begins(name) for name, _, _ in HIDDEN_FROM}))
def test_hidden_and_absent_are_the_same_bytes(part, programs, young_person):
    """Whole answers, headers too: of Robin, and of references that were never given. Nobody does anything here, so
    all from whom an endpoint hides something are asked for the same.
    """
    note = NoteFactory(person=young_person).reference
    share = ShareFactory(content_object=young_person, agency=AgencyFactory()).reference
    enquiry = about.enquiry_of(young_person)
    there = {"note": note, "share": share, "enquiry": enquiry}
    nowhere = {"note": uuid.uuid4(), "share": "1" * 12, "enquiry": "1" * 12}
    for name in sorted({name for name, _, _ in HIDDEN_FROM if begins(name) == part}):
        path = BY_TOKEN[name][0]
        with taken_back():
            addresses = (
                filled(path, young_person, **there),
                filled(path, young_person, robin="0" * 12, **there),
                filled(path, young_person, robin="0" * 12, **nowhere),
            )
            for method, who in [row[1:] for row in HIDDEN_FROM if row[0] == name]:
                hidden, absent, never = (asked(programs[who], name, method, each) for each in addresses)
                assert hidden.status_code == 404, (name, method, who)
                assert seen(hidden) == seen(absent) == seen(never), (name, method, who)


#: Named to everybody with a token: the homes beside the hubs, and who works here.
NAMED_TO_ALL = ("{place}", "{relief}", "{worker}", "{leave}")


def test_something_is_hidden_from_somebody_at_every_door_about_somebody_or_of_a_hub():
    named = {name for name, (path, _) in BY_TOKEN.items() if "{" in path}
    to_all = {name for name in named if any(one in BY_TOKEN[name][0] for one in NAMED_TO_ALL)}
    assert {name for name, _, _ in HIDDEN_FROM} == named - to_all


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
