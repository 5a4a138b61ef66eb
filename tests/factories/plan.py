"""The plan of a young person, one factory a state."""

import factory

from cases import models
from tests.factories.cases import FactFactory, RecordFactory, envelope
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory


class GoalFactory(FactFactory):
    """Fifty days old, and worked on."""

    class Meta:
        model = models.Goal

    record = envelope("goal", "key_work", "started_on", "ended_on", words="I want to cook for my gran.")
    about = "people"
    started_on = factory.LazyFunction(lambda: days_ago(50))
    ended_on = None


class ReachedGoalFactory(GoalFactory):
    ended_on = factory.LazyFunction(lambda: days_ago(5))
    outcome = "reached"


class PlanStepFactory(FactFactory):
    """A worker's, due in a week."""

    class Meta:
        model = models.PlanStep

    goal = factory.SubFactory(GoalFactory, person=factory.SelfAttribute("..person"))
    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="plan_step", category="key_work",
        words="Ask Gran which evening suits her.",
    )  # fmt: skip
    owner = "worker"
    owner_worker = factory.SubFactory(WorkerFactory)
    due_on = factory.LazyFunction(lambda: days_ago(-7))


class LateStepFactory(PlanStepFactory):
    due_on = factory.LazyFunction(lambda: days_ago(2))


class DoneStepFactory(PlanStepFactory):
    done_on = factory.LazyFunction(lambda: days_ago(1))
    done_by = factory.SelfAttribute("owner_worker")


class ScaleScoreFactory(FactFactory):
    """Of a goal, by the young person."""

    class Meta:
        model = models.ScaleScore

    goal = factory.SubFactory(GoalFactory, person=factory.SelfAttribute("..person"))
    record = envelope("scale_score", "key_work", "said_on")
    scale = "goal"
    rater = "young_person"
    score = 4
    said_on = factory.LazyFunction(lambda: days_ago(10))


class PlanReviewFactory(FactFactory):
    class Meta:
        model = models.PlanReview

    record = envelope("plan_review", "key_work", "reviewed_on", words="What they said:\nIt is going better.")
    reviewed_on = factory.LazyFunction(lambda: days_ago(20))
    there = "Robin and Sam"
    next_on = factory.LazyFunction(lambda: days_ago(-10))


class AboutMeFactory(FactFactory):
    class Meta:
        model = models.AboutMe

    record = factory.SubFactory(
        RecordFactory, person=factory.SelfAttribute("..person"), kind="about_me", category="key_work"
    )
    admire = "I make people laugh."
    matters = "My gran and her dog."
    support = "Give me time before you ask."
