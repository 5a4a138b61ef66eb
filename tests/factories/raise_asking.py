"""Asks for a RAISE, and what somebody is told of a series."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from raise_meetings.models import RaiseAsk, RaiseAskPerson, Series, SeriesPerson
from tests.factories.cases import FactFactory, RecordFactory, midnight
from tests.factories.hubs import HubFactory, days_ago
from tests.factories.partners import WorkerFactory


class RaiseAskFactory(DjangoModelFactory):
    """Waiting, about one young person."""

    class Meta:
        model = RaiseAsk

    hub = factory.SubFactory(HubFactory)
    about = "person"
    asked_by = factory.SubFactory(WorkerFactory)
    asked_at = factory.LazyFunction(timezone.now)


class RaiseAskPersonFactory(FactFactory):
    class Meta:
        model = RaiseAskPerson

    ask = factory.SubFactory(RaiseAskFactory)
    record = factory.SubFactory(
        RecordFactory,
        person=factory.SelfAttribute("..person"),
        kind="raise_asked",
        category="safety_and_risk",
        began=factory.SelfAttribute("..ask.asked_at"),
    )


class SeriesFactory(DjangoModelFactory):
    class Meta:
        model = Series

    hub = factory.SubFactory(HubFactory)
    about = "person"
    opened_on = factory.LazyFunction(lambda: days_ago(7))


class SeriesPersonFactory(FactFactory):
    class Meta:
        model = SeriesPerson

    series = factory.SubFactory(SeriesFactory)
    record = factory.SubFactory(
        RecordFactory,
        person=factory.SelfAttribute("..person"),
        kind="raise_series",
        category="safety_and_risk",
        began=factory.LazyAttribute(lambda record: midnight(record.factory_parent.series.opened_on)),
    )
