"""Two people correct one note at the same moment, 500 times: no edit is lost (hostile.md, D3)."""

import datetime
import random
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.forms import CorrectionForm
from cases.models import Record
from tests.factories.cases import NoteFactory

PAIRS = 500
WORDS = "Robin made pancakes."


def typed(note, edit):
    at = timezone.localtime(note.began) + datetime.timedelta(hours=edit["later"])
    seen = CorrectionForm(present={"words": note.words, "at": note.began})["seen"].value()
    return {"words": edit["words"], "at_0": f"{at:%d/%m/%Y}", "at_1": f"{at:%H:%M}", "seen": seen}


def lost(note, edit, answer, author):
    """Of one person's edits those that are neither in a version, nor in the row, nor shown back to them."""
    versions = list(Record.objects.filter(corrects=note))
    shown = set(answer.context["form"].errors) if answer.status_code == 200 else set()
    moved = timezone.localtime(note.began) + datetime.timedelta(hours=edit["later"])
    if edit["words"] != WORDS and edit["words"] not in {one.words for one in versions} and not shown:
        yield "words"
    stands = {timezone.localtime(one.began).replace(second=0, microsecond=0) for one in versions}
    if edit["later"] and moved.replace(second=0, microsecond=0) not in stands and not shown:
        yield "at"


@pytest.mark.django_db(transaction=True)
def test_five_hundred_pairs_lose_no_edit(client_of, hub_worker, key_worker, young_person):
    chance, gate = random.Random(7), Barrier(2)
    clients = [client_of(hub_worker), client_of(key_worker)]
    notes = NoteFactory.create_batch(PAIRS, person=young_person, words=WORDS)
    pairs = [[_edit(chance) for _ in clients] for _ in notes]

    def correct(mine):
        answers = []
        try:
            for note, pair in zip(notes, pairs, strict=True):
                gate.wait(timeout=30)
                url = reverse("correct_note", args=[young_person.reference, note.reference])
                answers.append(clients[mine].post(url, typed(note, pair[mine])))
            return answers
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(correct, range(2)))
    assert {answer.status_code for answers in both for answer in answers} == {200, 302}
    gone = [
        (number, mine, what)
        for number, note in enumerate(notes)
        for mine in range(2)
        for what in lost(note, pairs[number][mine], both[mine][number], mine)
    ]
    assert gone == []
    asked = sum(bool(answer.context and answer.context["form"].conflicts) for answers in both
                for answer in answers if answer.status_code == 200)  # fmt: skip
    assert asked > PAIRS / 10, "most pairs met on the same field"


def _edit(chance):
    words = chance.choice([WORDS, f"{WORDS} Twice.", f"{WORDS} {chance.random()}"])
    return {"words": words, "later": chance.choice([0, 0, 1, chance.randrange(2, 9)])}
