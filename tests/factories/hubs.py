"""Hubs and beds, one factory a state."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from hubs.models import Bed, Closure, Hub


def today():
    return timezone.localdate()


def days_ago(days):
    return today() - datetime.timedelta(days=days)


def in_days(days):
    return today() + datetime.timedelta(days=days)


class HubFactory(DjangoModelFactory):
    class Meta:
        model = Hub

    tracker_ref = factory.Sequence("HUB-{:03}".format)
    name = factory.Sequence("Hub {}".format)
    opened_on = factory.LazyFunction(lambda: days_ago(2000))


class ClosedHubFactory(HubFactory):
    closed_on = factory.LazyFunction(lambda: days_ago(30))


class BedFactory(DjangoModelFactory):
    class Meta:
        model = Bed

    tracker_ref = factory.Sequence("BED-{:03}".format)
    hub = factory.SubFactory(HubFactory)
    name = factory.Sequence("Room {}".format)
    opened_on = factory.SelfAttribute("hub.opened_on")


class ClosureFactory(DjangoModelFactory):
    """Out of use since yesterday, with no end yet."""

    class Meta:
        model = Closure

    bed = factory.SubFactory(BedFactory)
    start_on = factory.LazyFunction(lambda: days_ago(1))
    reason = "maintenance"


class PastClosureFactory(ClosureFactory):
    start_on = factory.LazyFunction(lambda: days_ago(60))
    end_on = factory.LazyFunction(lambda: days_ago(50))
