"""What the list of free beds says of how long is what is refused; and a stay of no nights stays on the lists."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from placements import actions
from placements.models import Claim
from placements.stays.free import free_beds
from placements.stays.limits import limit_of
from tests.factories.cases import ReferralFactory
from tests.factories.hubs import BedFactory, ClosureFactory, days_ago, in_days
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db
NOTHING = {"taken": None, "shut": None, "gone": None}


@pytest.mark.parametrize(
    ("taken", "shut", "gone", "until", "words"),
    [
        (None, None, None, None, "free"),
        (5, None, None, 5, "free until"),
        (None, 5, None, None, "free, but out of use from"),
        (None, None, 5, 5, "free until"),
        (9, 5, None, 9, "free until"),
        (5, 9, None, 5, "free until"),
        (9, 5, 12, 9, "free until"),
        (5, 5, 5, 5, "free until"),
    ],
)
def test_the_list_and_the_refusal_agree(young_person, east, hub_worker, taken, shut, gone, until, words):
    bed = BedFactory(hub=east, name="Bed X", closed_on=gone and in_days(gone))
    if taken:
        StayFactory(claim__bed=bed, claim__person=ReferralFactory().person, claim__start_on=in_days(taken),
                    claim__end_on=gone and in_days(gone))  # fmt: skip
    if shut:
        ClosureFactory(bed=bed, start_on=in_days(shut), end_on=gone and in_days(gone))
    (free,) = [one for one in free_beds([east], days_ago(0)) if one.bed == bed]
    assert free.until == limit_of(bed, days_ago(0)) == (until and in_days(until))
    assert free.words.startswith(f"Bed X, {words}")
    assert ("out of use" in free.words) == (shut is not None and (until is None or shut < until))

    def admitted(day):
        said = {"person": young_person, "bed": bed, "by": hub_worker, "expected_end_on": day}
        try:
            with transaction.atomic():
                actions.admit(**said)
                transaction.set_rollback(True)
        except ValidationError:
            return False
        return True

    assert admitted(in_days(until or 300))
    assert admitted(None) == admitted(in_days((until or 299) + 1)) == (until is None)


def test_a_stay_of_no_nights_is_told_everywhere_as_such(
    client_of, young_person, east, hub_worker, hub_manager
):
    bed = BedFactory(hub=east, name="Bed X")
    stay = actions.admit(person=young_person, bed=bed, by=hub_worker)
    said = {"end_on": stay.claim.start_on, "end_reason": "returned_home", "planned_end": False}
    actions.leave(stay=stay, by=hub_worker, **said)
    claim = Claim.objects.get(person=young_person)
    assert (claim.start_on, claim.end_on) == (stay.claim.start_on, stay.claim.start_on)
    assert bed in [one.bed for one in free_beds([east], days_ago(0))]
    client = client_of(hub_manager)
    for name, argument in (("moves", east), ("homes", young_person), ("register", east)):
        page = client.get(reverse(name, args=[argument.reference])).content.decode()
        assert "Robin" in page and "Bed X" in page, name
