"""Two managers choose a key worker at the same moment: one is chosen, the other is told who it is now."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse

from cases.models import Allocation
from tests.conftest import posted
from tests.factories.cases import days_ago
from tests.factories.partners import PostingFactory

ROUNDS = 8


@pytest.mark.django_db(transaction=True)
def test_one_of_two_choices_stands_and_the_other_sees_it(
    client_of, young_person, hub_manager, service_manager, east
):
    gate, address = Barrier(2), reverse("choose_key_worker", args=[young_person.reference])
    workers = [
        posted(PostingFactory, given=name, family="Bell", role="key_worker", hub=east).worker
        for name in ("Ada", "Bea", "Cas", "Dee")
    ]
    clients = [client_of(hub_manager), client_of(service_manager)]

    def choose(mine):
        answers, seen = [], ""
        try:
            for turn in range(ROUNDS):
                worker = workers[2 * (turn % 2) + mine]
                said = {
                    "worker": worker.reference,
                    "start_on": "today",
                    "choice": "agreed",
                    "why": "Free.",
                    "seen": seen,
                }
                gate.wait(timeout=30)
                answers.append(clients[mine].post(address, said))
                gate.wait(timeout=30)
                seen = str(Allocation.objects.live_on(days_ago(0)).get().record.reference)
            return answers
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(choose, range(2)))
    turns = [sorted(answer.status_code for answer in turn) for turn in zip(*both, strict=True)]
    assert turns == [[200, 302]] * ROUNDS
    told = [answer.content.decode() for answers in both for answer in answers if answer.status_code == 200]
    assert all("is their key worker since" in text or "Look at who it is now" in text
               or "already have a key worker" in text for text in told)  # fmt: skip
    assert Allocation.objects.live_on(days_ago(0)).filter(role="key_worker").count() == 1
    assert Allocation.objects.count() == ROUNDS
