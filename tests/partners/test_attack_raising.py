"""One person, two sign-ins: nobody makes their own second person by holding another's link (hostile.md A15)."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from partners import links
from partners.actions import accept_invitation, change_worker, invite, post_worker, propose_posting
from partners.models import Invitation, Proposal
from tests.factories.hubs import today
from tests.factories.partners import WorkerFactory

pytestmark = pytest.mark.django_db
PASSWORD = "otter lantern quietly rowing"


@pytest.fixture
def puppet(service_manager):
    """Somebody whom one service manager added and posted by themselves, as they may."""
    worker = WorkerFactory(given_name="Grace", family_name="Field", email="grace.field@example.org")
    post_worker(worker=worker, by=service_manager, role="other", start_on=today())
    return worker


def propose(worker, by):
    return propose_posting(worker=worker, by=by, role="service_manager", whole_service=True, start_on=today())


def test_a_sign_in_opened_with_a_link_that_was_handed_over_is_not_raised(service_manager, puppet):
    handed = invite(worker=puppet, by=service_manager, by_mail=False)
    accept_invitation(token=links.token_of(handed), password=PASSWORD)
    with pytest.raises(ValidationError, match="by mail"):
        propose(puppet, service_manager)
    assert not Proposal.objects.exists()


def test_a_link_that_was_handed_over_dies_when_such_a_role_is_proposed(service_manager, puppet):
    handed = invite(worker=puppet, by=service_manager, by_mail=False)
    propose(puppet, service_manager)
    with pytest.raises(ValidationError, match="does not work"):
        accept_invitation(token=links.token_of(handed), password=PASSWORD)


def test_a_sign_in_by_another_address_than_the_second_person_reads_is_not_raised(service_manager, puppet):
    asked = {"given_name": "Grace", "family_name": "Field", "role": "other", "by": service_manager}
    change_worker(worker=puppet, email="mine@example.org", **asked)
    mailed = invite(worker=puppet, by=service_manager)
    Invitation.objects.update(mailed_at=timezone.now())
    accept_invitation(token=links.token_of(mailed), password=PASSWORD)
    change_worker(worker=puppet, email="grace.field@example.org", **asked)
    with pytest.raises(ValidationError, match="by mail"):
        propose(puppet, service_manager)


def test_a_sign_in_opened_with_a_letter_to_their_own_address_is(service_manager, puppet):
    mailed = invite(worker=puppet, by=service_manager)
    Invitation.objects.update(mailed_at=timezone.now())
    accept_invitation(token=links.token_of(mailed), password=PASSWORD)
    assert propose(puppet, service_manager).role == "service_manager"
