"""Shares over the API: the verbs of the page, once; a partner sees their own, and not what the young person said."""

import uuid

import pytest

from partners.models import Receipt, Share, TrailLine
from tests.api.test_doors import new_share
from tests.factories.agreements import AgreementInForceFactory, ShareFactory, SuspensionFactory
from tests.factories.hubs import today
from tests.factories.partners import AgencyFactory

pytestmark = pytest.mark.django_db


def shares_of(person):
    return f"young-people/{person.reference}/shares"


def start(program, person, said, key=None):
    return program.post(shares_of(person), said, **{"Idempotency-Key": str(key or uuid.uuid4())})


@pytest.fixture
def said(health):
    return new_share(health)


def test_shared_by_the_verb_of_the_page(program_of, hub_manager, health, clinician, young_person, said):
    theirs, address = program_of(clinician), f"young-people/{young_person.reference}"
    assert theirs.get(address).status_code == 404
    answer = start(program_of(hub_manager), young_person, said | {"said": "Fine with me."})
    assert answer.status_code == 201
    share = Share.objects.get()
    assert (share.agency, share.why, share.said, share.from_on, share.shared_by) == (
        health, "To plan school.", "Fine with me.", today(), hub_manager,
    )  # fmt: skip
    assert answer.json()["reference"] == share.reference and answer.json()["opens"]
    assert [clause["category"] for clause in answer.json()["reads"]] == ["education"]
    line = TrailLine.objects.get(act="share", what="permission")
    assert (line.people, line.user_id) == ([young_person.pk], hub_manager.pk)
    assert theirs.get(address).status_code == 200


def test_the_same_twice_is_one_share_and_another_with_the_key_is_refused(
    program_of, hub_manager, young_person, said
):
    program, key = program_of(hub_manager), uuid.uuid4()
    answers = [start(program, young_person, said, key) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()
    assert start(program, young_person, said | {"why": "Else."}, key).status_code == 422
    assert (Share.objects.count(), Receipt.objects.count()) == (1, 1)


def test_stopped_from_the_next_request_on(program_of, hub_manager, clinician, health, young_person):
    share = ShareFactory(content_object=young_person, agency=health)
    theirs, address = program_of(clinician), f"young-people/{young_person.reference}"
    assert theirs.get(address).status_code == 200
    program = program_of(hub_manager)
    stop = f"{shares_of(young_person)}/{share.reference}/stop"
    answer = program.post(stop, {"why": "Their work has ended."})
    assert answer.status_code == 200 and answer.json()["stopped_why"] == "Their work has ended."
    assert theirs.get(address).status_code == 404
    again = program.post(stop, {"why": "Once more."})
    assert again.status_code == 400 and "stopped already" in again.json()["errors"][0]["detail"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"agency": "0" * 12}, "agency"), ({"agreement": "0" * 12}, "agreement"), ({"why": " "}, "why"),
        ({"told": "maybe"}, "told"), ({"told": "not_yet"}, "said"), ({"to_on": "2020-01-01"}, "to_on"),
        ({"shared_by": 1}, "shared_by"),
    ],
)  # fmt: skip
def test_what_is_refused_says_where(program_of, hub_manager, young_person, said, wrong, field):
    answer = start(program_of(hub_manager), young_person, said | wrong)
    assert answer.status_code == 400 and answer.json()["errors"][0]["field"] == field
    assert not Share.objects.exists()


def test_the_lead_agency_and_an_agreement_that_is_suspended_are_refused(
    program_of, hub_manager, young_person, lead_agency, health
):
    program = program_of(hub_manager)
    agreement = AgreementInForceFactory(agency=health, reads=["education"])
    SuspensionFactory(agreement=agreement)
    said = {"agreement": agreement.reference, "why": "x", "told": "yes"}
    for agency, field in ((lead_agency, "agency"), (health, "agreement")):
        answer = start(program, young_person, said | {"agency": agency.reference})
        assert answer.status_code == 400 and answer.json()["errors"][0]["field"] == field


def test_a_partner_sees_their_own_and_not_what_was_said(
    program_of, hub_worker, clinician, health, young_person
):
    ShareFactory(content_object=young_person, agency=health, said="I do not like it.")
    ShareFactory(content_object=young_person, agency=AgencyFactory(name="Another agency"))
    ours = program_of(hub_worker).get(shares_of(young_person)).json()["items"]
    theirs = program_of(clinician).get(shares_of(young_person)).json()["items"]
    assert len(ours) == 2 and "I do not like it." in {one["said"] for one in ours}
    assert [(one["agency"]["name"], one["said"]) for one in theirs] == [(health.name, "")]


def test_a_partner_shares_with_nobody(program_of, clinician, health, young_person, said):
    share = ShareFactory(content_object=young_person, agency=health)
    program = program_of(clinician)
    answers = [
        start(program, young_person, said),
        program.post(f"{shares_of(young_person)}/{share.reference}/stop", {"why": "x"}),
    ]
    assert [answer.status_code for answer in answers] == [403, 403]


def test_a_share_below_somebody_else_is_not_there(
    program_of, service_manager, young_person, hidden_person, health
):
    share = ShareFactory(content_object=young_person, agency=health)
    stop = f"{shares_of(hidden_person)}/{share.reference}/stop"
    assert program_of(service_manager).post(stop, {"why": "x"}).status_code == 404
