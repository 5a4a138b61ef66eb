"""Two people close, or open again, the same support at the same moment: it happens once, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse

from cases.models import KeepingInTouch, Referral

ROUNDS = 5


@pytest.mark.django_db(transaction=True)
def test_it_closes_once_and_opens_again_once(client_of, young_person, key_worker, hub_manager):
    gate, clients = Barrier(2), [client_of(key_worker), client_of(hub_manager)]

    def reference(closed):
        return Referral.objects.filter(closed_on__isnull=not closed).latest("received_at").record.reference

    def turns(mine):
        answers = []
        try:
            for _ in range(ROUNDS):
                for name, closed, said in (
                    ("close_referral", False, {"closed_on": "today", "objectives": "fully"}),
                    ("reopen_referral", True, {"support": "outreach"}),
                ):
                    address = reverse(name, args=[young_person.reference, reference(closed)])
                    gate.wait(timeout=30)
                    answers.append(clients[mine].post(address, said).status_code)
                    gate.wait(timeout=30)
            return answers
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(turns, range(2)))
    for pair in zip(*both, strict=True):
        assert 302 in pair and set(pair) <= {302, 200, 404} and pair.count(302) == 1, both
    assert Referral.objects.count() == 1 + ROUNDS and Referral.objects.filter(closed_on=None).count() == 1
    assert Referral.objects.exclude(reopens=None).values("reopens").distinct().count() == ROUNDS
    assert not KeepingInTouch.objects.exists()
