"""A RAISE that is under way, about whoever is named: written in by its verbs."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from raise_meetings.models import Meeting, MeetingPerson, Paragraph, Rating, Series, SeriesPerson
from tests.factories.cases import FactFactory, RecordFactory, YoungPersonFactory, hours_ago
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory
from tests.factories.raise_meetings import MeetingFactory


def open_meeting(hub, *people, held_at=None, name="", place_type="", **more):
    """Of one young person, of a group, or of a place where nobody is named."""
    about = "place" if place_type else "group" if len(people) > 1 else "person"
    name = name or ("The Thursday group" if about == "group" else "")
    series = Series.objects.create(
        hub=hub, about=about, name=name, place_type=place_type, opened_on=days_ago(7)
    )
    held = held_at or hours_ago(1)
    meeting = Meeting.objects.create(hub=hub, series=series, planned_for=held, held_at=held, **more)
    for person in people:
        kind = {"person": person, "category": "safety_and_risk"}
        SeriesPerson.objects.create(
            record=RecordFactory(kind="raise_series", words="", **kind), person=person, series=series
        )
        MeetingPerson.objects.create(
            record=RecordFactory(kind="raise_meeting", words="", began=held, **kind),
            person=person,
            meeting=meeting,
        )
    return meeting


def planned_meeting(hub, *people):
    meeting = open_meeting(hub, *people)
    Meeting.objects.filter(pk=meeting.pk).update(held_at=None, planned_for=timezone.now())
    return Meeting.objects.get(pk=meeting.pk)


class ParagraphFactory(DjangoModelFactory):
    """Said of a young person at a RAISE that is over: its words are in the envelope."""

    class Meta:
        model = Paragraph

    class Params:
        person = factory.SubFactory(YoungPersonFactory)

    meeting = factory.SubFactory(MeetingFactory)
    section = "strength"
    agency = factory.SelfAttribute("record.agency")
    begun_by = factory.SubFactory(WorkerFactory)
    record = factory.SubFactory(
        RecordFactory,
        person=factory.SelfAttribute("..person"),
        kind="raise_part",
        category="safety_and_risk",
        headline="What is going well",
    )


class RatingFactory(FactFactory):
    class Meta:
        model = Rating

    meeting = factory.SubFactory(MeetingFactory, closed_at=factory.LazyFunction(timezone.now))
    rater = "worker"
    worker = factory.SubFactory(WorkerFactory)
    agency = factory.SelfAttribute("record.agency")
    score = 4
    record = factory.SubFactory(
        RecordFactory,
        person=factory.SelfAttribute("..person"),
        kind="raise_rating",
        category="safety_and_risk",
    )
