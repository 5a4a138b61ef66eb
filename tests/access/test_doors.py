"""One table of every door: address × method × each of the cast, with the answer each gets.

A route without a row fails, and so does a row without a route. Robin is known to East, and a note is written about
them. Statuses: 200 open, 302 sent on, 403 may not, 404 as if it were not there, 405 not that way.
"""

import re
from dataclasses import dataclass, field

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from reports.measures.periods import last_years
from reports.models import Transfer
from tests.factories.cases import NoteFactory

CAST = (
    "nobody", "hub_worker", "key_worker", "hub_manager", "worker_of_another_hub", "service_manager",
    "performance_officer", "governance_lead", "social_worker", "police_officer", "clinician", "leaver",
    "without_worker",
)  # fmt: skip
#: At work for a partner, gone, or nobody: no data anywhere.
OUTSIDE = dict.fromkeys(("police_officer", "clinician", "leaver", "without_worker"), 403)
TO_SIGN_IN = {"nobody": 302}
#: Of the lead agency, but not of those who may know that Robin exists.
FAR = dict.fromkeys(("worker_of_another_hub", "governance_lead", "social_worker"), 404)
UNSEEN = FAR | dict.fromkeys(OUTSIDE, 404) | TO_SIGN_IN
EVERYBODY = dict.fromkeys(CAST, 200)
READ_ONLY = dict.fromkeys(CAST, 405) | TO_SIGN_IN
STAFF = EVERYBODY | OUTSIDE | TO_SIGN_IN
SENT_ON = dict.fromkeys(CAST, 302) | OUTSIDE
KNOW_ROBIN = EVERYBODY | UNSEEN
NOT_TOLD = STAFF | dict.fromkeys(
    ("hub_worker", "key_worker", "worker_of_another_hub", "social_worker"), 403
)  # fmt: skip
FIGURES = NOT_TOLD | {"hub_manager": 200, "governance_lead": 200}
TRACKER = NOT_TOLD | {"hub_manager": 403, "governance_lead": 403}
#: A transfer is for whoever asked for it, here the service manager.
OWN_TRANSFER = dict.fromkeys(CAST, 404) | {"service_manager": 200} | TO_SIGN_IN
WRITE_OF_ROBIN = KNOW_ROBIN | {"performance_officer": 403}


@dataclass
class Door:
    path: str
    get: dict[str, int]
    post: dict[str, int]
    data: dict[str, str] = field(default_factory=dict)


DOORS = {
    "home": Door("/", EVERYBODY | TO_SIGN_IN, READ_ONLY),
    "health": Door("/health", EVERYBODY, EVERYBODY),
    "account_login": Door("/sign-in", dict.fromkeys(CAST, 302) | {"nobody": 200},
                          dict.fromkeys(CAST, 302) | {"nobody": 200}, {"login": "x@example.org", "password": "x"}),
    "account_inactive": Door("/sign-in/closed", EVERYBODY, dict.fromkeys(CAST, 405)),
    "account_logout": Door("/sign-out", EVERYBODY | TO_SIGN_IN, dict.fromkeys(CAST, 302)),
    "caseload": Door("/caseload", STAFF | {"governance_lead": 403}, READ_ONLY),
    "find": Door("/find", STAFF | {"governance_lead": 403}, SENT_ON | {"governance_lead": 403}, {"words": "nobody"}),
    "roles": Door("/roles", STAFF | {"police_officer": 200, "clinician": 200}, READ_ONLY),
    "person": Door("/young-people/{robin}", KNOW_ROBIN, READ_ONLY),
    "chronology": Door("/young-people/{robin}/chronology", KNOW_ROBIN, READ_ONLY),
    "record": Door("/young-people/{robin}/records/{note}", KNOW_ROBIN, READ_ONLY),
    "write_note": Door("/young-people/{robin}/notes/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "correct_note": Door("/young-people/{robin}/records/{note}/correct", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "figures": Door("/figures", FIGURES, READ_ONLY),
    "figure": Door("/figures/{measure}", FIGURES, READ_ONLY),
    "figure_list": Door("/figures/{measure}/list?{period}", FIGURES, READ_ONLY),
    "figure_csv": Door("/figures/{measure}/csv", FIGURES, READ_ONLY),
    "tracker": Door("/tracker", TRACKER, READ_ONLY),
    "bring_tracker": Door("/tracker/bring", TRACKER, TRACKER),
    "send_tracker": Door("/tracker/send", READ_ONLY,
                         TRACKER | {"service_manager": 302, "performance_officer": 302}),
    "transfer": Door("/tracker/{transfer}", OWN_TRANSFER, READ_ONLY),
    "transfer_faults": Door("/tracker/{transfer}/faults", OWN_TRANSFER, READ_ONLY),
    "transfer_file": Door("/tracker/{transfer}/file", OWN_TRANSFER | {"service_manager": 404}, READ_ONLY),
    "hub": Door("/hubs/{east}", KNOW_ROBIN | {"governance_lead": 404}, READ_ONLY),
}  # fmt: skip
#: Open without a sign-in; sign-out answers whoever is not signed in by sending them to the start.
OPEN = {"health", "account_login", "account_inactive", "account_logout"}


def addresses(cast, young_person, east):
    """What stands in the braces of the paths."""
    start, end = last_years(timezone.localdate(), 1)
    asked = Transfer.objects.create(direction="out", asked_by=cast.service_manager)
    return {
        "robin": young_person.reference,
        "note": NoteFactory(person=young_person).reference,
        "east": east.reference,
        "measure": "referrals_received",
        "period": f"from={start}&to={end}&for=",
        "transfer": asked.reference,
    }


def routes(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns)
        elif isinstance(pattern, URLPattern):
            yield pattern


ALL_ROUTES = list(routes(get_resolver().url_patterns))
ROUTES = {route.name: route for route in ALL_ROUTES}


def test_every_route_has_a_row_and_every_row_a_route():
    assert sorted(route.name for route in ALL_ROUTES) == sorted(DOORS)


def test_few_doors_are_open_without_a_sign_in():
    unlocked = {name for name, route in ROUTES.items() if not getattr(route.callback, "login_required", True)}
    assert unlocked <= OPEN and len(OPEN) <= 12


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", sorted(DOORS))
def test_each_door_answers_each_of_the_cast(name, method, client_of, cast, east, young_person, hidden_person):
    door = DOORS[name]
    path = door.path.format(**addresses(cast, young_person, east))
    expected = getattr(door, method)
    got = {}
    for who in CAST:
        client = Client() if who == "nobody" else client_of(getattr(cast, who))
        answer = getattr(client, method)(path, door.data if method == "post" else {})
        got[who] = answer.status_code
        if answer.status_code in (302, 403, 404, 405) or expected[who] != answer.status_code:
            assert young_person.family_name not in answer.content.decode(), who
        assert hidden_person.family_name not in answer.content.decode() or who in _ALL_SEEING, who
    assert got == expected


_ALL_SEEING = {"service_manager", "performance_officer", "worker_of_another_hub"}


def without_token(answer):
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", answer.content)


@pytest.mark.parametrize("name", sorted(name for name in DOORS if "{robin}" in DOORS[name].path))
def test_hidden_and_absent_are_the_same_page(
    name, client_of, hub_worker, worker_of_another_hub, young_person
):
    """A young person of East asked for by West, and a reference that was never given: the same bytes."""
    note = NoteFactory(person=young_person)
    client = client_of(worker_of_another_hub)
    hidden = client.get(DOORS[name].path.format(robin=young_person.reference, note=note.reference))
    absent = client.get(DOORS[name].path.format(robin="0" * 12, note=note.reference))
    assert hidden.status_code == absent.status_code == 404
    assert without_token(hidden) == without_token(absent)
    assert (
        client_of(hub_worker)
        .get(DOORS[name].path.format(robin=young_person.reference, note=note.reference))
        .status_code
        == 200
    )


@pytest.mark.parametrize(
    "path", ["young-people/{}", "hubs/{}", "figures/{}", "tracker/{}", "tracker/{}/file"]
)
def test_an_address_that_no_database_can_hold_is_absent(client_of, service_manager, path):
    assert client_of(service_manager).get(f"/{path.format('%00')}").status_code == 404
