"""Questions to specialists and formulations, one factory a state."""

import factory
from django.utils import timezone

from cases import models
from tests.factories.cases import FactFactory, NoteFactory, envelope, hours_ago
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory


class AskFactory(FactFactory):
    """Of the life coach, two hours old, not answered."""

    class Meta:
        model = models.SpecialistAsk

    discipline = "life_coach"
    asked_by = factory.SubFactory(WorkerFactory)
    asked_at = factory.LazyFunction(lambda: hours_ago(2))
    record = envelope("specialist_ask", "health", "asked_at", words="How do I talk about sleep with Robin?")


class AnsweredAskFactory(AskFactory):
    answered_at = factory.LazyFunction(timezone.now)
    answered_by = factory.SubFactory(WorkerFactory, role="life_coach")
    changed = "yes"
    duration_minutes = 10
    reply = factory.SubFactory(
        NoteFactory, person=factory.SelfAttribute("..person"), category="health",
        author=factory.SelfAttribute("..answered_by"),
        words="What I said:\nAsk about the room first.\n\nWhat changes:\nNobody asks about sleep before noon.",
    )  # fmt: skip


class FormulationFactory(FactFactory):
    class Meta:
        model = models.Formulation

    discipline = "life_coach"
    written_on = factory.LazyFunction(lambda: days_ago(20))
    review_on = None
    record = envelope(
        "formulation", "health", "written_on",
        words="What we see:\nNights are long.\n\nWhat helps:\nA light in the corridor.",
    )  # fmt: skip
