"""Shifts at a hub, one factory a state."""

import datetime

import factory
from factory.django import DjangoModelFactory

from partners.models import Shift
from tests.factories.cases import hours_ago
from tests.factories.hubs import HubFactory
from tests.factories.partners import WorkerFactory


class ShiftFactory(DjangoModelFactory):
    """Planned for tomorrow."""

    class Meta:
        model = Shift

    hub = factory.SubFactory(HubFactory)
    worker = factory.SubFactory(WorkerFactory)
    sort = "day"
    starts_at = factory.LazyFunction(lambda: hours_ago(-24))
    ends_at = factory.LazyAttribute(
        lambda made: made.starts_at and made.starts_at + datetime.timedelta(hours=8)
    )


class OnShiftFactory(ShiftFactory):
    """Here since an hour ago, as planned."""

    starts_at = factory.LazyFunction(lambda: hours_ago(1))
    began_at = factory.SelfAttribute("starts_at")


class WorkedFactory(ShiftFactory):
    """Yesterday, as planned."""

    starts_at = factory.LazyFunction(lambda: hours_ago(30))
    began_at = factory.SelfAttribute("starts_at")
    ended_at = factory.SelfAttribute("ends_at")


class NobodyCameFactory(ShiftFactory):
    starts_at = factory.LazyFunction(lambda: hours_ago(30))


class OnCallFactory(ShiftFactory):
    sort = "on_call"
    starts_at = factory.LazyFunction(lambda: hours_ago(1))


class FromAnAgencyFactory(ShiftFactory):
    """Should be here now, and nobody has said so yet."""

    worker = None
    agency_worker = "Jo Brown"
    sent_by = "Careline"
    starts_at = factory.LazyFunction(lambda: hours_ago(1))


class NotSignedOutFactory(OnShiftFactory):
    """Went home the day before yesterday, and never said so."""

    starts_at = factory.LazyFunction(lambda: hours_ago(50))
