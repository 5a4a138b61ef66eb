"""A place offered and what hangs on it, and the places beside the hubs: one factory a state."""

import uuid

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from placements import models
from tests.factories.cases import FactFactory, envelope, hours_ago
from tests.factories.hubs import BedFactory, HubFactory, days_ago, in_days
from tests.factories.partners import WorkerFactory
from tests.factories.placements import StayFactory


class OfferFactory(FactFactory):
    """Being matched with a bed, from tonight."""

    class Meta:
        model = models.Offer

    record = factory.SubFactory(
        "tests.factories.cases.RecordFactory",
        person=factory.SelfAttribute("..person"),
        kind="offer",
        category="care_and_placement",
        began=factory.LazyFunction(lambda: hours_ago(3)),
    )
    bed = factory.SubFactory(BedFactory)
    start_on = factory.LazyFunction(lambda: days_ago(0))


class ThoughtThroughFactory(OfferFactory):
    """What it would mean is written; not offered yet."""

    on_residents = "They would share the garden room."
    on_newcomer = "Ten minutes to school."
    to_make_it_work = "A visit for tea first."
    impact_at = factory.LazyFunction(lambda: hours_ago(2))
    impact_by = factory.SubFactory(WorkerFactory)


class OfferedFactory(ThoughtThroughFactory):
    offered_at = factory.LazyFunction(lambda: hours_ago(1))
    offered_by = factory.SelfAttribute("impact_by")


class MovedInFactory(OfferedFactory):
    """Two weeks ago, so that today everybody looks back."""

    start_on = factory.LazyFunction(lambda: days_ago(14))
    answer = "accepted"
    answered_on = factory.LazyFunction(lambda: days_ago(15))
    answered_by = "young_person"
    stay = factory.LazyAttribute(
        lambda made: StayFactory(
            claim__person=made.person, claim__bed=made.bed, claim__start_on=made.start_on
        )
    )


class EmergencyFactory(OfferFactory):
    """Came yesterday at night; what it means is due today."""

    start_on = factory.LazyFunction(lambda: days_ago(1))
    emergency = True
    agreed_by = "Maya Okoro"
    stay = factory.LazyAttribute(
        lambda made: StayFactory(
            claim__person=made.person, claim__bed=made.bed, claim__start_on=made.start_on
        )
    )


class ResidentViewFactory(FactFactory):
    class Meta:
        model = models.ResidentView

    record = envelope("resident_view", "voice", "said_on", words="Fine, if they like football.")
    matching = factory.LazyFunction(uuid.uuid4)
    feels = "fine"
    said_on = factory.LazyFunction(lambda: days_ago(1))


class KeepApartFactory(FactFactory):
    """One half. `pair` ties it to the other's."""

    class Meta:
        model = models.KeepApart

    record = envelope("keep_apart", "safety_and_risk", "start_on", "end_on", words="They fell out badly.")
    pair = factory.LazyFunction(uuid.uuid4)
    start_on = factory.LazyFunction(lambda: days_ago(10))
    review_on = factory.LazyFunction(lambda: in_days(20))
    end_on = None


class LookBackFactory(FactFactory):
    class Meta:
        model = models.LookBack

    record = envelope("look_back", "care_and_placement", "looked_on", words="Settled, and sleeping well.")
    offer = factory.SubFactory(MovedInFactory, person=factory.SelfAttribute("..person"))
    looked_on = factory.LazyFunction(lambda: days_ago(0))
    for_them = "well"
    for_residents = "mixed"


class PlaceFactory(DjangoModelFactory):
    class Meta:
        model = models.Place

    name = factory.Sequence(lambda n: f"The Hills {n}")
    kind = "hub_community_family"
    hub = factory.SubFactory(HubFactory)
    capacity = 2
    in_area = True
    opened_on = factory.LazyFunction(lambda: days_ago(400))


class ReliefFactory(DjangoModelFactory):
    class Meta:
        model = models.Relief

    place = factory.SubFactory(PlaceFactory)
    hub = factory.SelfAttribute("place.hub")
    start_on = factory.LazyFunction(timezone.localdate)


def apart(one, other, **facts):
    """Both halves of two better not in one home."""
    pair = uuid.uuid4()
    return [KeepApartFactory(person=person, pair=pair, **facts) for person in (one, other)]
