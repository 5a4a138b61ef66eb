"""Rows of several models by their keys, in one question: facts of six kinds cost a page one asking, not six.

A branch for each model, the columns of one type in the same places; planned apart, so as cheap as each alone.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, Model

from partners.kept import ByKey, Made
from partners.prepared import Prepared
from partners.says import Given

PRECISION = re.compile(r"\(.*\)$")


@dataclass(frozen=True)
class _Said:
    """One question for one choice of models: its sentence, and where each model's columns stand in a row of it."""

    sentence: Prepared
    places: list[list[int]]


class Together:
    """`Together({"contact": ByKey(Contact), ...})({"contact": {1, 2}})` gives {"contact": {1: ..., 2: ...}}."""

    def __init__(self, parts: Mapping[str, ByKey[Any]]) -> None:
        self._parts = parts
        self._said: dict[tuple[str, ...], _Said] = {}

    def __call__(self, keys: Mapping[str, Collection[int]]) -> dict[str, dict[int, Model]]:
        names = tuple(sorted(keys))
        if not names:
            return {}
        questions = [self._parts[name].made for name in names]
        said = self._said.get(names) or self._said.setdefault(names, _say(questions))
        found = said.sentence.ask({f"keys_{number}": list(keys[name]) for number, name in enumerate(names)})
        answers: dict[str, dict[int, Model]] = {name: {} for name in names}
        for number, *row in found:
            columns = tuple([row[place] for place in said.places[number]])
            one = questions[number].read(columns)
            answers[names[number]][one.pk] = one
        return answers


def _say(questions: list[Made[Any]]) -> _Said:
    taken: list[str] = []
    places, selected = [], []
    for question in questions:
        free: dict[str, list[int]] = defaultdict(list)
        for place, kind in reversed(list(enumerate(taken))):
            free[kind].append(place)
        own = {}
        for column, *_ in question.compiler.select:
            kind = PRECISION.sub("", column.target.db_type(connection) or "text")
            if not free[kind]:
                free[kind].append(len(taken))
                taken.append(kind)
            own[free[kind].pop()] = question.compiler.compile(column)[0]
        places.append(list(own))
        selected.append(own)
    branches = [
        f"select {number}, "  # noqa: S608 (columns and tables as Django's compiler says them)
        + ", ".join(own.get(place, f"null::{kind}") for place, kind in enumerate(taken))
        + f" from {question.prepared.said.partition(' FROM ')[2]}"
        for number, (own, question) in enumerate(zip(selected, questions, strict=True))
    ]
    keys = [Given(f"keys_{number}", BigIntegerField(), "bigint[]") for number in range(len(questions))]
    return _Said(Prepared(" union all ".join(branches), keys), places)
