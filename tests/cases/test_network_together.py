"""Two people write down whom to ask first at the same moment: one stands, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from cases.actions import add_professional
from cases.models import Professional
from partners.context import acting
from tests.cases.test_network import HELPS

ROUNDS = 4


@pytest.mark.django_db(transaction=True)
def test_one_of_two_is_asked_first(young_person, key_worker, hub_worker):
    gate, sectors = Barrier(2), ("gp", "legal", "police", "housing")

    def add(by):
        told = []
        try:
            for sector in sectors:
                gate.wait(timeout=30)
                try:
                    with acting(by):
                        add_professional(person=young_person, by=by, **HELPS | {"sector": sector})
                except ValidationError as refusal:
                    told.append(refusal.messages[0])
            return told
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        told = [sentence for both in pool.map(add, (key_worker, hub_worker)) for sentence in both]
    assert len(told) == ROUNDS and all("asked first on some of those days" in sentence for sentence in told)
    assert sorted(Professional.objects.values_list("sector", flat=True)) == sorted(sectors)
