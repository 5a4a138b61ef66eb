"""What comes of a RAISE as JSON: actions with their answers."""

from rest_framework import serializers

from nwd.api.shapes import Named, Page, Person, Strict
from raise_meetings.asked_of_us.forms import LONGEST

ANSWERS = ("accept", "decline", "pass_on", "done", "not_done")


class NewRaiseAction(Strict):
    about = serializers.SlugField(
        max_length=12,
        allow_blank=True,
        default="",
        help_text="A young person; empty for the place or the group.",
    )
    agency = serializers.SlugField(max_length=12, help_text="Its reference.")
    action = serializers.CharField(max_length=LONGEST)
    how_we_will_know = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    due_on = serializers.DateField()


class RaiseActionAnswered(Strict):
    answer = serializers.ChoiceField(ANSWERS)
    words = serializers.CharField(
        max_length=LONGEST,
        allow_blank=True,
        default="",
        help_text="Why not, who does it now, or what was done.",
    )


class RaiseActionMoved(Strict):
    due_on = serializers.DateField()
    reason = serializers.CharField(max_length=LONGEST)


class RaiseAction(serializers.Serializer):
    """`person` is null for what is done for a place or for a group as a whole."""

    reference = serializers.CharField()
    action = serializers.CharField(source="thing.action")
    how_we_will_know = serializers.CharField(source="thing.how_we_will_know")
    person = Person(allow_null=True)
    agency = Named(source="thing.agency")
    worker = Named(source="thing.worker", allow_null=True)
    due_on = serializers.DateField(source="thing.due_on", allow_null=True)
    answer = serializers.CharField(source="thing.answer", help_text="Empty where a tracker brought it in.")
    reason = serializers.CharField(source="thing.reason")
    passed_on_to = serializers.CharField(source="thing.passed_on_to")
    completed_on = serializers.DateField(source="thing.completed_on", allow_null=True)
    done_words = serializers.CharField(source="thing.done_words")
    late = serializers.BooleanField()


class RaiseActions(Page):
    items = RaiseAction(many=True)
