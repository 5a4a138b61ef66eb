"""How to talk to somebody, needs, school and work, and corrected days over the API."""

import datetime

import pytest

from cases.models import Allocation, CarePeriod, HowToTalk, Need
from tests.factories.cases import (
    AllocationFactory,
    CarePeriodFactory,
    EducationPeriodFactory,
    NeedFactory,
    days_ago,
)

pytestmark = pytest.mark.django_db
SAID = {
    "helps": "Walk with me; do not sit opposite.", "makes_it_hard": "Long words, and “why did you”.",
    "check_understood": "Ask me to say it in my words.", "made_with": "both",
}  # fmt: skip


def test_how_to_talk_is_written_once_and_read(program_of, young_person, key_worker):
    program = program_of(key_worker)
    path = f"young-people/{young_person.reference}/how-to-talk"
    key = {"Idempotency-Key": "3d3b7f7e-5c0c-4f5e-9a53-0a4f2f3ad001"}
    ahead = (days_ago(0) + datetime.timedelta(days=30)).isoformat()
    made = [program.post(path, SAID | {"review_on": ahead}, **key) for _ in range(2)]
    assert [one.status_code for one in made] == [201, 201] and HowToTalk.objects.count() == 1
    (item,) = program.get(path).json()["items"]
    assert item["helps"] == SAID["helps"] and item["review_on"] == ahead


def test_school_begins_once_and_looking_ends(program_of, young_person, key_worker):
    looking = EducationPeriodFactory(person=young_person, status="neet", start_on=days_ago(7))
    program, path = program_of(key_worker), f"young-people/{young_person.reference}/school-college-work"
    said = {
        "status": "school",
        "start_on": days_ago(0).isoformat(),
        "instead_of": [str(looking.record.reference)],
    }
    key = {"Idempotency-Key": "3d3b7f7e-5c0c-4f5e-9a53-0a4f2f3ad002"}
    made = [program.post(path, said, **key) for _ in range(2)]
    assert [one.status_code for one in made] == [201, 201]
    told = program.get(path).json()
    assert told["days_between"] == 7 and [one["after_days"] for one in told["returns"]] == [7]
    assert [one["status"] for one in told["items"]] == ["school", "neet"]


def test_a_need_is_found_and_changed(program_of, young_person, key_worker):
    program, path = program_of(key_worker), f"young-people/{young_person.reference}"
    first = NeedFactory(person=young_person)
    said = {"discipline": "communication_support", "need": "autism", "identified_on": days_ago(2).isoformat(),
            "main": True}  # fmt: skip
    key = {"Idempotency-Key": "3d3b7f7e-5c0c-4f5e-9a53-0a4f2f3ad003"}
    made = program.post(f"{path}/needs", said, **key)
    assert made.status_code == 201 and "main need" in made.json()["headline"]
    assert [one["main"] for one in program.get(f"{path}/needs").json()["items"]] == [True, False]
    change = {"need": "other", "identified_on": days_ago(2).isoformat(), "main": False}
    key = {"Idempotency-Key": "3d3b7f7e-5c0c-4f5e-9a53-0a4f2f3ad004"}
    assert program.post(f"{path}/records/{first.record.reference}/need", change, **key).status_code == 200
    assert Need.objects.get(pk=first.pk).need == "other"


def test_days_are_put_right(program_of, young_person, hub_manager):
    program, path = program_of(hub_manager), f"young-people/{young_person.reference}/records"
    care, work = (
        CarePeriodFactory(person=young_person),
        AllocationFactory(person=young_person, role="specialist"),
    )
    for number, (one, where) in enumerate([(care, "care-days"), (work, "work-days")], 5):
        key = {"Idempotency-Key": f"3d3b7f7e-5c0c-4f5e-9a53-0a4f2f3ad00{number}"}
        said, at = {"start_on": days_ago(9).isoformat()}, f"{path}/{one.record.reference}/{where}"
        assert program.post(at, said | {"end_on": days_ago(1).isoformat()}, **key).status_code == 400
        assert program.post(at, said, **key).status_code == 200
    assert CarePeriod.objects.get().start_on == Allocation.objects.get(pk=work.pk).start_on == days_ago(9)
