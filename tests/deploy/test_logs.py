"""What the service writes to its log: one JSON line a request, and nothing of what anybody wrote or is."""

import io
import json
import logging
import logging.config
import os
import uuid

import pytest
import structlog
from django.core.exceptions import SuspiciousOperation
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import include, path

from cases.models import YoungPerson
from nwd import logs
from partners.models import TrailLine

CANARY = "Qanary"


def crash(request, reference):
    """As the worst code would: everything it holds is in the failure's words, and in what is logged of it."""
    person = YoungPerson.objects.get(reference=reference)
    words = f"{person.given_name} {request.POST.get('words')}"
    logging.getLogger("others.library").warning("Could not take %s of %s", words, person.family_name)
    logging.getLogger("others.library").warning(f"Could not take: {words}")
    logging.getLogger("others.library").error(ValueError(words))
    with connection.cursor() as cursor:  # PostgreSQL quotes what it refuses
        cursor.execute("SELECT %s::date", [words])
    return HttpResponse(words)


def suspicious(request):
    raise SuspiciousOperation(f"{CANARY} is suspicious")


urlpatterns = [
    path("crash/<slug:reference>", crash, name="crash"),
    path("suspicious", suspicious, name="suspicious"),
    path("", include("nwd.urls")),
]


@pytest.fixture
def written():
    """What goes to standard error, as the settings say; the tests' own handlers come back afterwards."""
    root, stream = logging.getLogger(), io.StringIO()
    before, level = root.handlers[:], root.level
    settings = logs.configuration("INFO")
    settings["handlers"]["stderr"]["stream"] = stream
    logging.config.dictConfig(settings)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    structlog.reset_defaults()
    logs.configuration("INFO")


def lines(stream):
    return [json.loads(line) for line in stream.getvalue().splitlines()]


@pytest.fixture
def canary_person(young_person, key_worker):
    """Something of theirs in every column that holds words."""
    for model, row in ((YoungPerson, young_person),):
        names = [
            field.name
            for field in model._meta.fields
            if field.get_internal_type() in ("CharField", "TextField")
        ]
        kept = {"reference", "tracker_ref"}
        kept |= {f.name for f in model._meta.fields if f.choices or f.generated}
        texts = {name: f"{CANARY}{name}" for name in names if name not in kept}
        texts = {name: text[: row._meta.get_field(name).max_length or 99] for name, text in texts.items()}
        model.objects.filter(pk=row.pk).update(**texts)
    return young_person


def test_a_crash_tells_where_and_nothing_of_whom(written, settings, client_of, key_worker, canary_person):
    settings.ROOT_URLCONF = __name__
    client = client_of(key_worker)
    client.raise_request_exception = False
    answer = client.post(f"/crash/{canary_person.reference}?find={CANARY}", {"words": f"{CANARY} words"})
    assert answer.status_code == 500
    text = written.getvalue()
    assert CANARY not in text and str(canary_person.reference) not in text
    found = lines(written)
    failure = next(line for line in found if "failure" in line)
    assert failure["failure"] == "DataError"
    assert any(frame.endswith("crash") for frame in failure["frames"])
    assert {"Could not take %s of %s", "Could not take", "ValueError"} <= {line["event"] for line in found}


def test_a_request_is_one_line_with_its_route_and_no_address(written, client_of, key_worker, canary_person):
    client_of(key_worker).get(f"/young-people/{canary_person.reference}?find={CANARY}")
    (line,) = [line for line in lines(written) if line["event"] == "request"]
    assert line["route"] == "person" and line["status"] == 200 and line["user"] == key_worker.pk
    assert line["request"] == str(TrailLine.objects.latest("id").request_id)
    assert set(line) == {
        "event",
        "request",
        "route",
        "method",
        "status",
        "ms",
        "user",
        "level",
        "logger",
        "timestamp",
    }
    assert uuid.UUID(line["request"])


def test_what_is_typed_finds_its_way_into_no_line(written, settings, client_of, key_worker, canary_person):
    settings.ROOT_URLCONF = __name__
    client = client_of(key_worker)
    client.post("/find", {"words": f"{CANARY} 3/4/2009"})
    client.post(
        f"/young-people/{canary_person.reference}/notes/new", {"words": f"{CANARY} note", "began": CANARY}
    )
    client.get(f"/nowhere/{CANARY}")
    client.get("/suspicious")
    client.get("/", headers={"host": f"{CANARY.lower()}.example.org"})
    Client().post("/sign-in", {"login": f"{CANARY}@example.org", "password": CANARY})
    assert len([line for line in lines(written) if line["event"] == "request"]) == 6
    assert CANARY.lower() not in written.getvalue().lower()


@pytest.mark.parametrize(
    "forged", ["a\nb", "a\r\nb", "\x1b[31mred", "\u202eover", '{"event": "x"}\n{"event": "y"}', "\u2028"]
)
def test_an_event_is_one_line_whatever_it_holds(written, forged):
    structlog.get_logger("nwd.test").info("said", words=forged)
    logging.getLogger("others.library").warning(forged)
    assert len(written.getvalue().splitlines()) == 2
    assert written.getvalue().isascii() and "\x1b" not in written.getvalue()
    assert lines(written)[0]["words"] == forged


def test_a_job_that_fails_is_named_and_what_it_was_given_is_not(written):
    said = {
        "name": "reports.tasks.bring",
        "id": "1-2",
        "exc": f"ValueError('{CANARY}')",
        "args": f"('{CANARY}',)",
    }
    try:
        raise ValueError(CANARY)
    except ValueError:
        logging.getLogger("celery.app.trace").error(
            "Task %(name)s[%(id)s] raised: %(exc)s", said, exc_info=True
        )
    (line,) = lines(written)
    assert (line["name"], line["id"], line["failure"]) == ("reports.tasks.bring", "1-2", "ValueError")
    assert CANARY not in written.getvalue()


def test_what_gunicorn_refuses_is_not_repeated(written):
    log = logging.getLogger("gunicorn.error")
    log.info("Listening at: %s (%s)", "http://127.0.0.1:8000", os.getpid())
    log.warning(f"Invalid request from ip=192.0.2.7: Invalid HTTP Header: '{CANARY}'")
    log.error("Error handling request %s", f"/find?words={CANARY}")
    assert [line["event"].split(" (")[0] for line in lines(written)] == [
        "Listening at: http://127.0.0.1:8000", "Invalid request from ip", "Error handling request %s",
    ]  # fmt: skip
    assert CANARY not in written.getvalue() and "192.0.2.7" not in written.getvalue()
