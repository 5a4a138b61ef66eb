"""What is there changes over the API: by the verbs of the pages, once each, and no more than was named."""

import uuid

import pytest

from cases.models import CarePeriod, Relationship, SpecialistAsk
from partners.models import TrailLine
from tests.api import about, changing
from tests.asking import asked
from tests.factories.cases import ApprovedEventFactory, NoteFactory, PendingReferralFactory, days_ago
from tests.factories.network import ProfessionalFactory, RelationshipFactory
from tests.factories.support import AskFactory

pytestmark = pytest.mark.django_db


def sent(program, path, key=None, /, **said):
    return program.post(path, said, **{"Idempotency-Key": str(key or uuid.uuid4())})


def at(thing, way):
    record = getattr(thing, "record", thing)
    return f"young-people/{record.person.reference}/records/{record.reference}/{way}"


def test_what_is_named_of_somebody_changes_and_the_rest_stays(
    program_of, key_worker, young_person, hidden_person
):
    program, key = program_of(key_worker), uuid.uuid4()
    nan = RelationshipFactory(person=young_person, relation="grandparent")
    aunt = RelationshipFactory(person=young_person, parent=nan, telling="Not where they live.")
    first, again = (sent(program, at(aunt, "relationship"), key, ring="far") for _ in range(2))
    assert first.status_code == again.status_code == 200 and first.content == again.content
    aunt.refresh_from_db()
    assert (aunt.ring, aunt.telling, aunt.parent) == ("far", "Not where they live.", nan)
    assert TrailLine.objects.filter(act="change_relationship").count() == 1
    elsewhere = RelationshipFactory(person=hidden_person, relation="grandparent").record.reference
    refused = sent(program, at(aunt, "relationship"), parent=str(elsewhere))
    assert refused.status_code == 400 and "Nobody of their family tree" in refused.content.decode()
    assert sent(program, at(aunt, "relationship"), parent=None).status_code == 200
    assert Relationship.objects.get(pk=aunt.pk).parent is None


def test_who_helps_changes_and_is_over_once(program_of, key_worker, young_person):
    program, doctor = program_of(key_worker), ProfessionalFactory(person=young_person)
    assert sent(program, at(doctor, "professional"), phone="01632 960111").status_code == 200
    ends = {"end_on": days_ago(1).isoformat(), "end_reason": "She retired."}
    assert sent(program, at(doctor, "over"), **ends).json()["ended"]
    doctor.refresh_from_db()
    assert (doctor.phone, doctor.end_reason) == ("01632 960111", "She retired.")
    refused = [
        sent(program, at(doctor, "over"), **ends),
        sent(program, at(doctor, "professional"), job="Vet"),
    ]
    assert [one.status_code for one in refused] == [400, 400]


def test_an_event_is_written_anew_and_a_manager_answers_it(program_of, key_worker, hub_manager, young_person):
    event = ApprovedEventFactory(person=young_person)
    writes, answers = program_of(key_worker), program_of(hub_manager)
    said = {"on": "2026-01-02", "headline": "Began college"}
    new = sent(writes, at(event, "change-significant-event"), **said).json()
    assert (new["standing"]["headline"], new["waiting"]["headline"]) == ("Started college", "Began college")
    address = at(event, "answer-significant-event").replace(
        str(event.record.reference), new["waiting"]["reference"]
    )
    assert sent(writes, address, answer="approved").status_code == 403
    assert sent(answers, at(event, "answer-significant-event"), answer="approved").status_code == 400
    assert sent(answers, address, answer="put_aside").status_code == 400
    answered = sent(answers, address, answer="approved").json()
    assert answered["standing"]["headline"] == "Began college" and answered["waiting"] is None


def test_care_leavers_are_it_from_their_eighteenth_birthday(program_of, hub_manager, young_person):
    program, path = program_of(hub_manager), f"young-people/{young_person.reference}/care/at-18"
    early = sent(program, path)
    assert early.status_code == 400 and "half a year before" in early.content.decode()
    about.nearly_18(young_person)
    key = uuid.uuid4()
    assert [sent(program, path, key).status_code for _ in range(2)] == [201, 201]
    assert CarePeriod.objects.get().status == "care_leaver"


def test_a_question_is_needed_no_longer(program_of, key_worker, hub_manager, young_person):
    ask = AskFactory(person=young_person, asked_by=key_worker.worker)
    assert sent(program_of(hub_manager), at(ask, "no-longer-needed")).status_code == 403
    assert sent(program_of(key_worker), at(ask, "no-longer-needed")).status_code == 200
    assert SpecialistAsk.objects.get().dropped_at


def test_a_referral_is_decided_once_and_the_hub_may_know_no_more(program_of, hub_manager, young_person, east):
    program = program_of(hub_manager)
    pending = PendingReferralFactory(person=young_person, hub=east)
    assert sent(program, at(pending, "accept"), support="outreach", worker="1" * 12).status_code == 400
    taken = sent(program, at(pending, "accept"), support="outreach").json()
    assert (taken["decision"], taken["record"]) == ("accepted", str(pending.record.reference))
    assert sent(program, at(pending, "withdraw")).status_code == 400
    alone = PendingReferralFactory(hub=east)
    said = {"reason": "other", "words": "Ask the family hub."}
    assert sent(program, at(alone, "decline"), **said).json()["decision"] == "declined"
    assert sent(program, at(alone, "decline"), **said).status_code == 404


def test_question_answer_and_response_go_between_them(program_of, police_officer, hub_manager, east):
    enquiry = asked(police_officer, east)
    hub, partner, path = program_of(hub_manager), program_of(police_officer), f"asked/{enquiry.reference}"
    key = uuid.uuid4()
    first, again = (sent(hub, f"{path}/question", key, words="Where do they sleep?") for _ in range(2))
    assert first.status_code == again.status_code == 201 and "stands still" in first.json()["clock"]
    assert len(again.json()["questions"]) == 1
    assert sent(partner, f"{path}/question", words="Why?").status_code == 403
    [question] = sent(partner, f"{path}/answer", words="At a friend’s.").json()["questions"]
    assert question["answer"] == "At a friend’s."
    said = changing.SAID["api_record_response"]()
    assert sent(hub, f"{path}/response", **said).json()["first_response_at"]
    assert sent(hub, f"{path}/response", **said).status_code == 400


def test_a_note_is_corrected_and_what_was_first_written_stays(program_of, key_worker, young_person):
    program, key, note = program_of(key_worker), uuid.uuid4(), NoteFactory(person=young_person, words="Soup.")
    first, again = (sent(program, at(note, "correct"), key, words="Bread.") for _ in range(2))
    assert first.status_code == again.status_code == 201 and first.content == again.content
    versions = program.get(at(note, "versions")).json()
    assert versions["latest"]["words"] == "Bread." and [one["words"] for one in versions["earlier"]] == [
        "Soup."
    ]
    assert sent(program, at(note, "correct"), words="Bread.").status_code == 400
