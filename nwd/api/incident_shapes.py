"""What incidents, measures and complaints look like as JSON. Nothing here saves."""

from typing import Any

from rest_framework import serializers

from nwd.api.shapes import Named, Page, Person, Strict
from placements.incidents.fields import LONGEST
from placements.incidents.questions import OFFERED
from placements.models import (
    Complaint,
    ComplaintOutcome,
    ComplaintSort,
    From,
    Ground,
    Incident,
    IncidentKind,
    IncidentPlace,
    MeasureSort,
    Satisfied,
    Told,
)

KINDS = [(kind, IncidentKind(kind).label) for kind in OFFERED]


def _words(**options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST, **options)


def _perhaps(**options: Any) -> serializers.CharField:
    return _words(allow_blank=True, default="", **options)


def _people(**options: Any) -> serializers.ListField:
    child = serializers.SlugField(max_length=12)
    return serializers.ListField(child=child, max_length=20, default=list, **options)


def _worker(**options: Any) -> serializers.SlugField:
    return serializers.SlugField(max_length=12, help_text="The reference of a worker of the hub.", **options)


class IncidentStory(Strict):
    before = _perhaps()
    happened = _words()
    helped = _perhaps()
    after = _perhaps()


class PartOfOne(Strict):
    person = serializers.SlugField(max_length=12, help_text="The reference of one of the people.")
    said = _perhaps(help_text="In their own words.")
    hurt = _perhaps(help_text="And where on the body.")
    treatment = _perhaps()


class QuestionAnswered(Strict):
    question = _words()
    answer = _words()


class NewIncident(Strict):
    kind = serializers.ChoiceField(KINDS)
    at = serializers.DateTimeField(help_text="With its offset: 2026-11-20T21:30:00Z.")
    people = _people(help_text="Their references. Each gets a copy without the others' names.")
    said = IncidentStory()
    of_each = PartOfOne(many=True, default=list)
    answers = QuestionAnswered(
        many=True, default=list, help_text="Of the questions of its kind; others are left out."
    )
    staff = _people(help_text="Workers of the hub who were there.")
    concerned = _people(help_text="Those of them whom it is about, or who took part.")
    place = serializers.ChoiceField(IncidentPlace.choices, allow_blank=True, default="")
    place_words = _perhaps()
    others_hurt = _perhaps()
    police_called = serializers.BooleanField(default=False)
    police_reference = _perhaps()
    ambulance_called = serializers.BooleanField(default=False)
    ambulance_reference = _perhaps()


class NewAccount(Strict):
    words = _words()
    their_own = serializers.BooleanField(
        default=False, help_text="What the young person says; else what the caller saw."
    )


class NewMeasure(Strict):
    sort = serializers.ChoiceField(MeasureSort.choices)
    used_at = serializers.DateTimeField()
    minutes = serializers.IntegerField(min_value=0, max_value=600)
    used_by = _worker()
    helped_by = _worker(allow_blank=True, default="")
    place = _words()
    others_there = _perhaps()
    behaviour = _words(help_text="What led to it.")
    avoided = _words(help_text="What was tried so that it would not be needed.")
    description = _words()
    effect = _words()
    hurt = _perhaps()
    treatment = _perhaps()
    routine = serializers.BooleanField(default=False, help_text="By an education, health and care plan.")


class MeasureSigned(Strict):
    spoken_at = serializers.DateTimeField(help_text="When the caller spoke with who used it.")


class MeasureTalked(Strict):
    talked_at = serializers.DateTimeField()
    their_view = _words()


class NewPuttingRight(Strict):
    at = serializers.DateTimeField()
    who_met = _words()
    needed = _perhaps()
    agreed = _words()
    agreed_until = serializers.DateField(allow_null=True, default=None)
    their_view = _perhaps()


class NotifyDecided(Strict):
    serious = serializers.BooleanField()
    why = _words()
    ground = serializers.ChoiceField(Ground.choices, allow_blank=True, default="")


class NewNotice(Strict):
    whom = serializers.ChoiceField(Told.choices)
    at = serializers.DateTimeField()
    words = _perhaps()


class IncidentLearned(Strict):
    learned = _words()


class WhyOpenAgain(Strict):
    why = _words()


class NewComplaint(Strict):
    sort = serializers.ChoiceField(ComplaintSort.choices)
    received_on = serializers.DateField()
    from_whom = serializers.ChoiceField(From.choices)
    from_words = _perhaps()
    about = serializers.CharField(max_length=400)
    words = _words()
    about_worker = _worker(allow_blank=True, default="")
    people = _people()


class ComplaintAnswered(Strict):
    answer = _words()
    outcome = serializers.ChoiceField(ComplaintOutcome.choices)
    answered_on = serializers.DateField()
    satisfied = serializers.ChoiceField(Satisfied.choices, allow_blank=True, default="")


class ComplaintReader(Strict):
    worker = _worker()
    reads = serializers.BooleanField(default=True, help_text="False: they read it no more.")


class HubListAsked(Strict):
    cursor = serializers.SlugField(max_length=12, required=False)


class OneIncident(serializers.ModelSerializer[Incident]):
    """`people` are those whom the caller may know, and nobody says whether there are others."""

    hub = Named()
    people = Person(many=True, source="known")
    recorded_by = Named(allow_null=True)
    decided_by = Named(allow_null=True)
    reviewed_by = Named(allow_null=True)

    class Meta:
        model = Incident
        fields = (
            "reference", "tracker_ref", "hub", "kind", "occurred_at", "place", "summary", "people", "recorded_by",
            "recorded_at", "notifiable", "notified_at", "decided_by", "decided_at", "ground", "decided_why",
            "reviewed_by", "reviewed_at", "learned",
        )  # fmt: skip


class Incidents(Page):
    items = OneIncident(many=True)


class OneComplaint(serializers.ModelSerializer[Complaint]):
    hub = Named()
    recorded_by = Named()
    answered_by = Named(allow_null=True)
    answer_by = serializers.DateField(help_text="Of a complaint: the last day for its answer.")

    class Meta:
        model = Complaint
        fields = (
            "reference", "hub", "sort", "received_on", "from_whom", "about", "words", "recorded_by", "answer_by",
            "answered_on", "answered_by", "answer", "outcome", "satisfied",
        )  # fmt: skip


class Complaints(Page):
    items = OneComplaint(many=True)
