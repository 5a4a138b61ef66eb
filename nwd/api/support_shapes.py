"""What is sent about specialists."""

from typing import Any

from rest_framework import serializers

from cases.models import Discipline
from cases.models.asks import Changed
from cases.support.forms import LONGEST_BOX, LONGEST_DAY, LONGEST_LINE
from nwd.api.quoting import Quoting
from nwd.api.shapes import Strict


def _box(**options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST_BOX, **options)


def _maybe(**options: Any) -> serializers.CharField:
    return _box(allow_blank=True, default="", **options)


def _minutes() -> serializers.IntegerField:
    return serializers.IntegerField(min_value=1, max_value=LONGEST_DAY, allow_null=True, default=None)


def _worker(said: str) -> serializers.SlugField:
    return serializers.SlugField(max_length=12, allow_blank=True, default="", help_text=said)


class Ask(Strict):
    discipline = serializers.ChoiceField(Discipline.choices)
    words = serializers.CharField(max_length=LONGEST_LINE, help_text="One line.")
    asked_of = _worker("The reference of the worker, where one is asked by name.")


class Answer(Quoting):
    said = _box()
    changes = _maybe(help_text="What changes.")
    changed = serializers.ChoiceField(Changed.choices)
    duration_minutes = _minutes()
    answered_by = _worker("Whose answer it is, where whoever asked writes it down for them.")
    session_for_hub = serializers.SlugField(
        max_length=12, allow_blank=True, default="",
        help_text="The reference of the hub, where the answer counts as a session of yours.",
    )  # fmt: skip


class Session(Quoting):
    discipline = serializers.ChoiceField(Discipline.choices)
    hub = serializers.SlugField(max_length=12, help_text="The reference of the hub.")
    at = serializers.DateTimeField(help_text="When it was, with its offset: 2026-11-20T18:30:00Z.")
    words = _box(help_text="What you did together.")
    duration_minutes = _minutes()


class Formulation(Strict):
    discipline = serializers.ChoiceField(Discipline.choices)
    sees = _box(help_text="What we see.")
    behind = _maybe(help_text="What we think lies behind it.")
    helps = _maybe(help_text="What helps.")
    hard = _maybe(help_text="What to do when it is hard.")
    review_on = serializers.DateField(allow_null=True, default=None, help_text="Look at it again on.")
