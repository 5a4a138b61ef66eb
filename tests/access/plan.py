"""What stands in the braces of the plan: a goal and a step, a review, a number."""

from tests.factories.plan import GoalFactory, PlanReviewFactory, PlanStepFactory, ScaleScoreFactory


def plan_addresses(person):
    goal = GoalFactory(person=person)
    return {
        "goal": goal.record.reference,
        "step": PlanStepFactory(person=person, goal=goal).record.reference,
        "review": PlanReviewFactory(person=person).record.reference,
        "score": ScaleScoreFactory(person=person, goal=goal).record.reference,
    }
