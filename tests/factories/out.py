"""Out and back, one factory a state."""

import factory

from placements.models import Out
from tests.factories.cases import FactFactory, envelope, hours_ago


class OutFactory(FactFactory):
    """Out for two hours yet."""

    class Meta:
        model = Out

    record = envelope("out", "daily_life", "left_at", "back_at")
    sort = "out"
    where_to = "To town"
    left_at = factory.LazyFunction(lambda: hours_ago(1))
    back_by = factory.LazyFunction(lambda: hours_ago(-2))
    back_at = None


class LateBackFactory(OutFactory):
    back_by = factory.LazyFunction(lambda: hours_ago(0.5))


class AwayFactory(OutFactory):
    """In hospital, and nobody knows until when."""

    sort = "hospital"
    where_to = ""
    left_at = factory.LazyFunction(lambda: hours_ago(20))
    back_by = None


class CameBackFactory(OutFactory):
    back_at = factory.LazyFunction(lambda: hours_ago(0.25))
