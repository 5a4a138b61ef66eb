"""An invitation taken up through an agency's own sign-in, and whom it knows somebody as; a provider that hangs."""

import threading
import time

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.urls import reverse
from psycopg2.extensions import TRANSACTION_STATUS_IDLE

from partners.access import Service
from partners.actions import invite
from partners.actions.providers import forget_as, know_as
from partners.links import token_of
from partners.models import Invitation, ProviderIdentity, ProviderPosting, TrailLine, User
from partners.sign_in.provider import asking
from partners.sign_in.provider.configured import find
from tests.factories.partners import PostingFactory, WorkerFactory
from tests.partners.test_oidc import off

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer(east):
    worker = WorkerFactory(given_name="Nell", family_name="Garth", email="nell.garth@example.org")
    PostingFactory(worker=worker, hub=east, role="key_worker")
    return worker


def link_of(worker):
    return reverse("join", args=[token_of(invite(worker=worker, by=Service(), by_mail=False))])


def comes_back(client, provider, link, **claims):
    address = off(client, f"{link}/with/council")
    return client.get(provider.back(address, provider.sign(provider.claims(address, **claims))))


def test_an_invitation_is_taken_up_through_the_agency(client, provider, newcomer):
    link = link_of(newcomer)
    assert "Join with " in client.get(link).content.decode()
    assert comes_back(client, provider, link, sub="nell-1").status_code == 302
    user = User.objects.get(worker=newcomer)
    assert not user.has_usable_password() and user.identities.get().subject == "nell-1"
    assert client.get("/").status_code == 200 and Invitation.objects.get().used_at
    assert Client().get(link).status_code == 404, "a link works once"


def test_a_subject_of_somebody_else_takes_up_nothing(client, provider, newcomer, key_worker):
    know_as(user=key_worker, provider=find("council"), subject="kit-7", by=Service())
    assert comes_back(client, provider, link_of(newcomer), sub="kit-7").status_code == 403
    assert not User.objects.filter(worker=newcomer).exists() and Invitation.objects.get().used_at is None


def test_a_link_that_was_withdrawn_meanwhile_takes_up_nothing(client, provider, newcomer):
    address = off(client, f"{link_of(newcomer)}/with/council")
    link_of(newcomer)  # a newer one: the older is withdrawn
    back = provider.back(address, provider.sign(provider.claims(address, sub="nell-1")))
    assert client.get(back).status_code == 403 and not ProviderIdentity.objects.exists()


def test_a_partner_s_worker_is_not_offered_the_council(client, provider, police, east):
    worker = WorkerFactory(agency=police, email="p@example.org")
    link = link_of(worker)
    assert "Join with" not in client.get(link).content.decode()
    assert client.get(f"{link}/with/council").status_code == 404


def test_whom_the_agency_knows_them_as_is_said_by_who_may_invite(
    client_of, provider, hub_manager, hub_worker, worker_of_another_hub, cast, settings
):
    settings.SECOND_FACTOR_REQUIRED = False
    path = reverse("know_as", args=[hub_worker.worker.reference])
    client = client_of(hub_manager)
    assert (
        "looks like an e-mail"
        in client.post(path, {"provider": "council", "subject": "hana@example.org"}).content.decode()
    )
    theirs = client_of(hub_worker)
    assert client.post(path, {"provider": "council", "subject": "hana-1"}).status_code == 302
    assert ProviderIdentity.objects.get().user == hub_worker
    assert theirs.get("/").status_code == 302, "signed out"
    for by, whose in (
        (hub_manager, hub_manager),
        (hub_manager, worker_of_another_hub),
        (hub_worker, hub_manager),
    ):
        with pytest.raises(PermissionDenied):
            know_as(user=whose, provider=find("council"), subject="x", by=by)
    with pytest.raises(PermissionDenied):
        know_as(user=cast.service_manager, provider=find("council"), subject="x", by=hub_manager)


def test_an_identity_is_removed_with_what_its_claims_gave(
    client_of, provider, hub_manager, hub_worker, east, cast, settings
):
    settings.SECOND_FACTOR_REQUIRED = False
    identity = know_as(user=hub_worker, provider=find("council"), subject="hana-1", by=Service())
    given = PostingFactory(worker=hub_worker.worker, hub=east, role="outreach_worker")
    ProviderPosting.objects.create(posting=given, identity=identity, rule="outreach")
    for by in (hub_worker, cast.key_worker, cast.worker_of_another_hub):
        with pytest.raises(PermissionDenied):
            forget_as(identity=identity, by=by)
    client, theirs = client_of(hub_manager), client_of(hub_worker)
    path = reverse("forget_as", args=[hub_worker.worker.reference, "council"])
    assert path in client.get(reverse("worker", args=[hub_worker.worker.reference])).content.decode()
    assert client.post(path, {}).status_code == 302
    assert not ProviderIdentity.objects.exists() and theirs.get("/").status_code == 302
    given.refresh_from_db()
    assert given.end_on is not None and hub_worker.worker.postings.filter(end_on=None).count() == 1
    assert {"forget_as", "end_posting"} <= set(TrailLine.objects.values_list("act", flat=True))
    assert client.post(path, {}).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_a_provider_that_hangs_holds_no_transaction(provider, key_worker, monkeypatch):
    know_as(user=key_worker, provider=find("council"), subject="kit-7", by=Service())
    client, colleague = Client(), Client()
    address = off(client)
    back = provider.back(address, provider.sign(provider.claims(address)))
    states, asked = [], asking.Asking._ask

    def watched(self, *args, **said):
        states.append(connection.connection.info.transaction_status)
        return asked(self, *args, **said)

    monkeypatch.setattr(asking.Asking, "_ask", watched)
    monkeypatch.setattr(asking, "SECONDS", 2.0)
    provider.hangs = 6.0
    seen = []

    def another_page():
        try:
            time.sleep(0.5)
            began = time.monotonic()
            seen.append((colleague.get("/sign-in").status_code, time.monotonic() - began))
        finally:
            connection.close()

    other = threading.Thread(target=another_page)
    other.start()
    began = time.monotonic()
    assert client.get(back).status_code == 403
    assert time.monotonic() - began < 5
    other.join()
    assert states and set(states) == {TRANSACTION_STATUS_IDLE}, (
        "no query was sent before the provider was asked"
    )
    assert seen[0][0] == 200 and seen[0][1] < 1.5
