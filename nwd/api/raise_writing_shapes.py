"""What is written and placed at a RAISE, as JSON. Nothing here saves."""

from rest_framework import serializers

from cases.forms import LONGEST
from nwd.api.quoting import Quoting
from nwd.api.raise_shapes import AgreedScale
from nwd.api.shapes import Named, Page, Strict
from raise_meetings.models import Context, ForWhom, Rater, Section, TookPart, Wish


def _words(**options: object) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST, **options)


def _ref(**options: object) -> serializers.SlugField:
    return serializers.SlugField(max_length=12, **options)


def _optional(choices: object) -> serializers.ChoiceField:
    return serializers.ChoiceField(choices, allow_blank=True, default="")


class NewParagraph(Quoting):
    section = serializers.ChoiceField(Section.choices)
    words = _words()
    about = _ref(allow_blank=True, default="", help_text="Empty: the group or the place as a whole.")
    answers = _ref(required=False, help_text="The worry that a goal answers, the goal that a step answers.")
    context = _optional(Context.choices)
    weight = serializers.IntegerField(min_value=1, max_value=3, required=False)
    for_whom = _optional(ForWhom.choices)
    said_by = _ref(
        required=False, help_text="Of a disagreement: whose view it is. The reference of an agency."
    )


class ParagraphWritten(Quoting):
    words = _words(allow_blank=True)
    on_top_of = serializers.IntegerField(min_value=0, help_text="The number of the wording that you read.")


class VersionsJoined(ParagraphWritten):
    settles = serializers.IntegerField(min_value=1, help_text="The newest number that stood beside.")


class ParagraphStruck(Strict):
    struck = serializers.BooleanField(help_text="False puts it back.")


class RatingPlaced(Strict):
    about = _ref()
    score = serializers.IntegerField(min_value=0, max_value=10)
    why = _words(allow_blank=True, default="")
    rater = serializers.ChoiceField(Rater.choices, default=Rater.WORKER)
    name = serializers.CharField(max_length=60, allow_blank=True, default="", help_text="What they are.")


class ScaleAgreed(Strict):
    about = _ref()
    score = serializers.IntegerField(min_value=0, max_value=10, allow_null=True)


class MeetingBegun(Strict):
    held_at = serializers.DateTimeField(required=False)


class AgencyCame(Strict):
    invitation = _ref()
    attended = serializers.BooleanField(allow_null=True)
    who_came = serializers.CharField(max_length=200, allow_blank=True, default="")
    note = serializers.CharField(max_length=200, allow_blank=True, default="")


class OwnSay(Strict):
    person = _ref()
    wish = _optional(Wish.choices)
    took_part = _optional(TookPart.choices)


class WhoCame(Strict):
    agencies = AgencyCame(many=True, default=list)
    people = OwnSay(many=True, default=list)


class Wording(serializers.Serializer):
    number = serializers.IntegerField()
    words = serializers.CharField()
    worker = Named()
    at = serializers.DateTimeField()


class Paragraph(serializers.Serializer):
    """`beside` are wordings that were written at the same time: kept until somebody chooses or joins."""

    reference = serializers.CharField(source="paragraph.reference")
    about = serializers.CharField(source="about_reference", allow_null=True)
    agency = Named(source="paragraph.agency")
    section = serializers.CharField(source="paragraph.section")
    answers = serializers.CharField(source="answers_reference", allow_null=True)
    context = serializers.CharField(source="paragraph.context")
    weight = serializers.IntegerField(source="paragraph.weight", allow_null=True)
    for_whom = serializers.CharField(source="paragraph.for_whom")
    said_by = Named(source="paragraph.said_by", allow_null=True)
    words = serializers.CharField(source="paragraph.said")
    number = serializers.IntegerField(source="paragraph.head_number")
    beside = Wording(many=True, source="aside")


class Paragraphs(Page):
    items = Paragraph(many=True)


class Placed(serializers.Serializer):
    who = serializers.CharField()
    score = serializers.IntegerField()
    why = serializers.CharField()


class Placing(serializers.Serializer):
    """`placed` is empty until the caller has placed their own, or passed."""

    about = serializers.CharField()
    how_many = serializers.IntegerField()
    is_hidden = serializers.BooleanField()
    placed = Placed(many=True)


class Ratings(Page):
    items = Placing(many=True)


class MeetingStands(serializers.Serializer):
    reference = serializers.CharField()
    planned_for = serializers.DateTimeField(allow_null=True)
    held_at = serializers.DateTimeField(allow_null=True)
    closed_at = serializers.DateTimeField(allow_null=True)
    agreed = AgreedScale(many=True)
