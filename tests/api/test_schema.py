"""docs/openapi.json is what the code says, and answers are what it says."""

import json
import uuid

import pytest
from django.core.management import call_command
from django.urls import resolve

from hubs.models import Hub
from nwd.local.place import REPOSITORY
from tests.access.doors.api import BY_TOKEN
from tests.api import (
    about,
    changing,
    days,
    doing,
    incidents,
    intelligence,
    missing,
    offers,
    out,
    shifts,
    stays,
)
from tests.api.shaped import faults
from tests.api.test_doors import SAID, filled, new_share
from tests.factories.agreements import ShareFactory
from tests.factories.cases import NoteFactory
from tests.factories.partners import AgencyFactory, PostingFactory

DOCUMENT = REPOSITORY / "docs" / "openapi.json"
MADE_BY = ".venv/bin/python manage.py spectacular --format openapi-json --file docs/openapi.json"


def said():
    return json.loads(DOCUMENT.read_text())


def test_the_committed_schema_is_the_codes(tmp_path):
    """When this fails, `MADE_BY` writes it anew: read the difference before it is committed."""
    made = tmp_path / "openapi.json"
    call_command("spectacular", format="openapi-json", file=str(made), validate=True, fail_on_warn=True)
    assert made.read_text() == DOCUMENT.read_text(), MADE_BY


def test_it_is_of_the_version_that_was_promised_and_knows_every_endpoint():
    document = said()
    assert document["openapi"].startswith("3.1")
    described = {(name_of(path), method) for path, methods in document["paths"].items() for method in methods}
    in_table = {(name, m) for name, (_, methods) in BY_TOKEN.items() for m in methods if m != "head"}
    assert described == in_table
    for path in document["paths"].values():
        for operation in path.values():
            assert operation["security"] == [{"token": []}] and operation["description"]
            assert "default" in operation["responses"]


def name_of(path):
    """Of the route that has this address."""
    return resolve(
        path.replace("{record_reference}", str(uuid.UUID(int=7))).replace("{", "").replace("}", "")
    ).url_name


def of(record):
    return lambda path, person: path.replace("{reference}", person.reference).replace(
        "{record_reference}", str(about.MAKES[record](person))
    )


def of_place(name):
    return lambda path, person: path.replace("{reference}", about.MAKES[name](person))


def at_a_hub(path, person):
    """Its own address in the table of the doors says what it names."""
    return filled(BY_TOKEN[name_of(path)][0], person)


HUBS, RAISES = "/api/v1/hubs/", "/api/v1/raise/"
#: The hub manager, who asks here, is none.
FOR_SPECIALISTS = {"formulations", "share_item", "review_item", "answer_release"}
#: Whose address names another thing than a note of theirs.
ABOUT = {
    **dict.fromkeys(("change_goal", "end_goal", "reopen_goal", "steps"), of("goal")),
    **dict.fromkeys(("change_step", "do_step", "drop_step", "take_up_step"), of("step")),
    "change_review": of("review"),
    **dict.fromkeys(("end_allocation", "correct_allocation"), of("allocation")),
    **dict.fromkeys(("change_learning", "end_learning"), of("learning")),
    "change_need": of("need"),
    **dict.fromkeys(("end_care", "correct_care"), of("care")),
    "change_legal_status": of("care"),
    "correct_legal_status": of("legal"),
    "correct_closing": of("closed_referral"),
    "close_referral": of("open_referral"),
    "reopen_referral": of("closed_referral"),
    "change_keeping_in_touch": of("keeping"),
    "correct_assessment": of("assessment"),
    "leave": of_place("worker"),
    "end_leave": of_place("leave"),
    "pass_on_enquiry": of_place("enquiry"),
    "answer": of("ask"),
    **{
        name: of(what) for name, what in (doing.ABOUT | changing.ABOUT | missing.ABOUT | offers.ABOUT).items()
    },
    **{name: of_place(what) for name, what in (offers.OF_PLACES | shifts.OF_PLACES).items()},
    **{name: of(what) for name, what in (out.ABOUT | days.ABOUT).items()},
    **{name: of_place(what) for name, what in days.OF_PLACES.items()},
    **{name: of(what) for name, what in stays.ABOUT.items()},
    **{name: of(what) for name, what in incidents.ABOUT.items()},
    **{name: of_place(what) for name, what in incidents.OF_PLACES.items()},
    **{name: of(what) for name, what in intelligence.ABOUT.items()},
    **{name: of_place(what) for name, what in intelligence.OF_PLACES.items()},
    **dict.fromkeys(("ask_referrer", "record_response"), of_place("enquiry")),
    "answer_question": of_place("asked_back"),
    "answer_invitation": of_place("our_invitation"),
    **dict.fromkeys(("take_words_out", "let_words_stand"), of("own_words")),
}


@pytest.mark.django_db
def test_every_answer_has_the_shape_that_the_schema_promises(
    program_of, hub_manager, key_worker, young_person
):
    program, document = program_of(hub_manager), said()
    note = NoteFactory(person=young_person, when_hidden="stub").reference
    share = ShareFactory(content_object=young_person).reference
    given = {"{reference}": young_person.reference, "{record_reference}": str(note), "{share}": share}
    about.key_worker_of(young_person)
    about.nearly_18(young_person)
    bodies = {name.removeprefix("api_"): say for name, say in about.SAID.items()} | {
        "notes": {"words": "Robin made soup.", "at": "2026-01-02T10:00:00Z"},
        "allocations": {
            "worker": PostingFactory().worker.reference, "role": "co_key_worker", "start_on": "2026-01-02",
        },
        "ask": {
            "hub": Hub.objects.get(tracker_ref="EAST").reference, "route": "planned", "given_name": "Rowan",
            "family_name": "Thirsk", "happening": "He sleeps at friends’ houses.",
        },
        "contacts": {"reached": True, "method": "phone", "at": "2026-01-02T10:00:00Z"},
        "find": {"reference": young_person.tracker_ref},
        "start_share": new_share(AgencyFactory()),
        "stop_share": {"why": "Their work with Robin has ended."},
    }  # fmt: skip
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            address = path
            for name, value in given.items():
                address = address.replace(name, value)
            name = operation["operationId"]
            if name in ABOUT or path.startswith((HUBS, RAISES)):
                address = ABOUT.get(name, at_a_hub)(path, young_person)
            key = {"Idempotency-Key": str(uuid.uuid4())}
            body = bodies.get(name) or SAID.get(name_of(path), dict)
            body = body() if callable(body) else body
            answer = program.post(address, body, **key) if method == "post" else program.get(address)
            said_of = operation["responses"]
            assert name in FOR_SPECIALISTS or str(answer.status_code) in said_of, (name, answer.content)
            content = said_of["default" if name in FOR_SPECIALISTS else str(answer.status_code)]["content"]
            promised = next(iter(content.values()))["schema"]
            assert faults(promised, answer.json(), document) == [], name


@pytest.mark.django_db
def test_problems_have_their_shape_too(program_of, hub_worker):
    program, document = program_of(hub_worker), said()
    for answer in (
        program.get("young-people/000000000000"),
        program.get("young-people?x=1"),
        program.post("me", {}),
    ):
        assert faults({"$ref": "#/components/schemas/Problem"}, answer.json(), document) == []
