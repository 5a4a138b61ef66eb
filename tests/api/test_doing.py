"""What is to be done, visits, and what is due, over the API: the verbs of the pages, once."""

import datetime
import uuid

import pytest
from django.utils import timezone

from cases.models import Action, Visit
from partners.models import TrailLine
from raise_meetings.models import Action as RaiseAction
from tests.factories import raise_meetings
from tests.factories.cases import days_ago
from tests.factories.doing import LateActionFactory

pytestmark = pytest.mark.django_db


def sent(program, path, key=None, **said):
    return program.post(f"young-people/{path}", said, **{"Idempotency-Key": str(key or uuid.uuid4())})


def test_what_the_page_would_have_saved_and_once(program_of, key_worker, hub_worker, young_person):
    program, key = program_of(key_worker), uuid.uuid4()
    said = {"words": "Ring Gran.", "owner": hub_worker.worker.reference, "due_on": days_ago(-3).isoformat()}
    address = f"{young_person.reference}/to-do"
    answer, again = (sent(program, address, key, **said) for _ in range(2))
    assert answer.status_code == again.status_code == 201 and answer.content == again.content
    made = Action.objects.get()
    assert (made.owner, made.due_on) == (hub_worker.worker, days_ago(-3))
    refused = sent(program, address, **said | {"owner": "0" * 12})
    assert refused.status_code == 400 and "Check it" in refused.content.decode()
    record = f"{young_person.reference}/records/{made.record.reference}"
    assert sent(program, f"{record}/done").status_code == 200
    assert Action.objects.get().done_by == key_worker.worker
    assert sent(program, f"{record}/not-done").status_code == 200 and Action.objects.get().done_on is None
    assert TrailLine.objects.filter(act__in=("complete_action", "reopen_action")).count() == 2


def test_a_raise_action_is_done_by_its_own_verb(program_of, key_worker, young_person):
    raised = raise_meetings.LateActionFactory(person=young_person)
    address = f"{young_person.reference}/records/{raised.record.reference}/done"
    assert sent(program_of(key_worker), address).status_code == 200
    assert RaiseAction.objects.get().completed_on == days_ago(0)


def test_a_visit_from_plan_to_back(program_of, key_worker, hub_worker, young_person):
    program, now = program_of(key_worker), timezone.now()
    times = {"starts_at": now.isoformat(), "ends_at": (now + datetime.timedelta(hours=1)).isoformat()}
    answer = sent(program, f"{young_person.reference}/visits", place="car", **times)
    record = f"{young_person.reference}/records/{answer.json()['reference']}"
    assert sent(program, f"{record}/back").status_code == 400  # it has not begun
    assert sent(program_of(hub_worker), f"{record}/set-out").status_code == 400  # another worker's
    assert [sent(program, f"{record}/{way}").status_code for way in ("set-out", "back")] == [200, 200]
    assert Visit.objects.get().ended_at


def test_what_is_due_a_page_at_a_time(program_of, key_worker, young_person):
    for _ in range(26):
        LateActionFactory(person=young_person, owner=key_worker.worker)
    program = program_of(key_worker)
    for path in ("due", f"young-people/{young_person.reference}/due"):
        first = program.get(path).json()
        second = program.get(f"{path}?cursor={first['next_cursor']}").json()
        assert (len(first["items"]), len(second["items"]), second["next_cursor"]) == (25, 1, None)
    assert first["items"][0] | {"record": ""} == {
        "record": "", "what": "action", "words": "Ring the college about Friday.", "late": True,
        "due_on": days_ago(2).isoformat(), "young_person": young_person.reference,
        "whose": {"reference": key_worker.worker.reference, "name": "Kit Moreno"},
    }  # fmt: skip
