"""Standing is kept by the database: whatever changes a referral, a stay or an allocation changes it too."""

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from hubs.models import Bed
from partners.models import Standing
from placements.models import Claim
from tests.factories.cases import (
    AllocationFactory,
    DeclinedReferralFactory,
    PendingReferralFactory,
    ReferralFactory,
)
from tests.factories.hubs import BedFactory, days_ago, in_days
from tests.factories.placements import ElsewhereStayFactory, HoldFactory, StayFactory

pytestmark = pytest.mark.django_db


def standings(person):
    return list(
        Standing.objects.filter(person=person).values_list("ground", "hub", "worker", "from_on", "to_on")
    )


@pytest.mark.parametrize("factory", [ReferralFactory, PendingReferralFactory])
def test_a_hub_stands_by_an_accepted_or_pending_referral_then_and_afterwards(factory):
    referral = factory(closed_on=None)
    day = timezone.localdate(referral.received_at)
    assert standings(referral.person) == [("referral", referral.hub_id, None, day, None)]


def test_a_referral_that_is_declined_or_withdrawn_gives_none_and_takes_its_own_away():
    assert standings(DeclinedReferralFactory().person) == []
    referral = ReferralFactory()
    referral.decision = "withdrawn"
    referral.save()
    assert standings(referral.person) == []


def test_a_referral_received_after_midnight_in_london_stands_from_that_london_day():
    moment = timezone.datetime(2026, 6, 30, 23, 30, tzinfo=timezone.get_fixed_timezone(0))
    referral = ReferralFactory(received_at=moment)
    assert standings(referral.person)[0][3].isoformat() == "2026-07-01"


def test_a_hub_stands_by_a_stay_in_its_bed_and_not_by_a_hold_or_a_home_elsewhere():
    stay = StayFactory().claim
    assert standings(stay.person) == [("stay", stay.bed.hub_id, None, stay.start_on, None)]
    assert standings(HoldFactory().claim.person) == []
    assert standings(ElsewhereStayFactory().claim.person) == []


def test_a_stay_that_moves_to_another_hubs_bed_moves_the_standing():
    claim = StayFactory().claim
    other = BedFactory()
    Claim.objects.filter(pk=claim.pk).update(bed=other)
    assert [s[1] for s in standings(claim.person)] == [other.hub_id]


def test_a_bed_that_is_given_to_another_hub_moves_the_standing():
    claim = StayFactory().claim
    other = BedFactory()
    Bed.objects.filter(pk=claim.bed_id).update(hub=other.hub)
    assert [s[1] for s in standings(claim.person)] == [other.hub_id]


def test_a_worker_stands_while_allocated():
    allocation = AllocationFactory(end_on=in_days(5))
    assert standings(allocation.person) == [
        ("allocation", None, allocation.worker_id, allocation.start_on, allocation.end_on)
    ]
    allocation.end_on = days_ago(1)
    allocation.save()
    assert not Standing.objects.live_on(timezone.localdate()).filter(person=allocation.person).exists()


def test_what_is_removed_stands_no_more():
    allocation = AllocationFactory()
    type(allocation).objects.filter(pk=allocation.pk).delete()
    assert standings(allocation.person) == []


@pytest.mark.parametrize(
    "sql", ["delete from partners_standing", "update partners_standing set to_on = null"]
)
def test_the_running_role_cannot_write_it(sql):
    ReferralFactory()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(sql)
