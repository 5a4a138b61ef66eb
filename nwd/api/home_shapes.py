"""Drills, independent visits, consents and reviews of quality as JSON. Nothing here saves."""

from rest_framework import serializers

from nwd.api.shapes import Named, Strict
from placements.models import Opinion, SentTo
from placements.models.home_records import LONGEST_DRILL

LONGEST = 10_000


def text(**more: object) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST, **more)


class RegisterDays(Strict):
    first = serializers.DateField(required=False, help_text="Twelve months before the last, where left out.")
    last = serializers.DateField(required=False, help_text="Today, where left out.")


class RegisterLine(serializers.Serializer):
    person = serializers.CharField(source="person.reference")
    name = serializers.CharField(source="person.name")
    admitted_on = serializers.DateField()
    from_where = serializers.CharField()
    left_on = serializers.DateField(allow_null=True)
    to_where = serializers.CharField()
    rooms = serializers.CharField()
    authority = Named(allow_null=True)
    in_law = serializers.CharField()


class Register(serializers.Serializer):
    first = serializers.DateField()
    last = serializers.DateField()
    lines = RegisterLine(many=True)
    not_shown = serializers.IntegerField(help_text="Stays of those whom the caller may not know.")


class NewDrill(Strict):
    held_at = serializers.DateTimeField()
    took_seconds = serializers.IntegerField(min_value=1, max_value=LONGEST_DRILL)
    in_the_house = serializers.IntegerField(min_value=0, max_value=99)
    young_people = serializers.IntegerField(min_value=0, max_value=99, help_text="How many of them came out.")
    staff = serializers.ListField(child=serializers.SlugField(max_length=12), default=list, max_length=50)
    words = text(allow_blank=True, default="")
    deficient = text(allow_blank=True, default="")
    remedy = text(allow_blank=True, default="")
    remedied_on = serializers.DateField(allow_null=True, default=None)


class Drill(serializers.Serializer):
    reference = serializers.CharField()
    held_at = serializers.DateTimeField()
    took_seconds = serializers.IntegerField()
    in_the_house = serializers.IntegerField()
    young_people = serializers.IntegerField()
    words = serializers.CharField()
    deficient = serializers.CharField()
    remedy = serializers.CharField()
    remedied_on = serializers.DateField(allow_null=True)


class Drills(serializers.Serializer):
    items = Drill(many=True)


class NewHomeVisit(Strict):
    visited_on = serializers.DateField()
    visitor = serializers.CharField(max_length=200)
    announced = serializers.BooleanField()
    spoke_to = text(allow_blank=True, default="")
    saw = text()
    safeguarded = serializers.ChoiceField(Opinion.choices)
    safeguarded_words = text(allow_blank=True, default="")
    well_being = serializers.ChoiceField(Opinion.choices)
    well_being_words = text(allow_blank=True, default="")


class Wanted(serializers.Serializer):
    reference = serializers.CharField()
    words = serializers.CharField()
    due_on = serializers.DateField()
    reply = serializers.CharField()
    done_on = serializers.DateField(allow_null=True)


class Copy(serializers.Serializer):
    sent_to = serializers.CharField()
    name = serializers.CharField()
    sent_on = serializers.DateField()


class OneVisit(serializers.Serializer):
    reference = serializers.CharField()
    visited_on = serializers.DateField()
    visitor = serializers.CharField()
    announced = serializers.BooleanField()
    spoke_to = serializers.CharField()
    saw = serializers.CharField()
    safeguarded = serializers.CharField()
    safeguarded_words = serializers.CharField()
    well_being = serializers.CharField()
    well_being_words = serializers.CharField()
    recommendations = Wanted(many=True)
    copies = Copy(many=True)


class HomeVisits(serializers.Serializer):
    items = OneVisit(many=True)


class NewWanted(Strict):
    words = text()
    due_on = serializers.DateField()


class NewReply(Strict):
    reply = text()
    done_on = serializers.DateField(allow_null=True, default=None)


class NewCopy(Strict):
    sent_to = serializers.ChoiceField(SentTo.choices)
    name = serializers.CharField(max_length=200, allow_blank=True, default="")
    sent_on = serializers.DateField()


class NewConsent(Strict):
    person = serializers.SlugField(max_length=12)
    visitor = serializers.SlugField(max_length=12, help_text="The reference of the worker who visits.")
    young_person_agreed_on = serializers.DateField()
    authority_agreed_on = serializers.DateField()


class ConsentOver(Strict):
    person = serializers.SlugField(max_length=12)
    visitor = serializers.SlugField(max_length=12)


class Consent(serializers.Serializer):
    person = serializers.CharField(source="person.reference")
    visitor = Named(source="user.worker")
    young_person_agreed_on = serializers.DateField()
    authority_agreed_on = serializers.DateField()
    from_on = serializers.DateField()
    to_on = serializers.DateField(allow_null=True)


class NewQualityReview(Strict):
    from_on = serializers.DateField()
    to_on = serializers.DateField()


class ReviewWords(Strict):
    manager_words = text(allow_blank=True)
    who_was_asked = text(allow_blank=True)
    completed_on = serializers.DateField(allow_null=True, default=None)


class ReviewSent(Strict):
    sent_on = serializers.DateField()


class NewToDo(Strict):
    words = text()
    who = serializers.CharField(max_length=200, allow_blank=True, default="")
    due_on = serializers.DateField()


class ToDo(serializers.Serializer):
    reference = serializers.CharField()
    words = serializers.CharField()
    who = serializers.CharField()
    due_on = serializers.DateField()
    done_on = serializers.DateField(allow_null=True)


class QualityFigure(serializers.Serializer):
    name = serializers.CharField()
    value = serializers.CharField()
    how = serializers.CharField()


class OneReview(serializers.Serializer):
    reference = serializers.CharField()
    from_on = serializers.DateField()
    to_on = serializers.DateField()
    version = serializers.IntegerField()
    manager_words = serializers.CharField()
    who_was_asked = serializers.CharField()
    completed_on = serializers.DateField(allow_null=True)
    sent_on = serializers.DateField(allow_null=True)


class WholeReview(OneReview):
    figures = QualityFigure(many=True)
    quotes = serializers.ListField(child=serializers.CharField())
    actions = ToDo(many=True)


class Reviews(serializers.Serializer):
    items = OneReview(many=True)
