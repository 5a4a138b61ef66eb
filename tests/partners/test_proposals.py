"""What takes two people: proposed by one it gives nothing; another confirms, once, whoever else tries meanwhile."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from partners.access import facts_of
from partners.actions import confirm_proposal, decline_proposal, post_worker, propose_posting
from partners.models import Posting, Proposal, TrailLine, User
from tests.factories.hubs import days_ago, today
from tests.factories.partners import UserFactory, WholeServicePostingFactory, WorkerFactory

pytestmark = pytest.mark.django_db


def test_from_the_page_to_the_second_person(client_of, service_manager, governance_lead):
    worker = WorkerFactory(email="nell.garth@example.org")
    said = {"role": "service_manager", "where": "service", "start_on": "today"}
    client_of(service_manager).post(reverse("post_worker", args=[worker.reference]), said)
    proposal = Proposal.objects.get()
    assert not worker.postings.exists()
    confirm = reverse("confirm_proposal", args=[proposal.reference])
    assert client_of(service_manager).post(confirm, {"x": ""}).status_code == 403
    assert not worker.postings.exists()
    page = client_of(governance_lead).get(reverse("proposal", args=[proposal.reference])).content.decode()
    assert "nell.garth@example.org" in page and confirm in page
    assert client_of(governance_lead).post(confirm, {"x": ""}).status_code == 302
    assert facts_of(UserFactory(worker=worker)).whole_service
    acts = set(TrailLine.objects.filter(what="permission").values_list("act", "user_id"))
    assert {("propose_posting", service_manager.pk), ("confirm_proposal", governance_lead.pk)} <= acts


def test_it_cannot_be_given_alone(service_manager):
    with pytest.raises(PermissionDenied):
        post_worker(
            worker=WorkerFactory(),
            by=service_manager,
            role="service_manager",
            whole_service=True,
            start_on=today(),
        )


def test_a_partner_s_worker_takes_the_governance_lead(service_manager, governance_lead, east, police):
    another = UserFactory(worker=WholeServicePostingFactory(role="service_manager").worker)
    worker = WorkerFactory(agency=police)
    asked = {"worker": worker, "role": "police_liaison", "hub": east}
    with pytest.raises(PermissionDenied):
        post_worker(**asked, by=service_manager, start_on=today())
    proposal = propose_posting(**asked, by=service_manager, start_on=days_ago(3))
    with pytest.raises(PermissionDenied):
        confirm_proposal(proposal=proposal, by=another)
    posting = confirm_proposal(proposal=proposal, by=governance_lead)
    assert posting.start_on == today(), "nothing is given backwards"


def test_proposing_twice_is_one_proposal(service_manager):
    asked = {"worker": WorkerFactory(), "role": "governance_lead", "by": service_manager, "start_on": today()}
    propose_posting(**asked)
    with pytest.raises(ValidationError, match="proposed already"):
        propose_posting(**asked)


def test_saying_no_and_taking_it_back(service_manager, governance_lead, hub_worker, proposal_of):
    declined = proposal_of(WorkerFactory(), "service_manager", by=service_manager)
    with pytest.raises(PermissionDenied):
        decline_proposal(proposal=declined, by=hub_worker)
    assert decline_proposal(proposal=declined, by=governance_lead).answer == "declined"
    withdrawn = proposal_of(WorkerFactory(), "service_manager", by=service_manager)
    assert decline_proposal(proposal=withdrawn, by=service_manager).answer == "withdrawn"
    with pytest.raises(ValidationError, match="answered this already"):
        confirm_proposal(proposal=declined, by=governance_lead)


def test_the_database_knows_it_too(service_manager, proposal_of):
    proposal = proposal_of(WorkerFactory(), "service_manager", by=service_manager)
    posting = Posting.objects.create(
        worker=proposal.worker, role="service_manager", whole_service=True, start_on=today()
    )
    with pytest.raises(IntegrityError, match="another_confirms_than_who_proposed"), transaction.atomic():
        Proposal.objects.filter(pk=proposal.pk).update(
            answer="confirmed", answered_by=service_manager, posting=posting
        )


@pytest.mark.django_db(transaction=True)
def test_two_who_confirm_at_once_give_one_posting(service_manager, governance_lead, proposal_of):
    proposal = proposal_of(WorkerFactory(), "governance_lead", by=UserFactory())

    def confirm(user_id):
        try:
            confirm_proposal(proposal=proposal, by=User.objects.get(pk=user_id))
            return "given"
        except ValidationError as refusal:
            return refusal.messages[0]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(confirm, [service_manager.pk, governance_lead.pk]))
    assert said == ["Somebody has answered this already.", "given"]
    assert Posting.objects.filter(worker=proposal.worker).count() == 1
