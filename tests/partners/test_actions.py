"""Posting a worker and giving a sign-in: who did it is on the trail, and what cannot be true is refused in words."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from partners.access import Service, facts_of
from partners.actions import give_sign_in, post_worker
from partners.models import Posting, TrailLine, User
from tests.factories.partners import UserFactory, WorkerFactory

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 3, 2)


def test_a_posting_gives_the_role_its_permissions(east):
    worker = WorkerFactory(role="other", started_on=DAY)
    post_worker(worker=worker, by=Service(), role="hub_manager", hub=east, start_on=DAY)
    facts = facts_of(UserFactory(worker=worker))
    assert facts.hubs == (east.pk,) and facts.permissions
    assert TrailLine.objects.get(act="post_worker").what == "permission"


def test_a_posting_is_to_a_hub_or_the_whole_service(east):
    with pytest.raises(ValidationError, match="a hub or the whole service"):
        post_worker(
            worker=WorkerFactory(),
            by=Service(),
            role="key_worker",
            hub=east,
            whole_service=True,
            start_on=DAY,
        )
    assert not Posting.objects.filter(whole_service=True).exists()
    assert not TrailLine.objects.filter(act="post_worker").exists()


def test_a_posting_cannot_end_before_it_starts(east):
    with pytest.raises(ValidationError, match="end before it starts"):
        before = DAY - datetime.timedelta(days=1)
        post_worker(
            worker=WorkerFactory(), by=Service(), role="key_worker", hub=east, start_on=DAY, end_on=before
        )


def test_a_sign_in_is_by_the_workers_own_address():
    worker = WorkerFactory(email="ann.moss@example.org")
    user = give_sign_in(worker=worker, by=Service(), password="a long enough one")
    assert user.email == "ann.moss@example.org" and user.check_password("a long enough one")
    assert TrailLine.objects.get(act="give_sign_in").counts == {"sign_in": user.pk}


def test_an_address_signs_in_one_person_whatever_its_capitals():
    give_sign_in(
        worker=WorkerFactory(email="ann.moss@example.org"), by=Service(), password="a long enough one"
    )
    with pytest.raises(ValidationError):
        give_sign_in(
            worker=WorkerFactory(email="Ann.Moss@example.org"), by=Service(), password="another long one"
        )
    assert User.objects.count() == 1


def test_a_worker_without_an_address_is_refused_in_words():
    with pytest.raises(ValidationError, match="has no e-mail address"):
        give_sign_in(worker=WorkerFactory(email=""), by=Service(), password="a long enough one")
