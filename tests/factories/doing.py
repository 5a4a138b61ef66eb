"""What is to be done for a young person, and visits, one factory a state."""

import datetime

import factory
from django.utils import timezone

from cases import models
from tests.factories.cases import FactFactory, envelope, hours_ago
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory


class ActionFactory(FactFactory):
    """Due in a week."""

    class Meta:
        model = models.Action

    record = envelope("action", "key_work", began="due_on", words="Ring the college about Friday.")
    owner = factory.SubFactory(WorkerFactory)
    due_on = factory.LazyFunction(lambda: days_ago(-7))


class LateActionFactory(ActionFactory):
    due_on = factory.LazyFunction(lambda: days_ago(2))


class DoneActionFactory(ActionFactory):
    done_on = factory.LazyFunction(lambda: days_ago(1))
    done_by = factory.SelfAttribute("owner")


class VisitFactory(FactFactory):
    """Planned for tomorrow, an hour long."""

    class Meta:
        model = models.Visit

    record = envelope("visit", "key_work", began="starts_at", words="A walk, and how school went.")
    worker = factory.SubFactory(WorkerFactory)
    starts_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=1))
    ends_at = factory.LazyAttribute(lambda made: made.starts_at + datetime.timedelta(hours=1))
    place = "out"


class VisitUnderWayFactory(VisitFactory):
    starts_at = factory.LazyFunction(lambda: hours_ago(0.5))
    started_at = factory.SelfAttribute("starts_at")


class NotBackFactory(VisitUnderWayFactory):
    """Planned to be back two hours ago."""

    starts_at = factory.LazyFunction(lambda: hours_ago(3))
