"""What goes between whoever asked for help and those who answer, as JSON."""

from rest_framework import serializers

from cases.referrals.forms import LONGEST
from nwd.api.asking_shapes import AskedBack
from nwd.api.shapes import Strict


class Question(Strict):
    words = serializers.CharField(max_length=LONGEST, help_text="What you need to know: they read it.")


class QuestionAnswer(Strict):
    words = serializers.CharField(max_length=LONGEST)


class FirstResponse(Strict):
    at = serializers.DateTimeField(help_text="When somebody spoke with them, with its offset.")


class EnquiryClock(serializers.Serializer):
    """How it stands; nothing of the young person."""

    reference = serializers.CharField()
    responds_by = serializers.DateTimeField()
    clock = serializers.CharField(help_text="The same in words.")
    first_response_at = serializers.DateTimeField(allow_null=True)
    questions = AskedBack(many=True)
