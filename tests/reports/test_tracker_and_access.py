"""No file is a way around the two people that some roles take, or to somebody's sign-in (hostile.md A15)."""

import pytest

from partners.access import Service
from partners.models import Agency, Posting, Proposal, Role, User, Worker
from reports import actions
from tests.factories.hubs import days_ago, today
from tests.factories.partners import UserFactory
from tests.reports.test_tracker_changes import bring, rewrite

pytestmark = pytest.mark.django_db
LINE = "S2,A1,,Bo,Mock,,other"


@pytest.fixture
def decider(base_tracker):
    """A worker of the tracker, who was made information governance lead at their agency's desk."""
    rewrite(
        base_tracker, "staff.csv", "S2,A1,H1,Bo,Mock,,key_worker,2012-01-01,2018-01-01", f"{LINE},2012-01-01,"
    )
    bring(base_tracker)
    posting = Posting.objects.get(worker__tracker_ref="S2")
    Posting.objects.filter(pk=posting.pk).update(role=Role.GOVERNANCE_LEAD, start_on=today())
    return posting


def bring_as(folder, line, days=",2012-01-01,"):
    rewrite(folder, "staff.csv", f"{LINE},2012-01-01,", f"{line}{days}")
    assert not actions.import_tracker(by=Service(), path=folder).faults


def test_a_file_neither_moves_nor_widens_nor_backdates_what_takes_two(base_tracker, decider):
    bring_as(base_tracker, "S2,A1,,Beau,Mock,,other")
    now = Posting.objects.get(pk=decider.pk)
    assert (now.role, now.hub, now.whole_service, now.start_on) == ("governance_lead", None, False, today())
    assert Worker.objects.get(pk=decider.worker_id).given_name == "Beau"


def test_a_file_does_not_give_back_what_ended(base_tracker, decider):
    Posting.objects.filter(pk=decider.pk).update(end_on=today())
    bring_as(base_tracker, "S2,A1,H1,Beau,Mock,,other")
    now = Posting.objects.get(pk=decider.pk)
    assert (now.end_on, now.hub) == (today(), None)


def test_it_ends_with_its_holder(base_tracker, decider):
    bring_as(base_tracker, LINE, f",2012-01-01,{days_ago(3)}")
    assert Posting.objects.get(pk=decider.pk).end_on == today(), "the day on which it began: no day at all"


def test_the_address_of_who_holds_such_a_role_stays(base_tracker, decider):
    bring_as(base_tracker, "S2,A1,,Bo,Mock,mine@example.org,other")
    assert Worker.objects.get(pk=decider.worker_id).email == ""


def test_the_address_of_who_is_proposed_for_it_stays(base_tracker, decider, key_worker):
    Posting.objects.filter(pk=decider.pk).update(role=Role.OTHER)
    Proposal.objects.create(
        worker=decider.worker,
        role=Role.SERVICE_MANAGER,
        whole_service=True,
        start_on=today(),
        proposed_by=key_worker,
    )
    bring_as(base_tracker, "S2,A1,,Bo,Mock,mine@example.org,other")
    assert Worker.objects.get(pk=decider.worker_id).email == ""


def test_the_address_of_who_has_a_sign_in_stays_and_others_change(base_tracker):
    bring(base_tracker)
    first, second = Worker.objects.get(tracker_ref="S1"), Worker.objects.get(tracker_ref="S2")
    UserFactory(worker=second, email="bo.mock@example.org")
    rewrite(base_tracker, "staff.csv", "Ash,Beck,ash@northmoor.example,", "Ash,Beck,mine@example.org,")
    rewrite(base_tracker, "staff.csv", "Bo,Mock,,", "Bo,Mock,mine@example.org,")
    bring(base_tracker)
    assert [Worker.objects.get(pk=one.pk).email for one in (first, second)] == [
        "mine@example.org",
        second.email,
    ]
    assert User.objects.get(worker=second).email == "bo.mock@example.org"


def test_whoever_decides_about_access_is_not_moved_to_the_lead_agency(base_tracker, decider):
    lead = Agency.objects.get(is_lead=True)
    other = Agency.objects.exclude(pk=lead.pk).first()
    Worker.objects.filter(pk=decider.worker_id).update(agency=other)
    bring_as(base_tracker, "S2,A1,,Beau,Mock,,other")
    assert Worker.objects.get(pk=decider.worker_id).agency == other


def test_the_tracker_knows_no_role_that_takes_two(base_tracker):
    rewrite(base_tracker, "staff.csv", "S2,A1,H1,Bo,Mock,,key_worker", "S2,A1,,Bo,Mock,,service_manager")
    outcome = actions.import_tracker(by=Service(), path=base_tracker)
    assert [(fault.file, fault.column) for fault in outcome.faults] == [("staff.csv", "role")]
    assert not Posting.objects.exists()
