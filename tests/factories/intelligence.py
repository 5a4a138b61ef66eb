"""What the police share and are passed, and the line for the shift: one factory a state."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from raise_meetings import models
from tests.factories.cases import FactFactory, RecordFactory, hours_ago
from tests.factories.hubs import days_ago, in_days
from tests.factories.partners import PoliceFactory, WorkerFactory

SUMMARY = "A grey van with a broken rear light waits behind the library on Fridays after dark."


def of_police(**told):
    return factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="intelligence", category="intelligence",
        agency=factory.SubFactory(PoliceFactory), marking="handling_p", words=SUMMARY,
        began=factory.LazyFunction(lambda: hours_ago(24)), **told,
    )  # fmt: skip


class IntelligenceItemFactory(FactFactory):
    """Handling P, graded, to be relied on for another two months."""

    class Meta:
        model = models.IntelligenceItem

    classification = "official_sensitive"
    source_grade = 2
    information_grade = "B"
    received_on = factory.LazyFunction(lambda: days_ago(1))
    review_on = factory.LazyFunction(lambda: in_days(30))
    expires_on = factory.LazyFunction(lambda: in_days(60))
    record = of_police()


class OutOfDateItemFactory(IntelligenceItemFactory):
    received_on = factory.LazyFunction(lambda: days_ago(90))
    review_on = factory.LazyFunction(lambda: days_ago(30))
    expires_on = factory.LazyFunction(lambda: days_ago(2))


class ShiftLineFactory(FactFactory):
    class Meta:
        model = models.ShiftLine

    until_on = factory.LazyFunction(lambda: in_days(5))
    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="shift_line", category="safety_and_risk",
        words="Offer a lift home from the library on Fridays.", began=factory.LazyFunction(timezone.now),
    )  # fmt: skip


class PassedFactory(DjangoModelFactory):
    """About a young person; with a `hub` and `words` it is about a place alone."""

    class Meta:
        model = models.InformationPassed

    noticed_at = factory.LazyFunction(lambda: hours_ago(30))
    place = "The car park behind the library"
    told_by = "seen"
    passed_at = factory.LazyFunction(lambda: hours_ago(28))
    passed_how = "form"
    passed_by = factory.SubFactory(WorkerFactory)


class PassedPersonFactory(FactFactory):
    class Meta:
        model = models.InformationPassedPerson

    passed = factory.SubFactory(PassedFactory)
    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="information_passed",
        category="safety_and_risk", words="Two men in a grey van asked her to get in.",
        began=factory.SelfAttribute("..passed.passed_at"),
    )  # fmt: skip


class CameBackFactory(DjangoModelFactory):
    class Meta:
        model = models.CameBack

    passed = factory.SubFactory(PassedFactory)
    came_on = factory.LazyFunction(lambda: days_ago(0))
    words = "A patrol goes by on Fridays."
    written_by = factory.SubFactory(WorkerFactory)


class ReleaseAskFactory(DjangoModelFactory):
    """Nobody has answered."""

    class Meta:
        model = models.ReleaseAsk

    source = factory.LazyFunction(lambda: IntelligenceItemFactory().record)
    asked_by = factory.SubFactory(WorkerFactory)
    asked_at = factory.LazyFunction(lambda: hours_ago(3))
    wording = "Take a lift home from the library on Fridays."
    why = "So that her form tutor knows."
