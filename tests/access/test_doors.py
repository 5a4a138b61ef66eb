"""Every door: address × method × each of the cast, with the answer each gets (the table: tests/access/doors/).

A route without a row fails, and so does a row without a route.
"""

import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone

from partners.models import SavedView
from reports.measures.periods import last_years
from reports.models import Prepared, Transfer
from tests.access.days import day_addresses
from tests.access.directory import directory_addresses
from tests.access.doing import doing_addresses
from tests.access.doors import DOORS, ROOMS
from tests.access.doors.api import DOORS as API
from tests.access.doors.outcomes import CAST, READ_ONLY
from tests.access.house import house_addresses
from tests.access.incidents import incident_addresses
from tests.access.intelligence import intelligence_addresses
from tests.access.key_work import key_work_addresses
from tests.access.meetings import meeting_addresses
from tests.access.missing import missing_addresses
from tests.access.moving_on import moving_on_addresses
from tests.access.network import network_addresses
from tests.access.offers import offer_addresses
from tests.access.on_shift import on_shift_addresses, out_addresses
from tests.access.plan import plan_addresses
from tests.access.privacy import privacy_addresses
from tests.access.raise_actions import raise_action_addresses
from tests.access.raise_asking import raise_asking_addresses
from tests.access.safety import safety_addresses
from tests.access.sharing import sharing_addresses
from tests.access.significant import significant_addresses
from tests.access.stays import stay_addresses
from tests.access.support import support_addresses
from tests.answers import lacks, text_of
from tests.asking import asked as help_asked
from tests.factories.cases import ContactFactory, NoteFactory, PendingReferralFactory
from tests.signed_in import key_of
from tests.taken_back import taken_back

#: Unlocked, yet a stranger gets nothing: each wants a token, a half-done sign-in, a provider or a marked computer.
GUARDED = {"health_each", "metrics", "account_logout", "mfa_authenticate", "sign_in_with", "switch", "switch_to",
           "new_password", "join_with", "calendar_feed", "answer_by_link", *API}  # fmt: skip

#: What a browser may keep of whoever is signed in: it is the same for everybody.
OF_NOBODY = {"alive", "health", "health_each", "metrics", "service_css", "service_logo"}

#: Whatever they ask for, they are signed out and read why (partners/sessions/limits.py). At open doors: as nobody.
NOT_AT_WORK = ("leaver", "without_worker")


def addresses(cast, young_person, east):
    """What stands in the braces of the paths."""
    start, end = last_years(timezone.localdate(), 1)
    asked = Transfer.objects.create(direction="out", asked_by=cast.service_manager)
    prepared = Prepared.objects.create(listing="caseload", sort="csv", total=1, asked_by=cast.service_manager)
    return {
        "robin": young_person.reference,
        "note": NoteFactory(person=young_person).reference,
        "referral": young_person.referrals.earliest("pk").record.reference,
        "enquiry": help_asked(cast.police_officer, east).reference,
        "contact": ContactFactory(person=young_person).record.reference,
        "east": east.reference,
        "measure": "referrals_received",
        "period": f"from={start}&to={end}&for=",
        "transfer": asked.reference,
        "prepared": prepared.reference,
        "view": SavedView.objects.create(
            listing="caseload", name="Mine", user=cast.service_manager
        ).reference,
        **directory_addresses(cast, east),
        **privacy_addresses(cast, young_person),
        **sharing_addresses(young_person),
        **safety_addresses(young_person, east),
        **significant_addresses(young_person),
        **incident_addresses(young_person, east),
        **intelligence_addresses(young_person),
        **key_work_addresses(young_person),
        **doing_addresses(young_person),
        **day_addresses(young_person, east),
        **house_addresses(young_person, east),
        **meeting_addresses(cast, young_person, east),
        **missing_addresses(young_person),
        **on_shift_addresses(east),
        **out_addresses(young_person),
        **moving_on_addresses(young_person),
        **network_addresses(young_person),
        **offer_addresses(young_person, east),
        **plan_addresses(young_person),
        **raise_action_addresses(young_person, east),
        **raise_asking_addresses(cast, young_person, east),
        **stay_addresses(young_person, east),
        **support_addresses(young_person),
        "pending": PendingReferralFactory(person=young_person, hub=east).record.reference,
        "to_correct": NoteFactory(person=young_person).reference,
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
    """What each answers a stranger is in the table, and asked below."""
    unlocked = {name for name, route in ROUTES.items() if not getattr(route.callback, "login_required", True)}
    to_a_stranger = {name for name, door in DOORS.items() if 200 in (door.get["nobody"], door.post["nobody"])}
    assert unlocked >= GUARDED and to_a_stranger <= unlocked - GUARDED
    assert len(unlocked - GUARDED) <= 12


def as_they_were(client_of, people):
    """Everybody signs in once; each row begins with browsers as they were then, and the cache's copies with them."""
    signed_in = {}
    for who, user in people.items():
        client = client_of(user)
        copy = f"session:{key_of(client)}"
        signed_in[who] = {key: each.value for key, each in client.cookies.items()}, copy, cache.get(copy)

    def begin(who):
        client = Client()
        if who in signed_in:
            cookies, *copy = signed_in[who]
            client.cookies.load(cookies)
            cache.set(*copy)
        return client

    return begin


@pytest.fixture
def browser_of(client_of, cast):
    return as_they_were(client_of, {who: getattr(cast, who) for who in CAST if who != "nobody"})


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__.rpartition(".")[2])
def test_each_door_answers_each_of_the_cast(
    room, method, browser_of, cast, east, young_person, hidden_person
):
    """A room's rows share a world, in which each is taken back before the next is asked."""
    given, wrong, leaks, bare, kept = addresses(cast, young_person, east), {}, [], {}, set()
    for name, door in sorted(room.DOORS.items()):
        expected, got = expected_of(name, method), {}
        with taken_back():
            for who in CAST:
                asked = door.path.format(**given), door.data if method == "post" else {}
                answer = getattr(browser_of(who), method)(*asked)
                got[who] = answer.status_code
                bare |= {(name, who): lacking} if (lacking := lacks(answer)) else {}
                if who not in ("nobody", *NOT_AT_WORK) and "no-store" not in answer.get("Cache-Control", ""):
                    kept.add(name)
                text = text_of(answer)
                if answer.status_code in (302, 403, 404, 405) or expected[who] != answer.status_code:
                    leaks += [(name, who)] if young_person.family_name in text else []
                if hidden_person.family_name in text and who not in _ALL_SEEING:
                    leaks.append((name, who))
        assert set(got) == set(expected)
        if apart := {who: (got[who], expected[who]) for who in got if got[who] != expected[who]}:
            wrong[name] = apart  # what it answered, and what the table says
    assert (wrong, leaks, bare, kept - OF_NOBODY) == ({}, [], {}, set())


def expected_of(name, method):
    said = getattr(DOORS[name], method)
    needs_sign_in = getattr(ROUTES[name].callback, "login_required", True)
    return said | dict.fromkeys(NOT_AT_WORK, 403 if needs_sign_in else said["nobody"])


def test_every_row_is_in_one_room():
    assert sorted(name for room in ROOMS for name in room.DOORS) == sorted(DOORS)


_ALL_SEEING = {"service_manager", "performance_officer", "worker_of_another_hub"}


def without_token(answer):
    return re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"|data-left="\d+"', b"", answer.content)


def of_somebody(room):
    return sorted(name for name, door in room.DOORS.items() if "{robin}" in door.path and name not in API)


@pytest.mark.parametrize(
    "room", [room for room in ROOMS if of_somebody(room)], ids=lambda room: room.__name__.rpartition(".")[2]
)
def test_hidden_and_absent_are_the_same_page(
    room, client_of, hub_manager, worker_of_another_hub, young_person
):
    """A young person of East asked for by West, and a reference that was never given: the same bytes. A room's rows
    share a world, as above.
    """
    braces = {"note": NoteFactory(person=young_person).reference, **sharing_addresses(young_person)}
    braces |= key_work_addresses(young_person)
    braces |= doing_addresses(young_person) | moving_on_addresses(young_person)
    braces |= network_addresses(young_person) | support_addresses(young_person)
    braces |= intelligence_addresses(young_person)
    braces |= missing_addresses(young_person) | out_addresses(young_person)
    braces |= plan_addresses(young_person)
    braces |= significant_addresses(young_person)
    braces |= safety_addresses(young_person, young_person.referrals.earliest("pk").hub)
    east = young_person.referrals.earliest("pk").hub
    braces |= day_addresses(young_person, east) | incident_addresses(young_person, east)
    braces |= house_addresses(young_person, east) | offer_addresses(young_person, east)
    braces |= stay_addresses(young_person, east) | {"east": east.reference}
    braces["contact"] = ContactFactory(person=young_person).record.reference
    braces["referral"] = young_person.referrals.earliest("pk").record.reference
    browser = as_they_were(client_of, {"known": hub_manager, "far": worker_of_another_hub})
    for name in of_somebody(room):
        way = "post" if DOORS[name].get is READ_ONLY else "get"
        there = DOORS[name].path.format(robin=young_person.reference, **braces)
        with taken_back():
            far = getattr(browser("far"), way)
            hidden, absent = far(there), far(DOORS[name].path.format(robin="0" * 12, **braces))
            assert hidden.status_code == absent.status_code == 404, name
            assert without_token(hidden) == without_token(absent), name
            expected = DOORS[name].post if way == "post" else DOORS[name].get
            answer = getattr(browser("known"), way)(there)
            assert answer.status_code == expected["hub_manager"] != 404, name


@pytest.mark.parametrize(
    "path", ["young-people/{}", "hubs/{}", "figures/{}", "tracker/{}", "tracker/{}/file"]
)
def test_an_address_that_no_database_can_hold_is_absent(client_of, service_manager, path):
    assert client_of(service_manager).get(f"/{path.format('%00')}").status_code == 404
