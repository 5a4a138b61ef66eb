"""The plan as JSON. What comes in has the names of the verbs' answers."""

from rest_framework import serializers

from cases.models.plan import GoalArea, GoalOutcome, Rater, Scale, StepOwner
from cases.plan.forms import LONGEST
from nwd.api.shapes import Named, Strict

WORDS = {"max_length": LONGEST, "allow_blank": True, "default": ""}


class AboutMe(serializers.Serializer):
    reference = serializers.UUIDField(source="record.reference")
    admire = serializers.CharField()
    matters = serializers.CharField()
    support = serializers.CharField()


class Step(serializers.Serializer):
    reference = serializers.UUIDField(source="record.reference")
    words = serializers.CharField()
    owner = serializers.ChoiceField(StepOwner.choices, source="fact.owner")
    owner_worker = Named(source="fact.owner_worker", allow_null=True)
    owner_said = serializers.CharField(source="fact.owner_said")
    due_on = serializers.DateField(source="fact.due_on", allow_null=True)
    done_on = serializers.DateField(source="fact.done_on", allow_null=True)
    dropped_on = serializers.DateField(source="fact.dropped_on", allow_null=True)
    is_late = serializers.BooleanField()


class Said(serializers.Serializer):
    """Where something stood for somebody on a day."""

    who = serializers.CharField()
    said_on = serializers.DateField(source="day")
    score = serializers.IntegerField(source="number")


class Goal(serializers.Serializer):
    reference = serializers.UUIDField(source="record.reference")
    words = serializers.CharField(help_text="In the young person's own words.")
    about = serializers.ChoiceField(GoalArea.choices, allow_blank=True, source="fact.about")
    started_on = serializers.DateField(source="fact.started_on")
    ended_on = serializers.DateField(source="fact.ended_on", allow_null=True)
    outcome = serializers.ChoiceField(GoalOutcome.choices, allow_blank=True, source="fact.outcome")
    end_words = serializers.CharField(source="fact.end_words")
    steps = Step(many=True)
    scores = Said(many=True, help_text="From 0 to 10, the newest first.")


class OtherScale(serializers.Serializer):
    name = serializers.CharField()
    scores = Said(many=True)


class Review(serializers.Serializer):
    reference = serializers.UUIDField(source="record.reference")
    reviewed_on = serializers.DateField(source="fact.reviewed_on")
    there = serializers.CharField(source="fact.there")
    words = serializers.CharField()
    next_on = serializers.DateField(source="fact.next_on", allow_null=True)


class Plan(serializers.Serializer):
    about_me = AboutMe(allow_null=True, source="about")
    goals = Goal(many=True)
    ended = Goal(many=True)
    scales = OtherScale(many=True, source="other_scales")
    reviews = Review(many=True)
    next_on = serializers.DateField(allow_null=True, help_text="When they look at it again.")


class NewAboutMe(Strict):
    admire = serializers.CharField(**WORDS)
    matters = serializers.CharField(**WORDS)
    support = serializers.CharField(**WORDS)


class NewGoal(Strict):
    words = serializers.CharField(max_length=LONGEST, help_text="In the young person's own words.")
    about = serializers.ChoiceField(GoalArea.choices, allow_blank=True, default="")
    started_on = serializers.DateField()


class EndOfGoal(Strict):
    outcome = serializers.ChoiceField(GoalOutcome.choices)
    ended_on = serializers.DateField()
    end_words = serializers.CharField(**WORDS)


class NewStep(Strict):
    words = serializers.CharField(max_length=LONGEST)
    owner = serializers.ChoiceField(StepOwner.choices)
    owner_worker = serializers.SlugField(
        max_length=12,
        allow_null=True,
        default=None,
        help_text="The reference of the worker whose step it is.",
    )
    owner_said = serializers.CharField(max_length=80, allow_blank=True, default="")
    due_on = serializers.DateField(allow_null=True, default=None)


class NewScore(Strict):
    scale = serializers.ChoiceField(Scale.choices)
    goal = serializers.UUIDField(allow_null=True, default=None, help_text="The goal, where it is about one.")
    named = serializers.CharField(max_length=80, allow_blank=True, default="")
    rater = serializers.ChoiceField(Rater.choices)
    score = serializers.IntegerField(min_value=0, max_value=10)
    said_on = serializers.DateField()
    words = serializers.CharField(**WORDS)


class ScoreOfGoal(Strict):
    goal = serializers.UUIDField()
    rater = serializers.ChoiceField(Rater.choices)
    score = serializers.IntegerField(min_value=0, max_value=10)


class ChangedReview(Strict):
    reviewed_on = serializers.DateField()
    there = serializers.CharField(**WORDS)
    said = serializers.CharField(**WORDS)
    next = serializers.CharField(**WORDS)
    next_on = serializers.DateField(allow_null=True, default=None)


class NewReview(ChangedReview):
    scores = ScoreOfGoal(many=True, default=list)


class DoneStep(Strict):
    done_on = serializers.DateField(allow_null=True, default=None, help_text="Today, unless said otherwise.")
