"""Safety plans, and packs that were sent: one factory a state."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from raise_meetings.models import Pack, SafetyPlan, SafetyPlanLine
from tests.factories.cases import FactFactory, envelope, hours_ago
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory
from tests.factories.raise_meetings import MeetingFactory


class SafetyPlanFactory(FactFactory):
    class Meta:
        model = SafetyPlan
        skip_postgeneration_save = True

    record = envelope(
        "safety_plan", "safety_and_risk", began="written_on", words="Leave me be, then ask again."
    )
    agreed_with = "Their nan"
    review_on = factory.LazyFunction(lambda: days_ago(-60))
    line = factory.RelatedFactory("tests.factories.safety.SafetyPlanLineFactory", factory_related_name="plan")
    call = factory.RelatedFactory("tests.factories.safety.CallFactory", factory_related_name="plan")

    class Params:
        written_on = factory.LazyFunction(timezone.localdate)


class SafetyPlanLineFactory(DjangoModelFactory):
    class Meta:
        model = SafetyPlanLine

    plan = factory.SubFactory(SafetyPlanFactory, line=None)
    part = "helps"
    position = 0
    words = "Music, and the dog"


class CallFactory(SafetyPlanLineFactory):
    part = "call"
    words = "Nan"
    number = "01632 960 123"
    when_to_call = "Any time"


class PackFactory(DjangoModelFactory):
    """Sent an hour ago, not opened."""

    class Meta:
        model = Pack

    meeting = factory.SubFactory(MeetingFactory)
    worker = factory.SubFactory(WorkerFactory)
    agency = factory.SelfAttribute("worker.agency")
    sent_at = factory.LazyFunction(lambda: hours_ago(1))
    sent_by = factory.SubFactory(WorkerFactory)
