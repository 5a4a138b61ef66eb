"""A partner's program asks for help, once, and reads what became of it and nothing more."""

import uuid

import pytest

from cases.actions import ask_referrer
from cases.models import Enquiry
from partners.context import acting

pytestmark = pytest.mark.django_db


def said(place, **more):
    return {
        "hub": place.reference, "route": "emergency", "given_name": "Robin", "family_name": "Ashby",
        "happening": "They sleep at friends’ houses.", "date_of_birth": "2009-09-03", **more,
    }  # fmt: skip


def test_the_same_sent_again_is_one_and_its_state_is_told(
    program_of, police_officer, clinician, hub_manager, east, young_person
):
    program, key = program_of(police_officer), str(uuid.uuid4())
    first, again = (program.post("asked", said(east), **{"Idempotency-Key": key}) for _ in range(2))
    assert first.status_code == again.status_code == 201 and first.json() == again.json()
    enquiry = Enquiry.objects.get()
    with acting(hub_manager):
        ask_referrer(enquiry=enquiry, by=hub_manager, words="Where do they sleep tonight?")
    answer = program.get("asked").json()
    [one] = answer["items"]
    assert one["outcome"] == "pending" and "stands still" in one["clock"]
    assert [asked["words"] for asked in one["questions"]] == ["Where do they sleep tonight?"]
    assert {hub["name"] for hub in answer["hubs"]} >= {"East Hub"}
    assert young_person.reference not in str(answer) and "referral" not in one
    assert program_of(clinician).get("asked").json()["items"] == []


@pytest.mark.parametrize(
    "wrong", [{"hub": "nowhere"}, {"nhs_number": "1234567890"}, {"date_of_birth": "2999-01-01"}, {"extra": 1}]
)
def test_what_is_wrong_is_named_and_nothing_is_kept(program_of, police_officer, east, wrong):
    answer = program_of(police_officer).post(
        "asked", said(east, **wrong), **{"Idempotency-Key": str(uuid.uuid4())}
    )
    assert answer.status_code == 400 and next(iter(wrong)) in answer.content.decode()
    assert not Enquiry.objects.exists()
