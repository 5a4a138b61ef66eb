"""A link that works once, within 72 hours, for one person; and pages that tell a stranger nothing."""

import datetime
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partners import links
from partners.access import Service
from partners.actions import accept_invitation, close_sign_in, invite, reopen_sign_in, withdraw_invitation
from partners.models import Invitation, OutboxItem, TrailLine, User
from partners.tasks import send_invitation
from tests.answers import body_of
from tests.factories.hubs import days_ago
from tests.factories.partners import (
    DeskPostingFactory,
    PostingFactory,
    UserFactory,
    WholeServicePostingFactory,
    WorkerFactory,
)

pytestmark = pytest.mark.django_db
PASSWORD = "otter lantern quietly rowing"


@pytest.fixture
def newcomer(east):
    worker = WorkerFactory(given_name="Nell", family_name="Garth", email="nell.garth@example.org")
    PostingFactory(worker=worker, hub=east, role="key_worker")
    return worker


def test_from_the_invitation_to_the_first_page(client_of, hub_manager, newcomer, settings):
    settings.SITE_URL = "https://nwd.example.org"
    url = reverse("invite", args=[newcomer.reference])
    answer = client_of(hub_manager).post(url, {"email": newcomer.email, "by_mail": "yes"})
    assert answer.status_code == 302
    invitation = Invitation.objects.get()
    item = OutboxItem.objects.get(task="partners.tasks.send_invitation")
    send_invitation(item.subject)
    send_invitation(item.subject)
    (sent,) = mail.outbox
    link = re.search(r"https://nwd\.example\.org(/join/\S+)", sent.body)[1]
    browser = Client()
    assert browser.get(link).status_code == 200
    answer = browser.post(link, {"password": PASSWORD})
    assert answer.status_code == 302
    user = User.objects.get(worker=newcomer)
    assert user.email == "nell.garth@example.org" and user.check_password(PASSWORD)
    assert browser.session["_auth_user_id"] == str(user.pk)
    assert TrailLine.objects.get(act="accept_invitation").user_id == user.pk
    assert TrailLine.objects.get(act="invite").counts == {"invitation": invitation.pk}


def test_the_mail_holds_a_link_and_nobody_s_name(newcomer, hub_manager):
    send_invitation(invite(worker=newcomer, by=hub_manager).pk)
    (sent,) = mail.outbox
    assert sent.to == ["nell.garth@example.org"]
    said = f"{sent.subject} {sent.body}".lower()
    for word in ("nell", "garth", "okoro", "maya", "east", "key worker", "marsh"):
        assert word not in said.replace(links.token_of(Invitation.objects.get()).lower(), "")


def test_the_database_holds_no_key(newcomer, hub_manager):
    invitation = invite(worker=newcomer, by=hub_manager)
    token = links.token_of(invitation)
    assert len(token) >= 43
    with connection.cursor() as cursor:
        cursor.execute("select to_jsonb(one)::text from partners_invitation one")
        assert token not in cursor.fetchone()[0]


def test_unknown_used_late_withdrawn_left_and_closed_are_one_page(newcomer, hub_manager, east):
    client = Client()
    unknown = client.get("/join/nobody-has-this")

    def opens():
        PostingFactory(worker=(worker := WorkerFactory(email="somebody@example.org")), hub=east)
        return invite(worker=worker, by=Service(), by_mail=False, email=f"{worker.tracker_ref}@example.org")

    used, late, withdrawn, left, closed = (opens() for _ in range(5))
    accept_invitation(token=links.token_of(used), password=PASSWORD)
    late.expires_at = timezone.now()
    late.save()
    withdraw_invitation(invitation=withdrawn, by=Service())
    left.worker.left_on = days_ago(0)
    left.worker.save()
    UserFactory(worker=closed.worker, is_active=False)
    for one in (used, late, withdrawn, left, closed):
        for answer in (
            client.get(path := f"/join/{links.token_of(one)}"),
            client.post(path, {"password": PASSWORD}),
        ):
            assert (answer.status_code, body_of(answer)) == (404, body_of(unknown))
        with pytest.raises(ValidationError) as refusal:
            accept_invitation(token=links.token_of(one), password=PASSWORD)
        assert refusal.value.code == "dead"


def test_it_works_until_the_last_second_of_72_hours(newcomer, hub_manager):
    invitation = invite(worker=newcomer, by=hub_manager)
    assert invitation.expires_at - timezone.now() > datetime.timedelta(hours=71, minutes=59)
    assert invitation.expires_at - timezone.now() <= datetime.timedelta(hours=72)


def test_a_new_one_withdraws_the_older(newcomer, hub_manager):
    older = invite(worker=newcomer, by=hub_manager)
    newer = invite(worker=newcomer, by=hub_manager)
    assert links.opened_by(links.token_of(older)) is None
    assert links.opened_by(links.token_of(newer)) == newer


def test_a_weak_password_is_said_beside_its_box_and_the_link_lives_on(newcomer, hub_manager):
    token = links.token_of(invite(worker=newcomer, by=hub_manager))
    answer = Client().post(f"/join/{token}", {"password": "short"})
    assert answer.status_code == 200 and answer.context["form"].errors["password"]
    assert links.opened_by(token)


def test_to_hand_over_it_is_shown_once(client_of, hub_manager, newcomer):
    url = reverse("invite", args=[newcomer.reference])
    answer = client_of(hub_manager).post(url, {"email": "other@example.org", "by_mail": "no"})
    link = links.link_of(Invitation.objects.get())
    assert link in answer.content.decode() and "no-store" in answer["Cache-Control"]
    assert (
        link not in client_of(hub_manager).get(reverse("worker", args=[newcomer.reference])).content.decode()
    )
    assert not OutboxItem.objects.exists()
    accept_invitation(token=link.rsplit("/", 1)[1], password=PASSWORD)
    assert User.objects.get(worker=newcomer).email == "other@example.org"


def test_who_may_invite_whom(hub_manager, service_manager, governance_lead, newcomer, west, police, east):
    elsewhere = PostingFactory(hub=west).worker
    beyond = PostingFactory(hub=east, role="hub_manager").worker
    partner = PostingFactory(hub=east, worker=WorkerFactory(agency=police), role="police_liaison").worker
    for worker in (elsewhere, beyond, partner, hub_manager.worker, WorkerFactory()):
        with pytest.raises(PermissionDenied):
            invite(worker=worker, by=hub_manager, email="x@example.org")
    for by, worker in ((governance_lead, newcomer), (service_manager, service_manager.worker)):
        with pytest.raises(PermissionDenied):
            invite(worker=worker, by=by)
    for number, worker in enumerate((elsewhere, beyond, partner)):
        invite(worker=worker, by=service_manager, email=f"x{number}@example.org")


def test_no_one_person_ever_holds_the_key_of_who_takes_two_to_appoint(service_manager):
    """Or a service manager could appoint somebody invented, and be both."""
    worker = WholeServicePostingFactory(worker=WorkerFactory(email="own@example.org")).worker
    for way in ({"by_mail": False}, {"email": "mine@example.org"}):
        with pytest.raises(ValidationError, match="by mail"):
            invite(worker=worker, by=service_manager, **way)
    assert invite(worker=worker, by=service_manager).email == "own@example.org"


def test_who_signs_in_already_chooses_a_new_password_for_the_same_address(hub_manager, hub_worker):
    invitation = invite(worker=hub_worker.worker, by=hub_manager, email="other@example.org")
    assert invitation.email == hub_worker.email
    assert accept_invitation(token=links.token_of(invitation), password=PASSWORD).pk == hub_worker.pk


def test_an_address_that_somebody_has_is_refused_in_words(hub_manager, hub_worker, newcomer):
    with pytest.raises(ValidationError, match="Somebody else signs in"):
        invite(worker=newcomer, by=hub_manager, email=hub_worker.email.upper())


def test_a_closed_sign_in_is_out_on_the_next_request(client_of, hub_manager, hub_worker):
    window = client_of(hub_worker)
    waiting = invite(worker=hub_worker.worker, by=hub_manager)
    close_sign_in(worker=hub_worker.worker, by=hub_manager)
    assert window.get("/").status_code == 302
    assert links.opened_by(links.token_of(waiting)) is None
    with pytest.raises(ValidationError, match="closed"):
        invite(worker=hub_worker.worker, by=hub_manager)
    reopen_sign_in(worker=hub_worker.worker, by=hub_manager)
    assert User.objects.get(pk=hub_worker.pk).is_active


def test_nobody_opens_or_closes_their_own(service_manager, governance_lead):
    for verb in (close_sign_in, reopen_sign_in):
        with pytest.raises(PermissionDenied):
            verb(worker=service_manager.worker, by=service_manager)
    close_sign_in(worker=service_manager.worker, by=governance_lead)
    with pytest.raises(PermissionDenied):
        reopen_sign_in(worker=service_manager.worker, by=governance_lead)


def test_a_desk_is_opened_by_the_service_manager_alone(hub_manager, service_manager):
    worker = DeskPostingFactory(worker=WorkerFactory(email="sol@example.org")).worker
    with pytest.raises(PermissionDenied):
        invite(worker=worker, by=hub_manager)
    invite(worker=worker, by=service_manager)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_open_it_at_once_one_is_in(newcomer):
    token = links.token_of(invite(worker=newcomer, by=Service(), by_mail=False))

    def accept(number):
        try:
            return accept_invitation(token=token, password=f"{PASSWORD} {number}").pk
        except ValidationError as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(accept, range(4)))
    assert sorted(map(str, said)) == sorted([str(User.objects.get(worker=newcomer).pk), *["dead"] * 3])
