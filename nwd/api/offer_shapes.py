"""A place offered as JSON. Nothing here saves."""

from typing import Any

from rest_framework import serializers

from nwd.api.shapes import Strict
from nwd.api.stay_shapes import knows
from placements.models import Answer, AnsweredBy, Feels, HowItWent, WhyNot
from placements.offers.forms import LONGEST


def _words(**options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST, **options)


def _may_be_left_out() -> dict[str, Any]:
    return {"allow_blank": True, "default": ""}


class NewOffer(Strict):
    bed = serializers.SlugField(max_length=12, help_text="The reference of the bed.")
    start_on = serializers.DateField(help_text="The first night.")
    end_on = serializers.DateField(
        allow_null=True, default=None, help_text="The day on which they leave, if known."
    )


class Impact(Strict):
    on_residents = _words(help_text="For those who live there. Their names are left out.")
    on_newcomer = _words()
    to_make_it_work = _words()


class Keep(Strict):
    until = serializers.DateField(allow_null=True, default=None)


class Answered(Strict):
    answer = serializers.ChoiceField(Answer.choices)
    answered_by = serializers.ChoiceField(AnsweredBy.choices)
    answered_on = serializers.DateField()
    why_not = serializers.ChoiceField(
        WhyNot.choices, **_may_be_left_out(), help_text="Of a no, and needed there."
    )
    words = _words(**_may_be_left_out())


class MovesIn(Strict):
    start_on = serializers.DateField(help_text="The first night; one to come is planned.")
    expected_end_on = serializers.DateField(allow_null=True, default=None)
    knows_of_apart = knows()


class LooksBack(Strict):
    looked_on = serializers.DateField()
    for_them = serializers.ChoiceField(HowItWent.choices)
    for_residents = serializers.ChoiceField(HowItWent.choices)
    words = _words(**_may_be_left_out())
    residents_words = _words(**_may_be_left_out())


class Voice(Strict):
    resident = serializers.SlugField(max_length=12, help_text="The reference of who lives there.")
    feels = serializers.ChoiceField(Feels.choices)
    said_on = serializers.DateField()
    words = _words(**_may_be_left_out())


class Tonight(Strict):
    bed = serializers.SlugField(max_length=12, help_text="The reference of the bed.")
    agreed_by = serializers.CharField(max_length=120, help_text="The manager on duty who agreed.")
    knows_of_apart = knows()


class Apart(Strict):
    other = serializers.SlugField(max_length=12, help_text="The reference of the other young person.")
    why = _words()
    start_on = serializers.DateField()
    review_on = serializers.DateField()


class LookAgain(Strict):
    review_on = serializers.DateField()


class ApartEnds(Strict):
    end_on = serializers.DateField()
    why_ended = _words()
