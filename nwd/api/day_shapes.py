"""What the days at a hub look like as JSON. Nothing here saves."""

from typing import Any

from rest_framework import serializers

from cases.forms import LONGEST
from nwd.api.quoting import Quoting
from nwd.api.shapes import Named, Strict
from placements.models import (
    AtNight,
    Consent,
    IdentityChecked,
    MoneyMove,
    Mood,
    PartOfDay,
    Route,
    Slot,
    VisitorSort,
)
from placements.models.log import TAGS
from placements.models.medicines import OF_STOCK, OFFERED
from placements.models.money import MOST

OFFSET = "With its offset: 2026-11-20T18:30:00Z."
ABOUT = [*TAGS.items()]
OF_GIVEN = [(one.value, one.label) for one in OFFERED]
OF_STOCK_MOVES = [(one.value, one.label) for one in OF_STOCK]
OF_LINES = [*OF_GIVEN, *OF_STOCK_MOVES]


def short(longest: int, **options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=longest, **options)


def optional(longest: int) -> serializers.CharField:
    return serializers.CharField(max_length=longest, allow_blank=True, default="")


def moment() -> serializers.DateTimeField:
    return serializers.DateTimeField(help_text=OFFSET)


class _About(Quoting):
    part = serializers.ChoiceField(PartOfDay.choices)
    words = optional(LONGEST)
    mood = serializers.ChoiceField(Mood.choices, allow_blank=True, default="")
    about = serializers.ListField(child=serializers.ChoiceField(ABOUT), default=list)


class NewLogEntry(_About):
    people = serializers.ListField(
        child=serializers.SlugField(max_length=12), min_length=1, max_length=20,
        help_text="References of those who live there. Each gets a copy, without the others' names.",
    )  # fmt: skip
    at = moment()


class LogCorrection(_About):
    pass


class Found(Strict):
    person = serializers.SlugField(max_length=12)
    state = serializers.ChoiceField(AtNight.choices)


class NewRound(Strict):
    at = moment()
    found = Found(many=True)
    words = optional(2_000)


class CheckRight(Strict):
    at = moment()
    state = serializers.ChoiceField(AtNight.choices)


class HowOften(Strict):
    minutes = serializers.IntegerField(min_value=5, max_value=480)


class NightInterval(Strict):
    minutes = serializers.IntegerField(min_value=5, max_value=480)
    words = short(2_000, help_text="Why.")


class _Visit(Strict):
    name = short(120)
    sort = serializers.ChoiceField(VisitorSort.choices)
    organisation = optional(120)
    why = optional(400)
    identity = serializers.ChoiceField(IdentityChecked.choices)
    came_at = moment()
    left_at = serializers.DateTimeField(allow_null=True, default=None)


class NewVisitor(_Visit):
    people = serializers.ListField(
        child=serializers.SlugField(max_length=12), max_length=20, default=list,
        help_text="Whom they came to see, if anybody.",
    )  # fmt: skip


class VisitorChanges(_Visit):
    pass


class VisitorLine(serializers.Serializer):
    reference = serializers.CharField()
    name = serializers.CharField()
    sort = serializers.CharField()
    organisation = serializers.CharField()
    why = serializers.CharField()
    identity = serializers.CharField()
    came_at = serializers.DateTimeField()
    left_at = serializers.DateTimeField(allow_null=True)
    let_in_by = Named()


class Visitors(serializers.Serializer):
    items = VisitorLine(many=True)


class Label(Strict):
    name = short(120)
    strength = optional(60)
    dose = short(120)
    route = serializers.ChoiceField(Route.choices)
    morning = serializers.BooleanField(default=False)
    midday = serializers.BooleanField(default=False)
    teatime = serializers.BooleanField(default=False)
    bedtime = serializers.BooleanField(default=False)
    as_needed = serializers.BooleanField(default=False)
    label_says = optional(400)
    start_on = serializers.DateField()
    prescribed_by = optional(120)
    kept_where = optional(120)
    consent = serializers.ChoiceField(Consent.choices)
    consent_name = optional(120)
    allergies = short(400)


class MedicineEnd(Strict):
    end_on = serializers.DateField()


class _Second(Strict):
    at = moment()
    witness = serializers.SlugField(
        max_length=12, allow_null=True, default=None, help_text="The reference of a second worker who saw it."
    )


class Given(_Second):
    slot = serializers.ChoiceField(
        Slot.choices, allow_blank=True, default="", help_text="Left out: as needed."
    )
    outcome = serializers.ChoiceField(OF_GIVEN)
    amount = optional(60)
    units = serializers.IntegerField(
        min_value=0, max_value=100_000, default=0, help_text="How many left the stock."
    )
    words = optional(400)


class Stock(_Second):
    outcome = serializers.ChoiceField(OF_STOCK_MOVES)
    units = serializers.IntegerField(min_value=0, max_value=100_000)
    words = optional(400)


class GivenRight(_Second):
    outcome = serializers.ChoiceField(OF_LINES)
    amount = optional(60)
    units = serializers.IntegerField(min_value=0, max_value=100_000, default=0)
    why = short(400, help_text="What was wrong.")


class MoneyLine(_Second):
    move = serializers.ChoiceField(MoneyMove.choices)
    pence = serializers.IntegerField(min_value=0, max_value=MOST, help_text="The amount in whole pence.")
    words = optional(400)


class MoneyRight(_Second):
    move = serializers.ChoiceField(MoneyMove.choices)
    pence = serializers.IntegerField(min_value=0, max_value=MOST)
    why = short(400, help_text="What was wrong.")
