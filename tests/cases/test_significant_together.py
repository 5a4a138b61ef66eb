"""Several press "lift" on one note at the same moment: one event stands, the others are led to it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse

from cases.models import Record, SignificantEvent
from tests.factories.cases import NoteFactory

AT_ONCE = 6


@pytest.mark.django_db(transaction=True)
def test_one_note_is_lifted_once(client_of, young_person, key_worker, hub_manager):
    note = NoteFactory(person=young_person)
    place = reverse("lift_record", args=[young_person.reference, note.reference])
    gate = Barrier(AT_ONCE)
    clients = [client_of(key_worker if turn % 2 else hub_manager) for turn in range(AT_ONCE)]

    def press(client):
        try:
            gate.wait(timeout=60)
            return client.post(place, {"headline": "Pancakes", "on": "today"}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(press, clients))
    assert set(answers) <= {200, 302} and 302 in answers
    assert SignificantEvent.objects.count() == Record.objects.filter(kind="significant_event").count() == 1
