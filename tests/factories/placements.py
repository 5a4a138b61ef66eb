"""Stays, holds and incidents, one factory a state. A stay or a hold makes its claim, the claim its envelope."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from nwd.ui.when import LONDON
from placements.models import Claim, Hold, Incident, IncidentPerson, Stay
from tests.factories.cases import FactFactory, envelope, hours_ago
from tests.factories.hubs import BedFactory, HubFactory, days_ago, in_days


class ClaimFactory(FactFactory):
    """A bed of a hub for 30 nights and still; made by `StayFactory` and `HoldFactory`."""

    class Meta:
        model = Claim

    kind = "hub_bed"
    bed = factory.SubFactory(BedFactory)
    start_on = factory.LazyFunction(lambda: days_ago(30))
    end_on = None
    record = envelope("stay", "care_and_placement", "start_on", "end_on")


class HeldClaimFactory(ClaimFactory):
    kind = "hold"
    start_on = factory.LazyFunction(lambda: days_ago(2))
    record = envelope("hold", "care_and_placement", "start_on", "end_on")


def _came(day):
    """In the afternoon of their first day; nobody has come whose day is still to come."""
    at = datetime.datetime.combine(day, datetime.time(15), tzinfo=LONDON)
    return at if at <= timezone.now() else None


class StayFactory(DjangoModelFactory):
    """Lives in a hub bed. `StayFactory(claim__person=..., claim__bed=...)`."""

    class Meta:
        model = Stay

    claim = factory.SubFactory(ClaimFactory)
    in_area = True
    arrived_at = factory.LazyAttribute(lambda stay: _came(stay.claim.start_on))


class LeavesTodayFactory(StayFactory):
    claim = factory.SubFactory(ClaimFactory, end_on=factory.LazyFunction(lambda: days_ago(0)))
    end_reason = "planned_move"
    planned_end = True


class ArrivesTodayFactory(StayFactory):
    """Nobody has said yet that they came."""

    claim = factory.SubFactory(ClaimFactory, start_on=factory.LazyFunction(lambda: days_ago(0)))
    arrived_at = None


class ArrivesSoonFactory(StayFactory):
    claim = factory.SubFactory(ClaimFactory, start_on=factory.LazyFunction(lambda: in_days(3)))


class PastStayFactory(StayFactory):
    claim = factory.SubFactory(
        ClaimFactory,
        start_on=factory.LazyFunction(lambda: days_ago(300)),
        end_on=factory.LazyFunction(lambda: days_ago(200)),
    )
    end_reason = "planned_move"
    planned_end = True


class ElsewhereStayFactory(StayFactory):
    """With a foster family, in no bed of ours."""

    claim = factory.SubFactory(ClaimFactory, kind="foster_in_house", bed=None)


class HoldFactory(DjangoModelFactory):
    """A bed kept for two nights so far, while they are away."""

    class Meta:
        model = Hold

    claim = factory.SubFactory(HeldClaimFactory)
    reason = "phased_return"


class IncidentFactory(DjangoModelFactory):
    class Meta:
        model = Incident

    hub = factory.SubFactory(HubFactory)
    occurred_at = factory.LazyFunction(lambda: hours_ago(50))
    kind = "police_called"
    notifiable = False


class IncidentPersonFactory(FactFactory):
    class Meta:
        model = IncidentPerson

    incident = factory.SubFactory(IncidentFactory)
    record = factory.SubFactory(
        "tests.factories.cases.RecordFactory",
        person=factory.SelfAttribute("..person"),
        kind="incident",
        category="safety_and_risk",
        began=factory.SelfAttribute("..incident.occurred_at"),
    )
