"""Whatever anybody does, what is written of a young person stands in their record, nowhere else (C4, C5, A6)."""

import io
import json
import logging
import logging.config
import uuid

import pytest
import structlog
from celery.app.task import Task
from django.core import mail, signing
from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse
from django.test import Client

from cases.models import Record, YoungPerson
from nwd import logs
from nwd.local.place import place
from partners import trail
from partners.models import OutboxItem, TrailLine
from partners.tasks import deliver
from tests.access.canaries.driven import Driver
from tests.access.canaries.heard import Heard, sings
from tests.access.canaries.planted import AT_LEAST, BORN, CANARIES, MARK, NHS, plant
from tests.access.doors.api import BY_TOKEN
from tests.api.test_doors import asked, filled
from tests.cases.every_kind import one_of_each_kind
from tests.factories.agreements import AgreementInForceFactory, OverrideFactory, ShareFactory
from tests.factories.cases import NoteFactory
from tests.fuzz.every_door import every_door

pytestmark = pytest.mark.django_db
MOST_PAGES = 200


@pytest.fixture
def written():
    """What goes to standard error, as the settings say; the tests' own handlers come back afterwards."""
    root, stream = logging.getLogger(), io.StringIO()
    before, level = root.handlers[:], root.level
    settings = logs.configuration("DEBUG")
    settings["handlers"]["stderr"]["stream"] = stream
    logging.config.dictConfig(settings)
    yield stream
    logging.config.dictConfig(logs.configuration("INFO"))
    root.handlers[:] = before
    root.setLevel(level)


@pytest.fixture
def jobs(monkeypatch):
    """What is handed to the queue, whoever hands it."""
    sent = []

    def keep(self, args=None, kwargs=None, **options):
        sent.append((self.name, args, kwargs))

    monkeypatch.setattr(Task, "apply_async", keep)
    monkeypatch.setattr(
        "celery.app.base.Celery.send_task", lambda self, name, **said: sent.append((name, said))
    )
    return sent


@pytest.fixture
def doors(cast, young_person, east, police):
    """Robin with something of every kind, shared with the police, and a canary in each of it."""
    cache.clear()
    one_of_each_kind(young_person)
    agreement = AgreementInForceFactory(
        agency=police, reads=["offending", "safety_and_risk", "daily_life"], contributes=["offending"]
    )
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    OverrideFactory(
        user=cast.clinician, person=young_person
    )  # whose banner names Robin on every page of theirs
    found = every_door(cast, young_person, east)
    pages = [address for name, address in found.items() if name not in BY_TOKEN]
    planted = plant()
    YoungPerson.objects.filter(pk=young_person.pk).update(date_of_birth=BORN)
    assert planted >= AT_LEAST, AT_LEAST - planted
    return pages


def nothing_sang(heard, written, jobs=()):
    heard.listen_to_what_is_kept()
    heard.listen("a job", *map(str, jobs))
    for line in written.getvalue().splitlines():
        heard.listen("log", line)
    assert not heard.songs, "\n".join(heard.songs)


def delivered():
    """At once, as the queue would: an invitation may be withdrawn a moment later."""
    for item in OutboxItem.objects.filter(done_at=None, parked_at=None, attempts=0):
        try:
            with transaction.atomic():
                deliver(item.pk)
        except Exception as failed:  # it is what the log of the worker would hold that is looked at
            logging.getLogger("celery.worker").error("A job failed", exc_info=failed)


#: A number of days, and a reference: nothing that is about somebody for whoever reads the address.
TYPED_IN_ADDRESSES = {("/caseload", "quiet"), ("/trail", "person")}
#: Of three who may read it each begins with a third of the doors, and so do three who may not read all of it.
WHO = (
    "hub_manager",
    "service_manager",
    "key_worker",
    "police_officer",
    "governance_lead",
    "worker_of_another_hub",
)


@pytest.mark.parametrize("who", WHO)
def test_nothing_sings_outside_the_record(who, cast, doors, client_of, written, jobs):
    heard = Heard()
    driver = Driver(lambda: client_of(getattr(cast, who)), heard, sent=delivered)
    driver.drive(["/", *doors[WHO.index(who) % 3 :: 3], *doors], MOST_PAGES)
    nothing_sang(heard, written, jobs)
    assert mail.outbox or who != "service_manager", "they invite, and open what is closed"
    assert len(driver.pages) > 60 and TrailLine.objects.exists() and written.getvalue()
    assert (heard.shown > 10) == (who in WHO[:4]), "who may read it was shown it"
    assert driver.typed_in_addresses <= TYPED_IN_ADDRESSES


def test_one_that_sings_is_heard(cast, young_person, written):
    """Each place in turn: else the others of this file would say nothing."""
    heard, client = Heard(), Client()
    client.cookies["messages"] = signing.dumps([f"{MARK} was saved"] * 20, compress=True)
    heard.answer("/a", HttpResponse(headers={"Location": f"/find?words={MARK}"}), client)
    heard.answer("/b", HttpResponse(f'<a href="/x?born={BORN}">', status=404), client)
    structlog.get_logger("nwd.any").info("saved", who=f"{MARK} given")
    cache.set("a-key", {"nhs": NHS})
    mail.send_mail("Hello", f"{MARK} went missing", "a@example.org", ["b@example.org"])
    trail.write(by=cast.hub_manager, what="read", act=MARK.lower())
    heard.listen("a job", str(("task", [MARK])))
    heard.listen_to_what_is_kept()
    heard.listen("log", written.getvalue())
    places = (
        "cookie",
        "/a Location",
        "an address",
        "404",
        "value in the cache",
        "mail",
        "trail",
        "a job",
        "log",
    )
    assert [one for one in places if not any(song.startswith(one) for song in heard.songs)] == []
    cache.clear()


def test_nothing_sings_to_a_stranger(doors, written, jobs):
    heard = Heard()
    Driver(Client, heard, typed="Plain words").drive(["/", *doors], MOST_PAGES)
    assert heard.shown == 0
    nothing_sang(heard, written, jobs)


def test_nothing_sings_over_the_api(cast, doors, program_of, young_person, written, jobs):
    heard = Heard()
    for who in WHO:
        program = program_of(getattr(cast, who), name=f"of {who}")
        for name, (path, methods) in BY_TOKEN.items():
            for method in methods:
                address = filled(path, young_person)
                heard.answer(address, asked(program.client, name, method, address), program.client)
        answer = program.write(young_person, words=f"{MARK} said", category="gossip")
        heard.answer("a note that is refused", answer, program.client)
    assert heard.shown > 5 and heard.statuses[200] > 20
    nothing_sang(heard, written, jobs)


def broken(*_args, **_kwargs):
    raise ValueError(f"Cannot show {MARK} born on {BORN} with {NHS}")


def not_written(*_args, **_kwargs):
    raise DatabaseError(f"Failing row contains ({MARK}, {NHS})")


@pytest.mark.parametrize(
    ("where", "how", "status"),
    [("nwd.pages.person.matters_now", broken, 500), ("partners.trail.TrailWhat", not_written, 503)],
)
def test_a_page_that_breaks_tells_nobody(
    where, how, status, doors, client_of, cast, young_person, written, jobs, monkeypatch
):
    client, heard = client_of(cast.hub_manager), Heard()
    client.raise_request_exception = False
    client.get("/")
    monkeypatch.setattr(where, how)
    address = f"/young-people/{young_person.reference}"
    answer = client.get(address)
    assert answer.status_code == status and not sings(answer.content.decode())
    heard.answer(address, answer, client)
    monkeypatch.undo()
    nothing_sang(heard, written, jobs)


def test_a_form_from_elsewhere_is_refused_without_its_words(doors, cast, young_person, written):
    client, heard = Client(enforce_csrf_checks=True), Heard()
    client.force_login(cast.hub_manager)
    address = f"/young-people/{young_person.reference}/notes/new"
    answer = client.post(address, {"words": f"{MARK} typed"})
    assert answer.status_code == 403
    heard.answer(address, answer, client)
    nothing_sang(heard, written)


def test_the_databases_own_log_holds_no_row(young_person):
    """It quotes what it refuses, and the sentence that said it, unless it is told not to (nwd/local/postgres.py)."""
    with connection.cursor() as cursor:
        for refused in (f"select '{MARK}'::date", f"select '{MARK}' from nowhere_at_all"):
            with pytest.raises(DatabaseError), transaction.atomic():
                cursor.execute(refused)
        settings = {}
        for name in ("log_min_messages", "log_min_error_statement", "log_error_verbosity", "log_statement"):
            cursor.execute("select current_setting(%s)", [name])
            (settings[name],) = cursor.fetchone()
    assert settings == {
        "log_min_messages": "fatal", "log_min_error_statement": "panic", "log_error_verbosity": "terse",
        "log_statement": "none",
    }  # fmt: skip
    log = place().database / "postgres.log"
    assert not log.exists() or not any(one in log.read_text() for one in CANARIES)


NASTY = 'Qz\r\nSubject: Bcc\n\x1b[31mred\u202edesrever\u2066\x85\u2028{"event": "forged"}'


def test_one_line_stays_one_line(cast, young_person, client_of, program_of, written):
    """Names with line breaks, ANSI, JSON and marks that turn text round forge nothing (C5)."""
    YoungPerson.objects.filter(pk=young_person.pk).update(given_name=NASTY, family_name=NASTY)
    note = NoteFactory(person=young_person)
    Record.objects.filter(pk=note.pk).update(headline=NASTY, words=NASTY)
    client, before = client_of(cast.hub_manager), TrailLine.objects.count()
    person = f"/young-people/{young_person.reference}"
    addresses = ("/caseload", "/find", person, f"{person}/chronology", f"{person}/records/{note.reference}")
    for address in addresses:
        client.get(address, headers={"User-Agent": "a\u202eb", "X-Request-Id": "x\\ny"})
    client.post("/find", {"words": NASTY})
    client.get(f"/young-people/{NASTY.encode().hex()}\x1b[31m%0d%0aevent")
    program_of(cast.hub_manager).write(young_person, uuid.uuid4(), words=NASTY)
    lines = written.getvalue()
    assert lines.isascii() and not any(sign in lines for sign in ("\x1b", "\r", "\x85"))
    said = [json.loads(line) for line in lines.splitlines()]
    assert len([one for one in said if one["event"] == "request"]) == len(addresses) + 3
    assert not [one for one in said if one["event"] == "forged"]
    assert TrailLine.objects.count() > before
    assert "Qz" not in str(list(TrailLine.objects.values()))


def test_a_file_of_a_list_keeps_one_row_a_person(cast, young_person, client_of):
    import csv

    YoungPerson.objects.filter(pk=young_person.pk).update(given_name=NASTY)
    answer = client_of(cast.service_manager).post("/downloads/caseload/csv", {})
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows if len(row) > 1}) == 1
    assert "\n" not in answer.headers["Content-Disposition"]
