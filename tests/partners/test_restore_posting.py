"""A posting ended by a slip of the hand comes back: for ten minutes, for who ended it, and never one's own."""

import datetime
import re

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from partners import just_done
from partners.access import Service
from partners.actions import end_posting, end_worker, post_worker, restore_posting
from partners.models import Posting, TrailLine
from tests.factories.hubs import in_days, today
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(hub_worker):
    return hub_worker.worker.postings.get()


def test_undo_stands_in_the_banner_and_gives_it_back_as_it_was(client_of, hub_manager, hub_worker, posting):
    client = client_of(hub_manager)
    page = client.post(reverse("end_posting", args=[posting.reference]), {"on": "today"}, follow=True)
    door = reverse("restore_posting", args=[posting.reference])
    token = re.search(rf'action="{door}".*?name="token" value="([^"]+)"', page.content.decode(), re.S)[1]
    assert "Ten minutes" in client.post(door, {"token": "made up"}, follow=True).content.decode()
    assert not Posting.objects.live_on(today()).filter(pk=posting.pk).exists()
    assert "It is as it was" in client.post(door, {"token": token}, follow=True).content.decode()
    posting.refresh_from_db()
    assert (posting.end_on, posting.ended_here) == (None, False)
    assert TrailLine.objects.get(act="restore_posting").user_id == hub_manager.pk
    assert client_of(hub_worker).get("/").status_code == 200


def test_undoing_asks_for_no_proof_again(client_of, hub_manager, posting):
    """The one who ended it has given it; somebody else's browser has no token."""
    client = client_of(hub_manager)
    page = client.post(reverse("end_posting", args=[posting.reference]), {"on": "today"}, follow=True)
    token = re.search(r'name="token" value="([^"]+)"', page.content.decode())[1]
    session = client.session
    session["account_authentication_methods"] = []
    session.save()
    door = reverse("restore_posting", args=[posting.reference])
    answer = client.post(door, {"token": token})
    assert answer["Location"] == reverse("worker", args=[posting.worker.reference])
    assert Posting.objects.live_on(today()).filter(pk=posting.pk).exists()


def test_an_earlier_end_stays(service_manager, east):
    posting = PostingFactory(hub=east, end_on=in_days(9))
    end_posting(posting=posting, by=service_manager)
    assert restore_posting(posting=posting, by=service_manager).end_on == in_days(9)
    end_posting(posting=posting, by=service_manager, on=in_days(5))
    end_posting(posting=posting, by=service_manager, on=in_days(2))
    again = restore_posting(posting=posting, by=service_manager)
    assert (again.end_on, again.ended_here) == (in_days(5), True)


def test_who_did_not_end_it_last_does_not_bring_it_back(hub_manager, service_manager, posting):
    end_posting(posting=posting, by=hub_manager, on=in_days(3))
    end_posting(posting=posting, by=service_manager)
    with pytest.raises(ValidationError, match="ten minutes"):
        restore_posting(posting=posting, by=hub_manager)


def test_after_ten_minutes_it_stays(hub_manager, posting, monkeypatch):
    end_posting(posting=posting, by=hub_manager)
    later = timezone.now() + datetime.timedelta(minutes=11)
    monkeypatch.setattr(just_done.timezone, "now", lambda: later)
    with pytest.raises(ValidationError, match="ten minutes"):
        restore_posting(posting=posting, by=hub_manager)


def test_nobody_brings_back_their_own(client_of, hub_manager):
    own = hub_manager.worker.postings.get()
    PostingFactory(worker=hub_manager.worker, hub=own.hub, role="deputy_hub_manager")
    page = client_of(hub_manager).post(
        reverse("end_posting", args=[own.reference]), {"on": "tomorrow"}, follow=True
    )
    assert "Undo" not in page.content.decode()
    with pytest.raises(PermissionDenied):
        restore_posting(posting=own, by=hub_manager)


def test_nobody_whose_role_no_longer_ends_it(hub_manager, posting):
    end_posting(posting=posting, by=hub_manager)
    hub_manager.worker.postings.update(role="key_worker")
    del hub_manager._facts
    with pytest.raises(PermissionDenied):
        restore_posting(posting=posting, by=hub_manager)


def test_nothing_that_was_given_meanwhile_is_doubled(service_manager, posting):
    end_posting(posting=posting, by=service_manager)
    said = {"role": posting.role, "hub": posting.hub, "start_on": today()}
    post_worker(worker=posting.worker, by=service_manager, **said)
    with pytest.raises(ValidationError, match="have that posting already"):
        restore_posting(posting=posting, by=service_manager)


def test_who_left_meanwhile_stays_gone(service_manager, posting):
    end_posting(posting=posting, by=service_manager)
    end_worker(worker=posting.worker, by=Service(), on=today())
    with pytest.raises(ValidationError, match="stays ended"):
        restore_posting(posting=posting, by=service_manager)


def test_twice_is_once_and_what_nobody_ended_stays(hub_manager, posting):
    assert restore_posting(posting=posting, by=hub_manager).end_on is None
    end_posting(posting=posting, by=hub_manager)
    for _ in range(2):
        restore_posting(posting=posting, by=hub_manager)
    assert TrailLine.objects.filter(act="restore_posting").count() == 1
