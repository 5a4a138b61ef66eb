"""Everything that somebody can ask for: pages and what they lead to, searches, files, programs, refusals."""

import re

from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.access.twins.world import PERSON, RECORD, WORD
from tests.conftest import proves_again

SHUT_PAGES = (
    "/",
    "/caseload",
    "/find",
    "/missing",
    "/shared-with-us",
    "/my/drafts",
    "/trail",
    "/downloads/caseload/csv",
)
PAGES = (*SHUT_PAGES, "/find/notes", "/raise", "/raise-actions", "/my/views", "/our-agreements", "/agreements",
         "/privacy",
         "/workers", "/downloads/missing/csv", "/downloads/raise-actions/csv",
         "/downloads/chronology/csv?of={robin}", "/nowhere")  # fmt: skip
ABOUT = ("/young-people/{0}", "/young-people/{0}/chronology", "/young-people/{0}/who-looked",
         "/young-people/{0}/sharing", "/young-people/{0}/who-works-with", "/young-people/{0}/care",
         "/young-people/{0}/why", "/young-people/{0}/override",
         "/young-people/{0}/raise", "/young-people/{0}/safety-plan",
         "/young-people/{0}/notes/new", "/api/v1/young-people/{0}", "/api/v1/young-people/{0}/records")  # fmt: skip
OF_RECORD = ("/young-people/{robin}/records/{record}", "/young-people/{robin}/records/{record}/who",
             "/api/v1/young-people/{robin}/records/{record}")  # fmt: skip
PROGRAMS = ("/api/v1/me", "/api/v1/young-people")
SEARCHES = (
    ("/find", WORD),
    ("/find", "Robin"),
    ("/find", PERSON),
    ("/find/notes", WORD),
    ("/find/notes", "about"),
)
#: Not followed: what signs out, downloads of help, and addresses that differ in order alone.
NOT_FOLLOWED = re.compile(
    r"^/(static|service|accounts|sign|help|feedback|whats-new|roles|my/settings)|sort=|search=|/xlsx|#"
)
MASKED = re.compile(
    r"""search=[0-9a-f]+|name="csrfmiddlewaretoken"\ value="\w+"|data-left="\d+"|nonce[-=]["']?[\w+/=-]+
    |value="[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    |\b\d{1,2}([:.]\d\d)?\s?[ap]m\b|\b\d\d:\d\d(:\d\d(\.\d+)?)?|\b\d+\ (second|minute|hour)s?""",
    re.VERBOSE,
)


def addresses(world):
    robin = world.robin.reference
    yield from (page.format(robin=robin) for page in PAGES)
    for reference in (robin, PERSON):
        yield from (page.format(reference) for page in ABOUT)
    for record in (RECORD, world.secret.reference):
        yield from (page.format(robin=robin, record=record) for page in OF_RECORD)
    yield reverse("minutes", args=[world.met.series.reference, world.met.reference])
    yield from PROGRAMS


def entered(world, who):
    """A browser of theirs, and with it the program that shows their token."""
    cache.clear()
    client = Client()
    if who in world.people:
        client.force_login(world.people[who])
        proves_again(client, world.people[who])
    return client, {"Authorization": f"Bearer {world.tokens[who]}"} if who in world.tokens else {}


def crawl(world, who, following=0):
    """Each address with what it answered; `following` so many of the addresses that the pages lead to."""
    client, token = entered(world, who)
    shut = who not in world.tokens
    told, found = {}, {}
    for path in SHUT_PAGES if shut else addresses(world):
        told[path] = seen(client.get(path, headers=token if path.startswith("/api/") else {}), found)
    for path, words in () if shut else SEARCHES:
        told[f"POST {path} {words}"] = seen(client.post(path, {"words": words}, follow=True), found)
    for path in [path for path in found if path not in told][:following]:
        told[path] = seen(client.get(path), {})
    return told


def again(world, who, paths):
    """The same addresses in the other world; what is new there would be led to from one of them."""
    client, token = entered(world, who)
    told = {}
    for path in paths:
        if path.startswith("POST "):
            _, door, words = path.split(" ", 2)
            told[path] = seen(client.post(door, {"words": words}, follow=True), {})
        else:
            told[path] = seen(client.get(path, headers=token if path.startswith("/api/") else {}), {})
    return told


def seen(response, found):
    """Status, headers and bytes; without the nonce, the token against forgery, the keys of forms and the clock."""
    text = response.getvalue().decode(errors="backslashreplace")
    kind = response.headers.get("Content-Type", "")
    if kind.startswith("text/html"):
        for path in re.findall(r'href="(/[^"]*)"', text):
            if not NOT_FOLLOWED.search(path):
                found[path.replace("&amp;", "&")] = True
    headers = {name: MASKED.sub("", value) for name, value in response.headers.items()}
    headers.pop("Content-Length", None)
    return response.status_code, headers, MASKED.sub("", text)
