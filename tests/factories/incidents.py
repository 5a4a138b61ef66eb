"""What hangs on an incident, and complaints: one factory a state."""

import datetime

import factory
from factory.django import DjangoModelFactory

from placements import models
from tests.factories.cases import FactFactory, RecordFactory, hours_ago
from tests.factories.hubs import HubFactory, days_ago
from tests.factories.partners import WorkerFactory
from tests.factories.placements import IncidentFactory, IncidentPersonFactory

HOURS = datetime.timedelta(hours=2)


def of_incident(kind, **told):
    return factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind=kind, category="safety_and_risk",
        began=factory.SelfAttribute("..incident.occurred_at"), **told,
    )  # fmt: skip


class RecordedIncidentFactory(IncidentFactory):
    """Written on a page two hours after it happened; nobody has decided or looked at it."""

    recorded_by = factory.SubFactory(WorkerFactory)
    recorded_at = factory.LazyAttribute(lambda made: made.occurred_at + HOURS)
    summary = "A young person threw a chair."


class IncidentAccountFactory(FactFactory):
    class Meta:
        model = models.IncidentAccount

    incident = factory.SubFactory(RecordedIncidentFactory)
    worker = factory.SubFactory(WorkerFactory)
    record = of_incident("incident_account", words="I heard it from the kitchen.")


class MeasureUsedFactory(FactFactory):
    """Recorded, and neither signed nor talked about."""

    class Meta:
        model = models.MeasureUsed

    incident = factory.SubFactory(RecordedIncidentFactory)
    sort = "restraint"
    used_at = factory.SelfAttribute("incident.occurred_at")
    place = "the living room"
    minutes = 2
    used_by = factory.SubFactory(WorkerFactory)
    behaviour = "Threw chairs at the window."
    avoided = "Everybody else left the room; we waited."
    effect = "They sat down and cried, and we had tea."
    record = of_incident("measure_used", words="Held by both arms, seated.")


class PuttingRightFactory(FactFactory):
    class Meta:
        model = models.PuttingRight

    incident = factory.SubFactory(RecordedIncidentFactory)
    met_at = factory.LazyFunction(lambda: hours_ago(20))
    who_met = "The two of them, with their key workers"
    agreed = "Music off at ten, and a knock first."
    record = of_incident("putting_right")


class ComplaintFactory(DjangoModelFactory):
    class Meta:
        model = models.Complaint

    hub = factory.SubFactory(HubFactory)
    sort = "complaint"
    received_on = factory.LazyFunction(lambda: days_ago(3))
    from_whom = "young_person"
    about = "Noise at night"
    words = "I cannot sleep when the music is on."
    recorded_by = factory.SubFactory(WorkerFactory)
    recorded_at = factory.LazyFunction(lambda: hours_ago(60))


class ComplaintPersonFactory(FactFactory):
    class Meta:
        model = models.ComplaintPerson

    complaint = factory.SubFactory(ComplaintFactory)
    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="complaint", category="voice",
        began=factory.LazyFunction(lambda: hours_ago(72)),
    )  # fmt: skip


def a_whole_incident(person, other, **facts):
    """Of two young people, with everything that can hang on it, and a complaint of one of them."""
    incident = RecordedIncidentFactory(place="garden", police_called=True, police_reference="NYP 7", **facts)
    for one in (person, other):
        IncidentPersonFactory(person=one, incident=incident)
        IncidentAccountFactory(person=one, incident=incident)
    MeasureUsedFactory(person=person, incident=incident)
    PuttingRightFactory(person=other, incident=incident)
    there = WorkerFactory()
    models.IncidentStaff.objects.create(incident=incident, worker=there, concerned=True)
    models.IncidentAnswer.objects.create(incident=incident, nth=1, question="Why?", answer="The music.")
    models.Notice.objects.create(incident=incident, whom="police", told_at=hours_ago(1), told_by=there)
    ComplaintPersonFactory(person=person, complaint__hub=incident.hub)
    return incident
