"""The link to a sign-in that is there goes to its owner by mail; or whoever runs the server hands it over."""

from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from partners.access import Service
from partners.actions import accept_invitation, invite, propose_posting
from partners.actions.second_factor import forget_factors
from partners.models import Invitation, OutboxItem, TrailLine, User
from partners.reach import is_in_own_hands
from tests.factories.hubs import today
from tests.factories.partners import PostingFactory, WorkerFactory

pytestmark = pytest.mark.django_db
PASSWORD = "otter lantern quietly rowing"


def handed(email, *options):
    said = StringIO()
    call_command("hand_over", email, *options, stdout=said)
    return said.getvalue().rsplit("/", 1)[1].strip()


@pytest.mark.parametrize("verb", [invite, forget_factors])
def test_the_link_to_a_sign_in_that_is_there_is_never_handed_over(
    verb, hub_manager, service_manager, hub_worker
):
    for by in (hub_manager, service_manager):
        with pytest.raises(ValidationError, match="their own address by mail"):
            verb(worker=hub_worker.worker, by=by, by_mail=False)
    assert not Invitation.objects.exists()
    verb(worker=hub_worker.worker, by=hub_manager)
    assert Invitation.objects.get().email == hub_worker.email


@pytest.mark.parametrize("door", ["invite", "lost_phone"])
def test_the_pages_do_not_offer_it(client_of, hub_manager, hub_worker, door):
    url = reverse(door, args=[hub_worker.worker.reference])
    assert "hand it over" not in client_of(hub_manager).get(url).content.decode()
    answer = client_of(hub_manager).post(url, {"email": "mine@example.org", "by_mail": "no"})
    assert answer.status_code == 302 and Invitation.objects.get().email == hub_worker.email
    assert OutboxItem.objects.get().subject == Invitation.objects.get().pk


def test_a_sole_service_manager_who_lost_everything_begins_again(service_manager):
    Authenticator.objects.create(user=service_manager, type="totp", data={})
    token = handed(service_manager.email.upper(), "--lost-everything")
    assert not Authenticator.objects.exists()
    browser = Client()
    assert browser.post(f"/join/{token}", {"password": PASSWORD}).status_code == 302
    assert browser.session["_auth_user_id"] == str(service_manager.pk)
    line = TrailLine.objects.get(act="hand_over")
    assert (line.user_id, line.actor) == (None, "the service")


def test_the_factor_stays_where_only_the_password_is_lost(hub_worker):
    Authenticator.objects.create(user=hub_worker, type="totp", data={})
    accept_invitation(token=handed(hub_worker.email), password=PASSWORD)
    assert Authenticator.objects.get().user == hub_worker


def test_without_mail_a_second_service_manager_joins(service_manager):
    """The one proposes; whoever runs the server hands the link over, so the sign-in counts as their own."""
    worker = WorkerFactory(email="grace.field@example.org")
    propose_posting(
        worker=worker, by=service_manager, role="service_manager", whole_service=True, start_on=today()
    )
    accept_invitation(token=handed(worker.email), password=PASSWORD)
    assert User.objects.get(worker=worker).email == worker.email and is_in_own_hands(worker)


def test_whom_it_cannot_mean_is_said_in_words(east):
    for worker in [WorkerFactory(email="two@example.org") for _ in range(2)]:
        PostingFactory(worker=worker, hub=east)
    for email, words in (("two@example.org", "Several workers"), ("nobody@example.org", "No worker here")):
        with pytest.raises(CommandError, match=words):
            handed(email)
    with pytest.raises(CommandError, match="no sign-in yet"):
        handed(WorkerFactory(email="new@example.org").email, "--lost-everything")
    assert not Invitation.objects.exists() and invite(worker=worker, by=Service(), by_mail=False)
