"""Moving on and questionnaires over the API: the verbs of the pages, once."""

import uuid

import pytest

from cases.models import Allocation, Assessment, KeepingInTouch, MeasureNotDone, Referral
from partners.models import TrailLine
from tests.factories.cases import AllocationFactory, days_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db
TODAY = days_ago(0).isoformat()


def sent(program, person, door, key=None, **said):
    return program.post(
        f"young-people/{person.reference}/{door}", said, **{"Idempotency-Key": str(key or uuid.uuid4())}
    )


def test_support_closes_with_what_stays_and_opens_again_once(program_of, hub_manager, young_person, east):
    program, support = program_of(hub_manager), young_person.referrals.get()
    worker = PostingFactory(hub=east).worker
    AllocationFactory(person=young_person, worker=worker, end_on=days_ago(3))
    door, stays = f"records/{support.record.reference}", {"worker": worker.reference, "how_often": "monthly"}
    answer = sent(
        program, young_person, f"{door}/close", closed_on=TODAY, objectives="limited", stays=[stays]
    )
    assert answer.status_code == 200, answer.content
    support.refresh_from_db()
    assert (support.objectives_met, KeepingInTouch.objects.get().worker) == ("limited", worker)
    key, said = uuid.uuid4(), {"support": "outreach", "same_worker": True}
    first, second = (sent(program, young_person, f"{door}/open-again", key, **said) for _ in range(2))
    assert first.status_code == second.status_code == 201 and first.content == second.content
    assert Referral.objects.get(reopens=support).hub == support.hub
    assert Allocation.objects.get(end_on=None).worker == worker
    assert first.json()["headline"] == "Support opened again at East Hub"
    assert (
        sent(program, young_person, f"{door}/close", closed_on=TODAY, objectives="fully").status_code == 400
    )
    assert TrailLine.objects.filter(act="reopen_referral", what="change").count() == 1


def test_scores_and_why_there_are_none(program_of, key_worker, young_person):
    program = program_of(key_worker)
    said = {
        "respondent": "teacher",
        "completed_on": TODAY,
        "emotional": 1,
        "conduct": 2,
        "hyperactivity": 3,
        "peer": 4,
    }
    answer = sent(program, young_person, "assessments", **said)
    made = Assessment.objects.get()
    assert answer.status_code == 201 and made.total == 10
    wrong = sent(program, young_person, "assessments", **said, impact=7)
    assert wrong.status_code == 400 and "0 to 6" in wrong.content.decode()
    door = f"records/{made.record.reference}/scores"
    assert sent(program, young_person, door, **said | {"peer": 0}).status_code == 200
    made.refresh_from_db()
    assert made.total == 6
    missed = {"respondent": "parent_carer", "due_on": TODAY, "reason": "SDQ2"}
    assert sent(program, young_person, "assessments/not-done", **missed).status_code == 201
    assert MeasureNotDone.objects.get().reason == "SDQ2"
