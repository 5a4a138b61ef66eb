"""Everything that is due in one list: from every source, whose it is, by day, done together and taken back."""

import datetime
import re

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from cases.actions import complete_action, reopen_action
from cases.models import Action
from nwd.pages.due.asked import of_person, of_workers
from nwd.pages.due.doing import do_together
from nwd.pages.due.listed import SOURCES, days_of, everything, number_of, numbers_of, page_of
from partners.context import acting
from raise_meetings.models import Action as RaiseAction
from tests.factories import raise_meetings
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.cases import (
    AllocationFactory,
    CorrectionFactory,
    MissingEpisodeFactory,
    PendingReferralFactory,
    ReferralFactory,
    days_ago,
    hours_ago,
)
from tests.factories.doing import (
    ActionFactory,
    DoneActionFactory,
    LateActionFactory,
    NotBackFactory,
    VisitFactory,
)
from tests.factories.network import ProfessionalFactory, RelationshipFactory
from tests.factories.plan import PlanStepFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine(young_person, key_worker):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    return young_person


def whats(page):
    return [row.what for row in page.rows]


def listed(user, **options):
    asked = of_workers(user, [user.worker_id])
    return page_of(asked, everything(asked, **options))


def test_from_many_sources_what_was_due_first(mine, key_worker, east):
    worker = key_worker.worker
    ActionFactory(person=mine, owner=worker, due_on=days_ago(-1))
    raise_meetings.LateActionFactory(person=mine, due_on=days_ago(9))  # nobody's name is on it
    VisitFactory(person=mine, worker=worker, starts_at=hours_ago(50))
    NotBackFactory(person=mine, worker=worker)
    MissingEpisodeFactory(person=mine, started_at=hours_ago(20), returned_at=hours_ago(1))
    DoneActionFactory(person=mine, owner=worker)
    page = listed(key_worker)
    assert whats(page) == ["raise_action", "visit", "visit", "action", "missing_episode"]
    assert [row.whose for row in page.rows] == [worker] * 5
    assert [row.keyed for row in page.rows] == [True, False, False, False, True]
    assert [row.when for row in page.rows][:1] == ["Late"]
    assert "Not back yet" in page.rows[2].said and "whether this visit happened" in page.rows[1].said


def test_every_source_answers(mine, key_worker, hub_manager):
    """None of them fails, whoever asks and however it is narrowed."""
    for asked in (
        of_workers(key_worker, [key_worker.worker_id]),
        of_workers(hub_manager, [], of_hubs=True),
        of_person(hub_manager, mine),
    ):
        for what in SOURCES:
            assert number_of(everything(asked, only=what, until=days_ago(-3), late=True)) == 0


def test_who_asked_for_help_waits_for_whoever_runs_the_hub(mine, hub_manager, key_worker, east, west):
    PendingReferralFactory(person=mine, hub=east, received_at=hours_ago(60), first_response_at=None)
    asked = of_workers(hub_manager, [hub_manager.worker_id], of_hubs=True)
    assert whats(page_of(asked, everything(asked))) == ["referral"]
    assert whats(listed(key_worker)) == []


def test_what_a_leaver_left_is_the_key_workers(mine, key_worker, leaver, hub_worker):
    LateActionFactory(person=mine, owner=leaver.worker)
    LateActionFactory(person=mine, owner=hub_worker.worker)
    assert [row.whose for row in listed(key_worker).rows] == [leaver.worker]
    assert [row.whose for row in listed(hub_worker).rows] == [hub_worker.worker]


def test_pages_by_name_there_and_back(mine, key_worker):
    for day in range(30):
        ActionFactory(person=mine, owner=key_worker.worker, due_on=days_ago(-(day // 2)))
    asked = of_workers(key_worker, [key_worker.worker_id])
    rows = everything(asked)
    first = page_of(asked, rows)
    second = page_of(asked, rows, after=first.after)
    assert (len(first.rows), len(second.rows), first.before, second.after) == (25, 5, None, None)
    assert [row.ref for row in page_of(asked, rows, before=second.before).rows] == [
        row.ref for row in first.rows
    ]
    assert len({row.ref for row in [*first.rows, *second.rows]}) == 30
    assert len(page_of(asked, rows, after="nonsense").rows) == 25


def test_the_page_asks_as_much_for_one_as_for_thirty(client_of, mine, key_worker, django_assert_num_queries):
    client = client_of(key_worker)
    client.get("/due")
    LateActionFactory(person=mine, owner=key_worker.worker)
    with django_assert_num_queries(12):
        client.get("/due")
    for _ in range(24):
        LateActionFactory(
            owner=key_worker.worker, person=ReferralFactory(hub=mine.referrals.get().hub).person
        )
    with django_assert_num_queries(12):
        client.get("/due")


def test_done_together_and_taken_back(client_of, mine, key_worker):
    done = [
        LateActionFactory(person=mine, owner=key_worker.worker),
        raise_meetings.LateActionFactory(person=mine, worker=key_worker.worker),
    ]
    stays = LateActionFactory(person=mine, owner=key_worker.worker)
    client = client_of(key_worker)
    answer = client.post("/due/done", {"done": [str(one.record.reference) for one in done]}, follow=True)
    assert "2 things done" in answer.content.decode()
    assert Action.objects.get(pk=done[0].pk).done_on == RaiseAction.objects.get().completed_on == days_ago(0)
    assert timezone.localdate(RaiseAction.objects.get().record.ended) == days_ago(0)
    assert Action.objects.get(pk=stays.pk).done_on is None
    page = answer.content.decode()
    (address,) = [word for word in page.split('"') if word.endswith("/not-done")]
    client.post(address, {"token": page.split('name="token" value="')[1].split('"')[0]})
    assert not Action.objects.filter(done_on__isnull=False).exists()
    assert RaiseAction.objects.get().completed_on is None and RaiseAction.objects.get().record.ended is None


def test_what_somebody_else_has_said_is_done_since_stays_done(client_of, mine, key_worker, hub_manager):
    action = LateActionFactory(person=mine, owner=key_worker.worker)
    client = client_of(key_worker)
    page = client.post("/due/done", {"done": [str(action.record.reference)]}, follow=True).content.decode()
    reopen_action(action=action, by=hub_manager)
    complete_action(action=action, by=hub_manager)
    (address,) = [word for word in page.split('"') if word.endswith("/not-done")]
    client.post(address, {"token": page.split('name="token" value="')[1].split('"')[0]})
    assert Action.objects.get().done_by == hub_manager.worker


def test_nothing_ticked_and_nothing_hidden(client_of, mine, key_worker, hidden_person):
    client, hidden = client_of(key_worker), LateActionFactory(person=hidden_person)
    assert "Choose what is done first" in client.post("/due/done", follow=True).content.decode()
    for reference in (hidden.record.reference, "nonsense", "00000000-0000-4000-8000-000000000000"):
        page = client.post("/due/done", {"done": [reference]}, follow=True).content.decode()
        assert "not in the list any more" in page
    assert Action.objects.get().done_on is None


def test_a_manager_reads_the_teams_and_a_workers_list(client_of, mine, key_worker, hub_manager, hub_worker):
    LateActionFactory(person=mine, owner=key_worker.worker, record__words="Ring Gran.")
    manager = client_of(hub_manager)
    team = manager.get("/due", {"whose": "team"}).content.decode()
    one = manager.get("/due", {"worker": key_worker.worker.tracker_ref}).content.decode()
    assert (
        "Ring Gran." in team
        and "Ring Gran." in one
        and "Ring Gran." not in manager.get("/due").content.decode()
    )
    assert client_of(hub_worker).get("/due", {"worker": key_worker.worker.tracker_ref}).status_code == 404
    theirs = manager.get(reverse("due_of", args=[mine.reference])).content.decode()
    assert "Ring Gran." in theirs and "Something to do" in theirs


def test_filters_by_day_and_sort(mine, key_worker):
    for days in (3, 0, -3, -30):
        ActionFactory(person=mine, owner=key_worker.worker, due_on=days_ago(days))
    today = timezone.localdate()
    assert len(listed(key_worker, late=True).rows) == 1
    assert len(listed(key_worker, until=today).rows) == 2
    assert len(listed(key_worker, until=today + datetime.timedelta(days=7)).rows) == 3
    assert len(listed(key_worker, only="raise_action").rows) == 0
    assert [row.when for row in listed(key_worker).rows] == ["Late", "Today", "Within a week", "Later"]


def test_people_around_them_are_one_row_a_day_and_reviews_wait_for_their_month(client_of, mine, key_worker):
    for _ in range(13):
        RelationshipFactory(person=mine, review_on=days_ago(-20))
    ProfessionalFactory(person=mine, review_on=days_ago(-20))
    ProfessionalFactory(person=mine, review_on=days_ago(-20), end_on=days_ago(1))
    RelationshipFactory(person=mine, name="Aunt Jo", review_on=days_ago(3))
    RelationshipFactory(person=mine, review_on=days_ago(-32))
    ActionFactory(person=mine, owner=key_worker.worker, due_on=days_ago(-20))
    asked = of_workers(key_worker, [key_worker.worker_id])
    rows = everything(asked)
    page = page_of(asked, rows)
    assert sorted(row.said for row in page.rows[1:]) == [
        "Look again at 14 people",
        "Ring the college about Friday.",
    ]
    assert (page.rows[0].said, page.rows[0].url) == ("Aunt Jo", reverse("network", args=[mine.reference]))
    assert number_of(rows) == len(days_of(rows)) == 3
    assert numbers_of(rows, asked.day) == (3, 1)
    assert numbers_of([one.none() for one in rows], asked.day) == (0, 0)
    assert number_of(everything(asked, only="relationship", late=True)) == 1
    first = page_of(asked, rows, size=1)
    assert first.rows == page.rows[:1]
    second = page_of(asked, rows, size=1, after=first.after)
    third = page_of(asked, rows, size=1, after=second.after)
    assert [*second.rows, *third.rows] == page.rows[1:] and third.after is None
    assert page_of(asked, rows, size=2, before=third.before).rows == page.rows[:2]
    client = client_of(key_worker)
    assert "31 days before its day" in client.get("/due").content.decode()
    said = client.get("/downloads/due/csv").content
    assert said.count(b"Look again at 14 people") == 1


def test_a_box_is_offered_where_the_verb_agrees(client_of, mine, key_worker, posted_officer, police):
    """Each agency does what it took on; a partner reads more than they may say is done."""
    reads = ["key_work", "safety_and_risk"]
    AgreementInForceFactory(agency=police, reads=reads, contributes=["safety_and_risk"])
    owner = posted_officer.worker
    boxes = {
        "action": ActionFactory(person=mine, owner=key_worker.worker),
        "their action": ActionFactory(person=mine, owner=owner),
        "step": PlanStepFactory(person=mine, due_on=days_ago(1)),
        "raise": raise_meetings.ActionFactory(person=mine),
        "their raise": raise_meetings.ActionFactory(person=mine, agency=police, record__agency=police),
        "told by us": raise_meetings.ActionFactory(person=mine, agency=police),
    }
    refs = {str(one.record.reference): name for name, one in boxes.items()}
    for user, theirs in (
        (key_worker, {"action", "their action", "step", "raise"}),
        (posted_officer, {"their action", "their raise"}),
    ):
        client = client_of(user)
        page = client.get(reverse("due_of", args=[mine.reference])).content.decode()
        assert {refs[ref] for ref in re.findall(r'name="done" value="([^"]+)"', page)} == theirs
        for ref, name in refs.items():
            assert _agrees(ref, user) == (name in theirs), name


def _agrees(reference, user):
    with acting(user), transaction.atomic():
        try:
            do_together(references=[reference], by=user)
        except ValidationError:
            return False
        transaction.set_rollback(True)
        return True


def test_the_file_has_what_the_page_has(client_of, mine, key_worker):
    LateActionFactory(person=mine, owner=key_worker.worker, record__words="Ring Gran.")
    answer = client_of(key_worker).get("/downloads/due/csv")
    said = b"".join(answer.streaming_content) if answer.streaming else answer.content
    assert b"Ring Gran." in said and b"To do" in said


def test_what_was_corrected_is_done_by_its_first_words_alone(client_of, mine, key_worker):
    """A correction of a step has a reference of its own, and no facts."""
    step = PlanStepFactory(person=mine)
    other = CorrectionFactory(corrects=step.record)
    client = client_of(key_worker)
    answer = client.post(reverse("due_done"), {"done": [str(other.reference)]}, follow=True)
    assert answer.status_code == 200 and "not in the list any more" in answer.content.decode()
