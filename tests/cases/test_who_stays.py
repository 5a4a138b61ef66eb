"""Who stays in touch with a young person: when it is due, sealed support before it, and whose support ends."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.actions import change_keeping_in_touch, close_referral, reopen_referral, seal
from cases.chronology import midnight
from cases.models import KeepingInTouch, Record, Referral
from partners.context import acting
from tests.factories.cases import AllocationFactory, ContactFactory, ReferralFactory, hours_ago
from tests.factories.hubs import days_ago
from tests.factories.moving_on import KeepingInTouchFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def support(young_person):
    return young_person.referrals.get()


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def close(support, by):
    return close_referral(referral=support, by=by, closed_on=days_ago(0), objectives="partially")


def test_another_hubs_support_is_theirs_or_their_key_workers_to_close(
    client_of, young_person, west, key_worker, service_manager
):
    theirs = ReferralFactory(person=young_person, hub=west)
    address = door("close_referral", young_person, theirs.record.reference)
    with pytest.raises(ValidationError, match="Ask somebody there"):
        close(theirs, key_worker)
    assert address not in client_of(key_worker).get(door("moving_on", young_person)).content.decode()
    AllocationFactory(person=young_person, worker=key_worker.worker)
    assert address in client_of(key_worker).get(door("moving_on", young_person)).content.decode()
    close(theirs, key_worker)
    with pytest.raises(ValidationError, match="support"):
        reopen_referral(referral=theirs, by=service_manager, support="sofa")
    reopen_referral(referral=theirs, by=service_manager, support="outreach")


def test_keeping_in_touch_is_due_from_the_last_contact_with_that_worker(young_person, key_worker):
    monthly = KeepingInTouchFactory(person=young_person, worker=key_worker.worker)
    whenever = KeepingInTouchFactory(person=young_person, how_often="when_they_want")
    ended = KeepingInTouchFactory(person=young_person, end_on=days_ago(1))
    due = KeepingInTouch.objects.visible_to(key_worker).due_by(days_ago(0))
    assert [one.pk for one in due] == [monthly.pk]
    assert due.get().next_due == days_ago(60 - 31)
    ContactFactory(person=young_person, occurred_at=hours_ago(24))  # with somebody else
    ContactFactory(person=young_person, worker=key_worker.worker, occurred_at=hours_ago(24), reached=False)
    assert due.all().exists()
    ContactFactory(person=young_person, worker=key_worker.worker, occurred_at=hours_ago(48))
    assert not due.all().exists()
    found = {one.pk: one for one in KeepingInTouch.objects.with_due()}
    assert found[monthly.pk].last_on and found[monthly.pk].next_due > days_ago(0)
    assert found[whenever.pk].next_due is None and ended.pk in found


def test_a_contact_just_after_a_midnight_in_summer_counts(young_person, key_worker):
    day = datetime.date(2026, 7, 1)
    KeepingInTouchFactory(person=young_person, worker=key_worker.worker, start_on=day)
    ContactFactory(person=young_person, worker=key_worker.worker, occurred_at=midnight(day))
    assert KeepingInTouch.objects.with_due().get().last_on == day


def test_who_keeps_in_touch_is_changed_after_the_support_before_was_sealed(support, key_worker, hub_worker):
    keeping = KeepingInTouchFactory(person=support.person, worker=key_worker.worker, referral=support)
    Record.objects.filter(pk=support.pk).update(author=key_worker.worker)
    with acting(key_worker):
        seal(record=Record.objects.get(pk=support.pk), by=key_worker)
    with acting(hub_worker):
        assert not Referral.objects.exists()
        change_keeping_in_touch(keeping=keeping, how_often="quarterly", end_on=None, by=hub_worker)
    assert KeepingInTouch.objects.get().how_often == "quarterly"
