"""Needs, how to talk to somebody, school and work as JSON."""

from rest_framework import serializers

from cases.models import Discipline
from cases.models.care import EducationStatus
from cases.models.communication import LONGEST_LINE, MadeWith
from cases.models.specialists import NeedName
from nwd.api.shapes import Strict

LONGEST = 20_000


class NewHowToTalk(Strict):
    helps = serializers.CharField(max_length=LONGEST_LINE)
    makes_it_hard = serializers.CharField(max_length=LONGEST_LINE)
    check_understood = serializers.CharField(
        max_length=LONGEST_LINE, help_text="How to check that they understood."
    )
    made_with = serializers.ChoiceField(MadeWith.choices)
    review_on = serializers.DateField(allow_null=True, default=None)


class HowToTalk(serializers.Serializer):
    reference = serializers.UUIDField(source="record.reference")
    helps = serializers.CharField()
    makes_it_hard = serializers.CharField()
    check_understood = serializers.CharField()
    made_with = serializers.ChoiceField(MadeWith.choices)
    review_on = serializers.DateField(allow_null=True)
    written_at = serializers.DateTimeField(source="record.written_at")


class HowToTalkVersions(serializers.Serializer):
    items = HowToTalk(many=True, help_text="The newest first: it is the one that counts.")


class ChangedNeed(Strict):
    need = serializers.ChoiceField(NeedName.choices)
    identified_on = serializers.DateField()
    main = serializers.BooleanField(help_text="The one that was main in this discipline steps back.")
    ended_on = serializers.DateField(allow_null=True, default=None, help_text="No longer so since.")


class NewNeed(Strict):
    discipline = serializers.ChoiceField(Discipline.choices)
    need = serializers.ChoiceField(NeedName.choices)
    identified_on = serializers.DateField()
    main = serializers.BooleanField(default=False, help_text="The one that was main in it steps back.")
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")


class Need(serializers.Serializer):
    reference = serializers.UUIDField(source="record.reference")
    discipline = serializers.ChoiceField(Discipline.choices)
    need = serializers.ChoiceField(NeedName.choices)
    identified_on = serializers.DateField()
    main = serializers.BooleanField()
    ended_on = serializers.DateField(allow_null=True)


class Needs(serializers.Serializer):
    items = Need(many=True)


class LearningFacts(Strict):
    status = serializers.ChoiceField(EducationStatus.choices)
    start_on = serializers.DateField()
    place_name = serializers.CharField(max_length=120, allow_blank=True, default="")
    hours_a_week = serializers.IntegerField(min_value=0, max_value=60, allow_null=True, default=None)


class NewLearning(LearningFacts):
    words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    instead_of = serializers.ListField(
        child=serializers.UUIDField(),
        max_length=10,
        default=list,
        help_text="Records of what ends the day before.",
    )


class ChangedLearning(LearningFacts):
    end_on = serializers.DateField(allow_null=True, default=None)


class LearningEnd(Strict):
    end_on = serializers.DateField(help_text="The first day on which it is over.")


class Learning(serializers.Serializer):
    reference = serializers.UUIDField(source="record.reference")
    status = serializers.ChoiceField(EducationStatus.choices)
    start_on = serializers.DateField()
    end_on = serializers.DateField(allow_null=True)
    place_name = serializers.CharField()
    hours_a_week = serializers.IntegerField(allow_null=True)


class Return(serializers.Serializer):
    reference = serializers.UUIDField(source="period.record.reference")
    on = serializers.DateField(source="period.start_on")
    after_days = serializers.IntegerField()


class Learnings(serializers.Serializer):
    items = Learning(many=True)
    days_between = serializers.IntegerField(
        help_text="Days of looking, with nothing else beside it, up to today."
    )
    returns = Return(many=True, help_text="Each time that they came back to school, college or work.")


class Day(Strict):
    start_on = serializers.DateField()


class Days(Strict):
    start_on = serializers.DateField()
    end_on = serializers.DateField(allow_null=True, default=None, help_text="Null: it goes on after all.")
