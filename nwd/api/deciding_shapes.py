"""What a decision about a referral looks like as JSON."""

from rest_framework import serializers

from cases.models.referral import Decision, DeclineReason, Support
from cases.referrals.forms import LONGEST
from nwd.api.shapes import Strict

TOLD = "What you tell whoever asked. Do not say whether they are known already."


class TakesOn(Strict):
    support = serializers.ChoiceField(Support.choices)
    worker = serializers.SlugField(
        max_length=12, allow_blank=True, default="",
        help_text="The reference of their key worker from today, where they have none.",
    )  # fmt: skip
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="", help_text=TOLD)


class TakesNotOn(Strict):
    reason = serializers.ChoiceField(DeclineReason.choices)
    words = serializers.CharField(max_length=LONGEST, help_text="What you advise: whoever asked reads it.")


class IsWithdrawn(Strict):
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="", help_text=TOLD)


class Decided(serializers.Serializer):
    """Not the record: where nobody takes them on, the hub may know nothing of them afterwards."""

    record = serializers.UUIDField()
    decision = serializers.ChoiceField(Decision.choices)
    decided_on = serializers.DateField()
