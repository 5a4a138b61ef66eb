"""What another site could make a browser do: nothing (hostile.md, E4)."""

from http.cookies import SimpleCookie

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from benchmarks.fuzz_kept import rows
from partners.grants import CLOSED
from tests.access.doors.api import DOORS as API
from tests.access.test_doors import ROUTES
from tests.fuzz.every_door import every_door
from tests.taken_back import taken_back

pytestmark = pytest.mark.django_db
UNSAFE = ("post", "put", "patch", "delete")
#: Answered before anything that knows a session, and nothing is done there.
FOR_WATCHERS = {"alive", "health", "health_each", "metrics"}
#: Called by an agency's own server, which proves itself by a signed token.
SIGNED = {"sign_in_with"}
#: Programs show a token; what a browser sends by itself is not read there (nwd/api/gate.py).
FOR_PROGRAMS = set(API)
#: What is no row of anybody's: that it was read, and the session with which.
READING = ("partners_trail", "partners_usersession", "django_session")
#: And where the site's role may not even look (partners/grants.py), it changes nothing.
NOT_LOOKED_AT = (*READING, *CLOSED)
OF_SESSIONS = "- 'session_round' - 'last_login'"


def strict(client):
    """A client that checks for forgery, as browsers are; at each door it begins with the cookies of `client`."""
    browser = Client(enforce_csrf_checks=True)
    cookies = {key: each.value for key, each in client.cookies.items()}

    def begin():
        browser.cookies = SimpleCookie(cookies)
        return browser

    return begin


@pytest.mark.parametrize("who", ["service_manager", "nobody"])
def test_no_unsafe_way_in_without_a_token(who, client_of, cast, young_person, east):
    """One sign-in serves all doors: whoever is refused is still signed in."""
    done = {}
    client = client_of(cast.service_manager) if who != "nobody" else Client()
    begin = strict(client)
    for name, address in every_door(cast, young_person, east).items():
        browser = begin()
        for method in UNSAFE:
            status = getattr(browser, method)(address).status_code
            if status != 403:
                done[name] = status
    assert set(done) <= FOR_WATCHERS | SIGNED | FOR_PROGRAMS, done
    assert {done[name] for name in FOR_PROGRAMS} == {401}
    assert client.get("/my/settings").status_code == (302 if who == "nobody" else 200)


def test_a_token_does_not_help_another_origin(client_of, cast, young_person, east):
    done = {}
    client = client_of(cast.service_manager)
    client.get("/my/settings")
    token = client.cookies[settings.CSRF_COOKIE_NAME].value
    begin = strict(client)
    for name, address in every_door(cast, young_person, east).items():
        answer = begin().post(
            address, {"csrfmiddlewaretoken": token}, headers={"Origin": "https://nwd.invalid"}
        )
        if answer.status_code != 403:
            done[name] = answer.status_code
    assert set(done) <= FOR_WATCHERS | SIGNED | FOR_PROGRAMS, done
    assert {done[name] for name in FOR_PROGRAMS} == {401}
    assert begin().post("/my/settings", {"csrfmiddlewaretoken": token}).status_code != 403


def test_who_takes_what_no_token_came_with_is_few():
    taken = {name for name, route in ROUTES.items() if getattr(route.callback, "csrf_exempt", False)}
    assert taken == FOR_WATCHERS | SIGNED | FOR_PROGRAMS


def all_rows():
    """A digest of each table; of a user, not what a session writes there."""
    names = [name for name in connection.introspection.table_names() if not name.startswith(NOT_LOOKED_AT)]
    each = " UNION ALL ".join(
        f"SELECT '{name}', md5(coalesce(string_agg(({row_of(name)})::text, '|' ORDER BY t::text), '')) FROM {name} t"
        for name in names
    )
    return dict(rows(each))


def row_of(name):
    return f"to_jsonb(t) {OF_SESSIONS}" if name.startswith("partners_user") else "t"


@pytest.mark.parametrize("who", ["service_manager", "hub_worker", "nobody"])
def test_no_get_changes_a_row(who, client_of, cast, young_person, east):
    doors = every_door(cast, young_person, east)
    before, names = all_rows(), sorted(doors)

    def asked(names):
        """The tables that differ once these doors were asked; then it is as if they had not been."""
        client = Client() if who == "nobody" else client_of(getattr(cast, who))
        with taken_back():
            for name in names:
                client.get(doors[name])
                client.head(doors[name])
            now = all_rows()
        return [table for table in now if before[table] != now[table]]

    together = [names[start : start + 40] for start in range(0, len(names), 40)]
    wrong = {}
    for group in together:
        if differ := asked(group):
            alone = {name: apart for name in group if (apart := asked([name]))}
            wrong |= alone or {tuple(group): differ}
    assert wrong == {}
