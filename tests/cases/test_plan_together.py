"""Two people change one goal at once, and twenty presses of one button: no edit is lost, none is doubled.

As `test_correct_note_together.py`, which meets 500 pairs, on a form with columns beside its words.
"""

import random
import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse

from cases.models import Goal, Record
from cases.plan.forms import GoalChangeForm
from tests.factories.hubs import days_ago
from tests.factories.plan import GoalFactory

pytestmark = pytest.mark.django_db(transaction=True)
PAIRS = 60
WORDS = "I want to cook for my gran."


def typed(goal, edit):
    present = {"words": WORDS, "about": goal.about, "started_on": goal.started_on}
    seen = GoalChangeForm(present=present)["seen"].value()
    return edit | {"started_on": f"{goal.started_on:%d/%m/%Y}", "seen": seen}


def lost(goal, edit, answer):
    """Of one person's edits those that are in no version, not in the row or its history, nor shown back to them."""
    shown = set(answer.context["form"].errors) if answer.status_code == 200 else set()
    versions = set(Record.objects.filter(corrects=goal.pk).values_list("words", flat=True))
    if edit["words"] != WORDS and edit["words"] not in versions and not shown:
        yield "words"
    now = Goal.objects.get(pk=goal.pk)
    stood = {now.about, *now.events.values_list("about", flat=True)}
    if edit["about"] != goal.about and edit["about"] not in stood and not shown:
        yield "about"


def test_sixty_pairs_lose_no_edit(client_of, hub_worker, key_worker, young_person):
    chance, gate = random.Random(11), Barrier(2)
    clients = [client_of(hub_worker), client_of(key_worker)]
    goals = GoalFactory.create_batch(PAIRS, person=young_person, started_on=days_ago(30), record__words=WORDS)
    pairs = [[_edit(chance) for _ in clients] for _ in goals]

    def change(mine):
        answers = []
        try:
            for goal, pair in zip(goals, pairs, strict=True):
                gate.wait(timeout=30)
                url = reverse("change_goal", args=[young_person.reference, goal.record.reference])
                answers.append(clients[mine].post(url, typed(goal, pair[mine])))
            return answers
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(change, range(2)))
    assert {answer.status_code for answers in both for answer in answers} == {200, 302}
    gone = [
        (number, mine, what)
        for number, goal in enumerate(goals)
        for mine in range(2)
        for what in lost(goal, pairs[number][mine], both[mine][number])
    ]
    assert gone == []
    asked = sum(bool(answer.context and answer.context["form"].conflicts) for answers in both
                for answer in answers if answer.status_code == 200)  # fmt: skip
    assert asked > PAIRS / 10, "most pairs met on the same field"


def test_twenty_presses_make_one_goal(client_of, key_worker, young_person):
    gate, url = Barrier(4), reverse("add_goal", args=[young_person.reference])
    said = {"words": "A bike.", "started_on": "today", "key": str(uuid.uuid4())}
    clients = [client_of(key_worker) for _ in range(4)]

    def press(client):
        try:
            gate.wait(timeout=30)
            return {client.post(url, said).status_code for _ in range(5)}
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert set().union(*pool.map(press, clients)) == {302}
    assert Goal.objects.count() == 1


def _edit(chance):
    words = chance.choice([WORDS, f"{WORDS} Soon.", f"{WORDS} {chance.random()}"])
    return {"words": words, "about": chance.choice(["people", "people", "joy", "home"])}
