"""The day of a legal status and the end of support, where they were written down wrongly: put right later on."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.actions import (
    change_legal_status,
    close_referral,
    correct_closing,
    correct_legal_status,
    end_care,
    reopen_referral,
)
from cases.models import KeepingInTouch, LegalStatusPeriod, Record, Referral
from cases.moving_on.staying import Staying
from partners.models import TrailLine
from tests.factories.cases import CarePeriodFactory, days_ago

pytestmark = pytest.mark.django_db


def door(name, fact):
    return reverse(name, args=[fact.person.reference, fact.record.reference])


@pytest.fixture
def in_law(young_person, key_worker):
    """C1 from the first day, E1 for a while, V2 up to the end of a time in care that is over."""
    care = CarePeriodFactory(person=young_person, legal_status="C1", start_on=days_ago(90))
    first = change_legal_status(period=care, code="E1", start_on=days_ago(60), by=key_worker)
    second = change_legal_status(period=care, code="V2", start_on=days_ago(30), by=key_worker)
    end_care(period=care, end_on=days_ago(5), by=key_worker)
    Record.objects.update(written_at=timezone.now() - datetime.timedelta(days=2))
    return [LegalStatusPeriod.objects.get(pk=one.pk) for one in (first, second)]


@pytest.fixture
def closed(young_person, key_worker):
    stays = [Staying(key_worker.worker, "monthly")]
    return close_referral(
        referral=young_person.referrals.get(), by=key_worker, closed_on=days_ago(3), objectives="limited",
        words="Short.", stays=stays,
    )  # fmt: skip


@pytest.mark.parametrize("day", [50, 12])
def test_a_legal_status_holds_from_the_right_day_and_the_one_before_up_to_it(in_law, key_worker, day):
    first, second = in_law
    correct_legal_status(changed=second, start_on=days_ago(day), by=key_worker)
    for one in in_law:
        one.refresh_from_db()
    assert (first.start_on, first.end_on) == (days_ago(60), days_ago(day))
    assert (second.start_on, second.end_on) == (days_ago(day), days_ago(5))
    began, ended = Record.objects.get(pk=second.pk).began, Record.objects.get(pk=first.pk).ended
    assert timezone.localdate(began) == timezone.localdate(ended) == days_ago(day)
    assert TrailLine.objects.get(act="correct_legal_status").records == sorted([first.pk, second.pk])


@pytest.mark.parametrize(
    ("which", "day", "says"),
    [
        (0, 91, "not looked after"),
        (0, 90, "one before holds"),
        (0, 30, "It is over on"),
        (0, 60, "the day already"),
        (1, 60, "one before holds"),
        (1, 5, "not looked after"),
        (1, -400, "more than a year"),
    ],
)
def test_it_stays_within_the_time_in_care_and_in_order(in_law, key_worker, which, day, says):
    with pytest.raises(ValidationError, match=says):
        correct_legal_status(changed=in_law[which], start_on=days_ago(day), by=key_worker)


def test_what_never_held_has_no_day_to_put_right(young_person, key_worker):
    care = CarePeriodFactory(person=young_person, start_on=days_ago(90))
    to_come = change_legal_status(period=care, code="E1", start_on=days_ago(-9), by=key_worker)
    end_care(period=care, end_on=days_ago(0), by=key_worker)
    with pytest.raises(ValidationError, match="never held"):
        correct_legal_status(changed=to_come, start_on=days_ago(4), by=key_worker)


def test_on_pages_the_day_in_law_and_two_at_once_choose(client_of, in_law, key_worker):
    client, where = client_of(key_worker), door("correct_legal_status", in_law[0])
    care = reverse("care", args=[in_law[0].person.reference])
    assert where in client.get(care).content.decode()
    seen = client.get(where).context["form"]["seen"].value()
    said = {"start_on": days_ago(70).strftime("%d/%m/%Y")}
    assert client.post(where, said).url == care
    answer = client.post(where, {"start_on": days_ago(65).strftime("%d/%m/%Y"), "seen": seen})
    assert answer.status_code == 200 and "Choose which is right" in answer.content.decode()
    assert LegalStatusPeriod.objects.get(pk=in_law[0].pk).start_on == days_ago(70)


def test_an_end_of_support_is_put_right_and_whoever_keeps_in_touch_does_from_that_day(closed, key_worker):
    correct_closing(referral=closed, by=key_worker, closed_on=days_ago(1), objectives="fully", words="Long.")
    kept, keeping = Referral.objects.get(), KeepingInTouch.objects.get()
    assert (kept.closed_on, kept.objectives_met, kept.closing_words) == (days_ago(1), "fully", "Long.")
    assert keeping.start_on == days_ago(1)
    for record in (kept.record.ended, keeping.record.began):
        assert timezone.localdate(record) == days_ago(1)
    assert TrailLine.objects.get(act="correct_closing").records == sorted([closed.pk, keeping.pk])


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"closed_on": days_ago(-1)}, "still to come"),
        ({"closed_on": days_ago(900)}, "It began on"),
        ({"objectives": "mostly"}, "how much of what was hoped"),
        ({}, "stands there already"),
    ],
)
def test_an_end_that_cannot_be_is_refused_in_words(closed, key_worker, said, says):
    stands = {"closed_on": days_ago(3), "objectives": "limited", "words": "Short."}
    with pytest.raises(ValidationError, match=says):
        correct_closing(referral=closed, by=key_worker, **stands | said)


def test_it_ended_before_it_was_opened_again(closed, key_worker):
    again = reopen_referral(referral=closed, by=key_worker, support="outreach")
    Referral.objects.filter(pk=again.pk).update(received_at=timezone.now() - datetime.timedelta(days=2))
    with pytest.raises(ValidationError, match="opened again on"):
        correct_closing(referral=closed, by=key_worker, closed_on=days_ago(1), objectives="limited")
    with pytest.raises(ValidationError, match="meanwhile"):
        correct_closing(referral=again, by=key_worker, closed_on=days_ago(0), objectives="limited")


def test_on_pages_the_end_of_support(client_of, closed, key_worker):
    client, where = client_of(key_worker), door("correct_closing", closed)
    moving_on = reverse("moving_on", args=[closed.person.reference])
    assert where in client.get(moving_on).content.decode()
    assert "Short." in client.get(where).content.decode()
    said = {"closed_on": "yesterday", "objectives": "limited", "words": "Short."}
    assert client.post(where, said).url == moving_on
    assert Referral.objects.get().closed_on == days_ago(1)
    page = client.get(door("record", closed)).content.decode()
    assert "What it was before" in page
