"""What is said of a RAISE afterwards, as JSON: whether it helped, and what was learned."""

from rest_framework import serializers

from nwd.api.shapes import Strict
from raise_meetings.models import ClosedWhy, Worked


class NewEvaluation(Strict):
    about = serializers.SlugField(max_length=12, help_text="The young person.")
    worked = serializers.ChoiceField(Worked.choices)
    words = serializers.CharField(max_length=10_000)


class WholeEvaluation(Strict):
    words = serializers.CharField(max_length=10_000)


class Learned(Strict):
    person = serializers.SlugField(max_length=12)
    words = serializers.CharField(max_length=10_000)


class SeriesClosed(Strict):
    why = serializers.ChoiceField(ClosedWhy.choices)
    learning = serializers.CharField(max_length=10_000, allow_blank=True, default="")
    learned = Learned(many=True, default=list)


class Made(serializers.Serializer):
    reference = serializers.CharField()
