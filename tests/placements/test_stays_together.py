"""Several say something of one bed, or of one stay, in the same instant: one of them is right, all are told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from partners.access import Service
from partners.context import acting
from placements import actions
from placements.models import Claim, Stay
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import BedFactory, days_ago, in_days
from tests.factories.placements import StayFactory

CLIENTS, ROUNDS = 8, 25
LEFT = {"end_reason": "planned_move", "planned_end": True}

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*asks):
    """Each in a thread and a connection of its own: what it made, or the words of the refusal."""
    gate = Barrier(len(asks))

    def one(ask):
        try:
            gate.wait(timeout=60)
            with acting(Service()):
                return ask()
        except ValidationError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(asks)) as pool:
        return list(pool.map(one, asks))


def refused(answers):
    return [one for one in answers if isinstance(one, ValidationError)]


def test_eight_book_one_bed_and_one_has_it(hub_worker, east):
    beds = [BedFactory(hub=east, name=f"Bed {number:02}") for number in range(ROUNDS + 1)]
    for number in range(ROUNDS):
        people = [YoungPersonFactory() for _ in range(CLIENTS)]

        def ask(person, bed=beds[number]):
            return lambda: actions.plan_stay(person=person, bed=bed, start_on=in_days(2), by=hub_worker)

        answers = at_once(*(ask(person) for person in people))
        assert len(refused(answers)) == CLIENTS - 1
        assert all("has just been taken" in one.message_dict["bed"][0] for one in refused(answers))
        assert Claim.objects.filter(bed=beds[number]).count() == 1


def test_one_person_into_eight_beds_at_once(hub_worker, young_person, east):
    beds = [BedFactory(hub=east, name=f"Bed {number}") for number in range(CLIENTS)]
    answers = at_once(*(
        lambda bed=bed: actions.admit(person=young_person, bed=bed, by=hub_worker) for bed in beds
    ))  # fmt: skip
    assert len(refused(answers)) == CLIENTS - 1 and Claim.objects.filter(person=young_person).count() == 1


def test_two_change_rooms_with_each_other(hub_worker, east):
    """Each waits for beds in one order, so neither waits for ever; one is told that the room is taken, or both."""
    rooms = [BedFactory(hub=east, name=name) for name in ("Bed A", "Bed B")]
    stays = [StayFactory(claim__bed=room, claim__start_on=days_ago(5)) for room in rooms]
    answers = at_once(*(
        lambda stay=stay, room=room: actions.move_bed(stay=stay, bed=room, on=days_ago(0), by=hub_worker)
        for stay, room in zip(stays, reversed(rooms), strict=True)
    ))  # fmt: skip
    assert len(refused(answers)) == 2
    assert Claim.objects.filter(end_on=None).count() == 2


@pytest.mark.parametrize("turn", range(6))
def test_they_stay_longer_or_somebody_else_has_the_bed(hub_worker, east, turn):
    bed = BedFactory(hub=east, name="Bed A")
    stay = StayFactory(claim__bed=bed, claim__end_on=in_days(2), **LEFT)
    answers = at_once(
        lambda: actions.extend_stay(stay=stay, expected_end_on=in_days(9), by=hub_worker),
        lambda: actions.plan_stay(person=YoungPersonFactory(), bed=bed, start_on=in_days(2), by=hub_worker),
    )
    assert len(refused(answers)) == 1
    assert Claim.objects.filter(bed=bed, end_on=None).count() == 1


@pytest.mark.parametrize("turn", range(6))
def test_they_came_or_they_did_not(hub_worker, young_person, east, turn):
    bed = BedFactory(hub=east, name="Bed A")
    stay = actions.plan_stay(person=young_person, bed=bed, start_on=days_ago(0), by=hub_worker)
    answers = at_once(
        lambda: actions.arrive(
            stay=Stay.objects.select_related("claim__person").get(pk=stay.pk), by=hub_worker
        ),
        lambda: actions.did_not_arrive(
            stay=Stay.objects.select_related("claim__person").get(pk=stay.pk), words="No.", by=hub_worker
        ),
    )
    assert len(refused(answers)) == 1
    here = Stay.objects.filter(pk=stay.pk, arrived_at__isnull=False).exists()
    assert here == (not isinstance(answers[0], ValidationError)) == Claim.objects.filter(bed=bed).exists()
