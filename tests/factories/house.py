"""Handover notes, pins, drills, independent visits and reviews of quality, one factory a state."""

import datetime

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from placements.models import (
    DrillStaff,
    FireDrill,
    HandoverNote,
    HandoverNotePerson,
    HandoverPin,
    HandoverRead,
    IndependentVisit,
    QualityAction,
    QualityFigure,
    QualityQuote,
    QualityReview,
    Recommendation,
    SaidForReview,
    VisitCopy,
)
from tests.factories.cases import FactFactory, envelope, hours_ago
from tests.factories.hubs import HubFactory, days_ago
from tests.factories.partners import DeskPostingFactory, UserFactory, WorkerFactory


class HandoverNoteFactory(DjangoModelFactory):
    """About the house."""

    class Meta:
        model = HandoverNote

    hub = factory.SubFactory(HubFactory)
    author = factory.SubFactory(WorkerFactory)
    written_at = factory.LazyFunction(lambda: hours_ago(2))
    words = "The back door sticks: pull it up."


class HandoverNotePersonFactory(FactFactory):
    class Meta:
        model = HandoverNotePerson

    note = factory.SubFactory(HandoverNoteFactory, words="")
    record = envelope("handover_note", "daily_life", "written_at", words="Back by nine, and hungry.")

    class Params:
        written_at = factory.LazyFunction(lambda: hours_ago(2))


class HandoverPinFactory(DjangoModelFactory):
    class Meta:
        model = HandoverPin

    hub = factory.SubFactory(HubFactory)
    line = "note:1"
    pinned_by = factory.SubFactory(WorkerFactory)
    from_at = factory.LazyFunction(lambda: hours_ago(1))
    until_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(hours=23))


class HandoverReadFactory(DjangoModelFactory):
    class Meta:
        model = HandoverRead

    hub = factory.SubFactory(HubFactory)
    worker = factory.SubFactory(WorkerFactory)
    line = factory.Sequence(lambda n: f"note:{n}")


class FireDrillFactory(DjangoModelFactory):
    """All four were out in two and a half minutes; all was well."""

    class Meta:
        model = FireDrill

    hub = factory.SubFactory(HubFactory)
    held_at = factory.Sequence(lambda n: hours_ago(24 * (n + 1)))
    took_seconds = 150
    in_the_house = 4
    young_people = 4
    written_by = factory.SubFactory(WorkerFactory)


class DrillStaffFactory(DjangoModelFactory):
    class Meta:
        model = DrillStaff

    drill = factory.SubFactory(FireDrillFactory)
    worker = factory.SubFactory(WorkerFactory)


class IndependentVisitFactory(DjangoModelFactory):
    class Meta:
        model = IndependentVisit

    hub = factory.SubFactory(HubFactory)
    visited_on = factory.LazyFunction(lambda: days_ago(3))
    visitor = "Judith Marsden"
    announced = False
    saw = "Supper, the medicines cupboard, two files of the home."
    safeguarded = "yes"
    well_being = "mostly"
    well_being_words = "The garden is not used."
    written_by = factory.SubFactory(WorkerFactory)


class RecommendationFactory(DjangoModelFactory):
    class Meta:
        model = Recommendation

    visit = factory.SubFactory(IndependentVisitFactory)
    words = "Bring the garden back into use."
    due_on = factory.LazyFunction(lambda: days_ago(-20))


class VisitCopyFactory(DjangoModelFactory):
    class Meta:
        model = VisitCopy

    visit = factory.SubFactory(IndependentVisitFactory)
    sent_to = "ofsted"
    sent_on = factory.LazyFunction(lambda: days_ago(1))
    sent_by = factory.SubFactory(WorkerFactory)


class QualityReviewFactory(DjangoModelFactory):
    """Of the last six months; being written."""

    class Meta:
        model = QualityReview

    hub = factory.SubFactory(HubFactory)
    from_on = factory.LazyFunction(lambda: days_ago(180))
    to_on = factory.LazyFunction(lambda: days_ago(1))
    manager_words = "The house is calm."
    written_by = factory.SubFactory(WorkerFactory)


class QualityActionFactory(DjangoModelFactory):
    class Meta:
        model = QualityAction

    review = factory.SubFactory(QualityReviewFactory)
    words = "Cook together on Sundays."
    due_on = factory.LazyFunction(lambda: days_ago(-30))


class QualityFigureFactory(DjangoModelFactory):
    class Meta:
        model = QualityFigure

    review = factory.SubFactory(QualityReviewFactory)
    place = factory.Sequence(int)
    name = "Moved in"
    value = "3"


class QualityQuoteFactory(DjangoModelFactory):
    class Meta:
        model = QualityQuote

    review = factory.SubFactory(QualityReviewFactory)
    place = factory.Sequence(int)
    words = "I like that somebody is always up."


class SaidForReviewFactory(FactFactory):
    """They agreed that words of a log entry stand in a review."""

    class Meta:
        model = SaidForReview

    hub = factory.SubFactory(HubFactory)
    agreed_on = factory.LazyFunction(lambda: days_ago(1))
    record = envelope("note", "voice", "agreed_on")


def independent_visitor(**more):
    """Employed by the council, posted to no hub; knows nobody until both consents are recorded."""
    worker = WorkerFactory(given_name="Judith", family_name="Marsden", role="other", **more)
    DeskPostingFactory(worker=worker, role="independent_visitor")
    return UserFactory(worker=worker)
