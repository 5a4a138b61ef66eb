"""The days at a hub, one factory a state: the log, night checks, visitors, medicines, money."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from placements import models
from tests.factories.cases import FactFactory, RecordFactory, envelope, hours_ago
from tests.factories.hubs import HubFactory, days_ago
from tests.factories.partners import WorkerFactory


class LogEntryFactory(FactFactory):
    class Meta:
        model = models.LogEntry

    class Params:
        at = factory.LazyFunction(lambda: hours_ago(2))

    hub = factory.SubFactory(HubFactory)
    day = factory.LazyAttribute(lambda made: timezone.localdate(made.at))
    part = "afternoon"
    mood = "good"
    about_activity = True
    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="log_entry", category="daily_life",
        began=factory.SelfAttribute("..at"), words="Made pancakes for everybody.",
    )  # fmt: skip


class NightCheckFactory(FactFactory):
    class Meta:
        model = models.NightCheck

    hub = factory.SubFactory(HubFactory)
    checked_at = factory.LazyFunction(lambda: hours_ago(12).replace(second=0, microsecond=0))
    night = factory.LazyAttribute(lambda made: timezone.localdate(made.checked_at))
    state = "asleep"
    record = envelope("night_check", "daily_life", began="checked_at")


class NightIntervalFactory(FactFactory):
    class Meta:
        model = models.NightInterval

    minutes = 30
    start_on = factory.LazyFunction(lambda: days_ago(3))
    record = envelope(
        "night_check", "daily_life", began="start_on", words="They asked for it after a bad week."
    )


class VisitorFactory(DjangoModelFactory):
    """To nobody in particular."""

    class Meta:
        model = models.Visitor

    hub = factory.SubFactory(HubFactory)
    name = factory.Sequence("Visitor Number{}".format)
    sort = "contractor"
    identity = "seen"
    came_at = factory.LazyFunction(lambda: hours_ago(1))
    let_in_by = factory.SubFactory(WorkerFactory)


class VisitorPersonFactory(FactFactory):
    class Meta:
        model = models.VisitorPerson

    visitor = factory.SubFactory(VisitorFactory, sort="family")
    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="visitor", category="family_and_contact",
        began=factory.SelfAttribute("..visitor.came_at"),
    )  # fmt: skip


class MedicineFactory(FactFactory):
    """In the morning and at bedtime."""

    class Meta:
        model = models.Medicine

    name = "Cetirizine"
    strength = "10 mg"
    dose = "1 tablet"
    route = "mouth"
    morning = True
    bedtime = True
    consent = "themselves"
    allergies = "None known"
    start_on = factory.LazyFunction(lambda: days_ago(10))
    record = envelope("medicine", "health", began="start_on")


class MedicineGivenFactory(FactFactory):
    class Meta:
        model = models.MedicineGiven

    medicine = factory.SubFactory(MedicineFactory, person=factory.SelfAttribute("..person"))
    offered_at = factory.LazyFunction(lambda: hours_ago(3))
    day = factory.LazyAttribute(lambda made: timezone.localdate(made.offered_at))
    slot = "morning"
    outcome = "given"
    amount = "1 tablet"
    worker = factory.SubFactory(WorkerFactory)
    record = envelope("medicine_given", "health", began="offered_at")


class MoneyFactory(FactFactory):
    class Meta:
        model = models.Money

    at = factory.LazyFunction(lambda: hours_ago(30))
    move = "in"
    pence = 1250
    worker = factory.SubFactory(WorkerFactory)
    record = envelope("money", "daily_life", began="at", words="From their aunt.")
