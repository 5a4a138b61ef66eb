"""Mails that say how many and where, and nothing else: the digest, and that an emergency waits."""

import datetime
import re

import pytest
from django.core import mail
from django.utils import timezone

from cases.actions.emergency_mail import SUBJECT, WORDS
from cases.tasks import tell_of_emergency
from nwd.pages.due.actions import WORDS as DIGEST
from nwd.pages.due.actions import post_digests
from nwd.pages.tasks import send_digest
from partners.access import Service
from partners.models import OutboxItem, Posting, TrailLine, User
from tests.asking import asked
from tests.factories.agreements import BarFactory
from tests.factories.cases import AllocationFactory, ContactFactory, YoungPersonFactory
from tests.factories.doing import ActionFactory, LateActionFactory

pytestmark = pytest.mark.django_db
LINK = r"https?://\S+"


@pytest.fixture
def wants_one(key_worker, young_person):
    """Three things due, one of them that nobody was in touch; one is due later."""
    AllocationFactory(person=young_person, worker=key_worker.worker)
    for _ in range(2):
        LateActionFactory(person=young_person, owner=key_worker.worker)
    ActionFactory(person=young_person, owner=key_worker.worker)
    User.objects.filter(pk=key_worker.pk).update(digest_hour=timezone.localtime().hour)
    return key_worker


def test_the_digest_says_how_many_and_where(wants_one, young_person, settings):
    send_digest(wants_one.pk)
    (one,) = mail.outbox
    assert (one.to, one.subject) == ([wants_one.email], "You have 3 things due")
    assert one.body == f"You have 3 things due.\n\n{settings.SITE_URL}/\n"
    line = TrailLine.objects.get(act="send_digest")
    assert (line.user_id, line.people, line.counts) == (wants_one.pk, [], {"due": 3})
    ContactFactory(person=young_person)
    send_digest(wants_one.pk)
    assert mail.outbox[1].subject == "You have 2 things due"


def test_the_words_hold_nothing_else():
    assert set(re.findall(r"{(\w+)}", DIGEST)) == {"due", "link"}
    assert set(re.findall(r"{(\w+)}", WORDS)) == {"link"} and "{" not in SUBJECT


def test_once_a_day_at_their_hour(wants_one, hub_manager):
    assert (post_digests(by=Service()), post_digests(by=Service())) == (1, 0)
    assert [item.subject for item in OutboxItem.objects.filter(task__endswith="send_digest")] == [
        wants_one.pk
    ]
    User.objects.update(digest_on=None, digest_hour=(timezone.localtime().hour + 1) % 24)
    assert post_digests(by=Service()) == 0


def test_never_to_whoever_has_left_or_has_nothing_due(wants_one, hub_worker):
    User.objects.filter(pk=hub_worker.pk).update(digest_hour=7)
    send_digest(hub_worker.pk)
    Posting.objects.filter(worker=wants_one.worker).update(end_on=timezone.localdate())
    send_digest(wants_one.pk)
    User.objects.filter(pk=wants_one.pk).update(digest_hour=None)
    send_digest(wants_one.pk)
    assert mail.outbox == []


def test_it_is_asked_for_in_my_settings(client_of, hub_worker):
    client_of(hub_worker).post("/my/settings", {"digest_hour": "7"})
    assert User.objects.get(pk=hub_worker.pk).digest_hour == 7
    client_of(hub_worker).post("/my/settings", {"digest_hour": ""})
    assert User.objects.get(pk=hub_worker.pk).digest_hour is None


def test_an_emergency_is_told_to_whoever_answers_for_the_hub(
    clinician, hub_manager, service_manager, east, west, django_capture_on_commit_callbacks
):
    asked(clinician, east)
    assert not OutboxItem.objects.exists()
    enquiry = asked(clinician, east, route="emergency")
    (item,) = OutboxItem.objects.all()
    assert (item.task, item.subject) == (tell_of_emergency.name, enquiry.pk)
    tell_of_emergency(enquiry.pk)
    assert [one.to for one in mail.outbox] == [[hub_manager.email]]
    assert "Rowan" not in mail.outbox[0].body and re.search(rf"{LINK}/referrals\n", mail.outbox[0].body)
    tell_of_emergency(asked(clinician, west, route="emergency").pk)  # nobody triages there
    assert mail.outbox[1].to == [service_manager.email]
    enquiry.first_response_at = timezone.now() + datetime.timedelta(minutes=1)
    enquiry.save()
    tell_of_emergency(enquiry.pk)
    assert len(mail.outbox) == 2


def test_somebody_of_nobody_is_in_no_digest(wants_one):
    """Whom they may no longer see is not counted."""
    LateActionFactory(person=YoungPersonFactory(), owner=wants_one.worker)
    send_digest(wants_one.pk)
    assert mail.outbox[0].subject == "You have 3 things due"


def test_an_emergency_is_told_to_nobody_from_whom_it_is_hidden(
    clinician, hub_manager, service_manager, east, young_person
):
    """A barred manager could not answer, so whoever can is told instead."""
    BarFactory(person=young_person, worker=hub_manager.worker)
    said = {"given_name": young_person.given_name, "family_name": young_person.family_name}
    tell_of_emergency(asked(clinician, east, route="emergency", **said).pk)
    assert [one.to for one in mail.outbox] == [[service_manager.email]]
