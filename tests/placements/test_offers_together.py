"""Two offers of one bed at the same instant: one stands, and the other is refused in words."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from partners.context import acting
from placements.actions.offers import make_offer
from placements.actions.places import live_at
from placements.models import Claim, Offer
from tests.factories.cases import ReferralFactory
from tests.factories.hubs import days_ago
from tests.factories.offers import PlaceFactory, ThoughtThroughFactory

pytestmark = pytest.mark.django_db(transaction=True)


def together(by, *verbs):
    ready, said = threading.Barrier(len(verbs)), []

    def press(verb):
        try:
            with acting(by):
                ready.wait()
                verb()
            said.append("done")
        except ValidationError as refusal:
            said.append(refusal.messages[0])
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=[verb]) for verb in verbs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(said)


def test_of_two_offers_of_one_bed_one_stands(east, hub_manager):
    bed = east.beds.first()
    offers = [ThoughtThroughFactory(person=ReferralFactory(hub=east).person, bed=bed) for _ in range(2)]
    said = together(hub_manager, *(lambda one=one: make_offer(offer=one, by=hub_manager) for one in offers))
    assert said[1] == "done" and said[0].startswith("That bed has just been offered to somebody else")
    assert Offer.objects.filter(offered_at__isnull=False).count() == 1


def test_the_last_room_of_a_place_is_given_once(east, key_worker):
    place, people = PlaceFactory(capacity=1), [ReferralFactory(hub=east).person for _ in range(2)]
    said = together(
        key_worker,
        *(
            lambda one=one: live_at(person=one, place=place, start_on=days_ago(0), by=key_worker)
            for one in people
        ),
    )
    assert "done" in said and any("no room on some of those nights" in one for one in said)
    assert Claim.objects.count() == 1
