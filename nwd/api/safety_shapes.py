"""What the endpoints of safety plans and minutes take."""

from rest_framework import serializers

from nwd.api.shapes import Strict
from raise_meetings.safety.lines import LONGEST_LINE, MOST_CALLS, MOST_LINES


def _lines(help_text: str) -> serializers.ListField:
    line = serializers.CharField(max_length=LONGEST_LINE)
    return serializers.ListField(child=line, max_length=MOST_LINES, default=list, help_text=help_text)


class SafetyCall(Strict):
    name = serializers.CharField(max_length=LONGEST_LINE)
    number = serializers.CharField(max_length=40)
    when = serializers.CharField(max_length=120, allow_blank=True, default="")


class SafetyPlan(Strict):
    words = serializers.CharField(
        max_length=20_000, allow_blank=True, default="", help_text="The young person’s own."
    )
    goes_wrong = _lines("What might go wrong.")
    early_sign = _lines("How one can tell early.")
    helps = _lines("What helps.")
    calls = serializers.ListField(child=SafetyCall(), max_length=MOST_CALLS, default=list)
    agreed_with = serializers.CharField(max_length=200, allow_blank=True, default="")
    name_on_card = serializers.CharField(max_length=60, allow_blank=True, default="")
    review_on = serializers.DateField()


class Circulation(Strict):
    agencies = serializers.ListField(
        child=serializers.SlugField(max_length=12), min_length=1, max_length=50,
        help_text="References of agencies that were invited, or that take something on.",
    )  # fmt: skip


class Sent(serializers.Serializer[object]):
    sent = serializers.IntegerField(
        help_text="To how many it went now: whoever has it is not written to again."
    )
