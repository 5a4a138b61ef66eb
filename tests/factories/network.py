"""Who is around a young person, one factory a state."""

import factory

from cases import models
from tests.factories.cases import FactFactory, envelope
from tests.factories.hubs import days_ago


class RelationshipFactory(FactFactory):
    """An aunt close by, told of ten days ago, to be looked at again in half a year."""

    class Meta:
        model = models.Relationship

    relation = "aunt_uncle"
    name = factory.Sequence("Aunt{}".format)
    gender = "female"
    ring = "friends"
    how_it_is = "good"
    source = "the young person"
    sure = "sure"
    said_on = factory.LazyFunction(lambda: days_ago(10))
    review_on = factory.LazyFunction(lambda: days_ago(-173))
    end_on = None
    record = envelope("relationship", "family_and_contact", "said_on", "end_on")


class FriendFactory(RelationshipFactory):
    relation = "friend"
    name = "KB"
    gender = ""


class ProfessionalFactory(FactFactory):
    """A GP, for a year; not whom one asks first."""

    class Meta:
        model = models.Professional

    name = factory.Sequence("Dr Patel{}".format)
    job = "GP"
    organisation = "Harbour Surgery"
    sector = "gp"
    single_point = False
    source = "a letter"
    said_on = factory.LazyFunction(lambda: days_ago(10))
    review_on = factory.LazyFunction(lambda: days_ago(-173))
    start_on = factory.LazyFunction(lambda: days_ago(365))
    end_on = None
    record = envelope("professional", "key_work", "start_on", "end_on")
