"""Two who sign, or write the same account, at the same instant: one does, the other is told who did."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from partners.context import acting
from placements import actions
from placements.models import IncidentAccount, MeasureUsed
from tests.factories.cases import hours_ago
from tests.factories.incidents import MeasureUsedFactory, RecordedIncidentFactory
from tests.factories.placements import IncidentPersonFactory

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 8


def together(*verbs):
    ready, said = threading.Barrier(len(verbs)), []

    def press(by, verb):
        try:
            with acting(by):
                ready.wait()
                verb(by)
            said.append("done")
        except ValidationError as refusal:
            said.append(refusal.messages[0])
        finally:
            connection.close()

    threads = [threading.Thread(target=press, args=one) for one in verbs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return said


def incident_of(hub, person):
    incident = RecordedIncidentFactory(hub=hub)
    IncidentPersonFactory(incident=incident, person=person)
    return incident


def test_of_two_signatures_one_stands(east, young_person, hub_manager, service_manager):
    for _ in range(ROUNDS):
        measure = MeasureUsedFactory(person=young_person, incident=incident_of(east, young_person))

        def sign(by, measure=measure):
            actions.sign_measure(measure=measure, spoken_at=hours_ago(1), by=by)

        said = together((hub_manager, sign), (service_manager, sign))
        signed = MeasureUsed.objects.get(pk=measure.pk)
        assert sorted(said) == sorted(["done", f"{signed.signed_by} has signed it already."])


def test_a_worker_has_one_account_however_often_they_press(east, young_person, hub_worker):
    for _ in range(ROUNDS):
        incident = incident_of(east, young_person)

        def write(by, incident=incident):
            actions.write_account(incident=incident, words="I saw it.", by=by)

        said = together(*[(hub_worker, write)] * 3)
        assert said.count("done") == 1 and sum("written already" in one for one in said) == 2
        assert IncidentAccount.objects.filter(incident=incident).count() == 1
