"""While somebody is away, what is kept ready, and the talk afterwards: one factory a state."""

import factory
from django.utils import timezone

from cases import models
from tests.factories.cases import (
    FactFactory,
    MissingEpisodeFactory,
    ReturnedEpisodeFactory,
    envelope,
    hours_ago,
)
from tests.factories.hubs import days_ago

SAFETY = "safety_and_risk"


class MissingActionFactory(FactFactory):
    """Called, an hour ago."""

    class Meta:
        model = models.MissingAction

    record = envelope("missing_action", SAFETY, began="at", words="It rang, and nobody answered.")
    episode = factory.SubFactory(MissingEpisodeFactory, person=factory.SelfAttribute("..person"))
    at = factory.LazyFunction(lambda: hours_ago(1))
    what = "called"


class MissingProfileFactory(FactFactory):
    class Meta:
        model = models.MissingProfile

    record = envelope("missing_profile", SAFETY, began="written_on", words="Text me. Do not ring.")
    looks = "Tall for their age, short brown hair, a green coat."
    review_on = factory.LazyFunction(lambda: days_ago(-60))

    class Params:
        written_on = factory.LazyFunction(timezone.localdate)


class KnownPlaceFactory(FactFactory):
    class Meta:
        model = models.KnownPlace

    record = envelope("place", SAFETY, began="known_on", words="Older people meet there at night.")
    sort = "outside"
    name = "The skate park by the river"
    known_on = factory.LazyFunction(lambda: days_ago(20))
    review_on = factory.LazyFunction(lambda: days_ago(-60))


class ReturnTalkFactory(FactFactory):
    """Offered, not answered yet."""

    class Meta:
        model = models.ReturnTalk

    record = envelope("return_talk", SAFETY, began="offered_at")
    episode = factory.SubFactory(ReturnedEpisodeFactory, person=factory.SelfAttribute("..person"))
    offered_at = factory.LazyFunction(lambda: hours_ago(230))
    offered_by = "Amy Preston"
