"""Doors of the API: a browser, whoever is signed in, gets nothing there.

What tokens get, `BY_TOKEN`, is what the page that asks the same gets, but that nobody is sent anywhere and whoever
is not at work has no token.
"""

from tests.access.doors.cases import DOORS as OF_CASES
from tests.access.doors.key_work import DOORS as OF_KEY_WORK
from tests.access.doors.outcomes import CAST, Door
from tests.access.doors.pages import DOORS as OF_PAGES
from tests.access.doors.referrals import DOORS as OF_REFERRALS
from tests.access.doors.sharing import DOORS as OF_SHARING

REFUSED = dict.fromkeys(CAST, 401)
WITHOUT_TOKEN = dict.fromkeys(("nobody", "leaver", "without_worker"), 401)
PERSON = "/api/v1/young-people/{robin}"


def reads(page, doors=OF_PAGES):
    outcomes = doors[page].get | WITHOUT_TOKEN
    return {"get": outcomes, "head": outcomes}


def posts(outcomes, done):
    """A form that is shown, or sends on, is something done."""
    return {
        "post": {who: done if status < 400 else status for who, status in outcomes.items()} | WITHOUT_TOKEN
    }


ME = dict.fromkeys(CAST, 200) | WITHOUT_TOKEN
#: Path, and for each method that there is who gets what; all other methods are 405.
BY_TOKEN = {
    "api_me": ("/api/v1/me", {"get": ME, "head": ME}),
    "api_asked": ("/api/v1/asked", reads("asked", OF_REFERRALS) | posts(OF_REFERRALS["ask_for_help"].post, 201)),
    "api_people": ("/api/v1/young-people", reads("find")),
    "api_find": ("/api/v1/young-people/find", posts(OF_PAGES["find"].post, 200)),
    "api_person": (PERSON, reads("person")),
    "api_records": (f"{PERSON}/records", reads("chronology")),
    "api_record": (f"{PERSON}/records/{{note}}", reads("record")),
    "api_versions": (f"{PERSON}/records/{{note}}/versions", reads("record")),
    "api_shares": (
        f"{PERSON}/shares", reads("sharing", OF_SHARING) | posts(OF_SHARING["start_sharing"].post, 201),
    ),
    "api_stop_share": (
        f"{PERSON}/shares/{{share}}/stop", posts(OF_SHARING["stop_sharing"].post, 200),
    ),
    "api_trail": (f"{PERSON}/trail", reads("who_looked")),
    "api_notes": (f"{PERSON}/notes", posts(OF_CASES["write_note"].post, 201)),
    "api_allocations": (f"{PERSON}/allocations", posts(OF_KEY_WORK["add_to_team"].post, 201)),
    "api_contacts": (f"{PERSON}/contacts", posts(OF_CASES["record_contact"].post, 201)),
}  # fmt: skip

DOORS = {name: Door(path, REFUSED, REFUSED) for name, (path, _) in BY_TOKEN.items()}
