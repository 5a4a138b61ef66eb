"""Care, covers and leave over the API: the verbs of the pages, once, with their refusals in words."""

import uuid

import pytest

from cases.models import Allocation, CarePeriod, LegalStatusPeriod
from partners.models import Leave, TrailLine
from tests.factories.cases import AllocationFactory, CarePeriodFactory, EdgeOfCareFactory, days_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db
BEGAN, NOW = days_ago(30).isoformat(), days_ago(0).isoformat()


def sent(program, path, key=None, **said):
    return program.post(path, said, **{"Idempotency-Key": str(key or uuid.uuid4())})


def test_care_begins_once_changes_in_law_and_ends(program_of, hub_manager, young_person):
    program, key, path = program_of(hub_manager), uuid.uuid4(), f"young-people/{young_person.reference}"
    said = {"status": "looked_after", "start_on": BEGAN, "legal_status": "V2", "words": "Nobody is at home."}
    answer, again = (sent(program, f"{path}/care", key, **said) for _ in range(2))
    assert answer.status_code == again.status_code == 201 and answer.content == again.content
    period = CarePeriod.objects.get()
    record = answer.json()["reference"]
    changed = sent(program, f"{path}/records/{record}/legal-status", code="C1", start_on=NOW)
    assert changed.status_code == 201 and LegalStatusPeriod.objects.get().code == "C1"
    twice = sent(program, f"{path}/records/{record}/legal-status", code="C1", start_on=NOW)
    assert twice.status_code == 400 and "already" in twice.content.decode()
    assert sent(program, f"{path}/records/{record}/end-care", end_on=NOW).status_code == 200
    period.refresh_from_db()
    assert (period.legal_status, str(period.end_on)) == ("V2", NOW)
    acts = TrailLine.objects.filter(what="change").values_list("act", flat=True)
    assert {"begin_care", "change_legal_status", "end_care"} <= set(acts)


def test_the_edge_of_care_ends_with_what_became_of_it(program_of, hub_manager, young_person):
    record = EdgeOfCareFactory(person=young_person).record.reference
    program, path = (
        program_of(hub_manager),
        f"young-people/{young_person.reference}/records/{record}/end-care",
    )
    refused = sent(program, path, end_on=NOW)
    assert refused.status_code == 400 and "what became of it" in refused.content.decode()
    assert sent(program, path, end_on=NOW, outcome="kept_at_home", tried="Evenings.").status_code == 200
    assert CarePeriod.objects.get().outcome == "kept_at_home"
    assert sent(program, path, end_on=NOW, outcome="kept_at_home").status_code == 404, "it has ended"


def test_somebody_stands_in_and_then_the_work_ends(program_of, hub_manager, young_person):
    program, path = program_of(hub_manager), f"young-people/{young_person.reference}"
    said = {"worker": PostingFactory().worker.reference, "start_on": NOW, "end_on": days_ago(-7).isoformat()}
    nobody = sent(program, f"{path}/covers", **said)
    assert nobody.status_code == 400 and "no key worker" in nobody.content.decode()
    running = AllocationFactory(person=young_person)
    assert sent(program, f"{path}/covers", **said | {"worker": "0" * 12}).status_code == 400
    made = sent(program, f"{path}/covers", **said)
    assert made.status_code == 201 and Allocation.objects.get(role="co_key_worker").covers == running
    ended = sent(
        program, f"{path}/records/{running.record.reference}/end-work", end_on=NOW, reason="She moved."
    )
    assert ended.status_code == 200
    running.refresh_from_db()
    assert (str(running.end_on), running.end_reason) == (NOW, "She moved.")


def test_a_leave_and_its_end(program_of, hub_manager, hub_worker):
    program, worker = program_of(hub_manager), PostingFactory().worker
    path = f"workers/{worker.reference}/leave"
    made = sent(program, path, start_on=NOW)
    assert made.status_code == 201 and made.json()["worker"] == worker.reference
    twice = sent(program, path, start_on=NOW)
    assert twice.status_code == 400 and "already" in twice.content.decode()
    back = sent(program, f"leave/{made.json()['reference']}/end", on=days_ago(-9).isoformat())
    assert back.status_code == 200 and back.json()["end_on"] == days_ago(-9).isoformat()
    assert Leave.objects.count() == 1
    assert sent(program_of(hub_worker), path, start_on=NOW).status_code == 403


def test_a_care_record_below_somebody_else_is_not_there(
    program_of, service_manager, young_person, hidden_person
):
    record = CarePeriodFactory(person=hidden_person).record.reference
    path = f"young-people/{young_person.reference}/records/{record}/end-care"
    assert sent(program_of(service_manager), path, end_on=NOW).status_code == 404
