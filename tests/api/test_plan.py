"""The plan over the API: the question and the verbs of its pages, each once."""

import uuid

import pytest

from cases.models import Goal, PlanReview, PlanStep, Record, ScaleScore
from tests.factories.cases import days_ago
from tests.factories.plan import AboutMeFactory, GoalFactory, PlanStepFactory

pytestmark = pytest.mark.django_db
DAY = days_ago(1).isoformat()


@pytest.fixture
def program(program_of, key_worker):
    return program_of(key_worker)


def sent(program, person, path, /, key=None, **said):
    headers = {"Idempotency-Key": str(key or uuid.uuid4())}
    return program.post(f"young-people/{person.reference}/{path}", said, **headers)


def test_a_goal_with_a_step_and_a_number_is_saved_once_and_read(program, young_person, key_worker):
    key, said = uuid.uuid4(), {"words": "My own key.", "about": "home", "started_on": DAY}
    first, again = (sent(program, young_person, "plan/goals", key, **said) for _ in range(2))
    assert first.status_code == again.status_code == 201 and first.content == again.content
    goal = Goal.objects.get().record
    step = {"words": "Ask.", "owner": "worker", "owner_worker": key_worker.worker.reference, "due_on": DAY}
    assert sent(program, young_person, f"records/{goal.reference}/steps", **step).status_code == 201
    number = {
        "scale": "goal",
        "goal": str(goal.reference),
        "rater": "young_person",
        "score": 4,
        "said_on": DAY,
    }
    assert sent(program, young_person, "plan/scores", **number).status_code == 201
    plan = program.get(f"young-people/{young_person.reference}/plan").json()
    (read,) = plan["goals"]
    assert (read["words"], read["about"], read["scores"][0]["score"]) == ("My own key.", "home", 4)
    assert (read["steps"][0]["is_late"], read["steps"][0]["owner_worker"]["name"]) == (True, "Kit Moreno")


def test_a_review_is_all_or_nothing(program, young_person):
    goal = GoalFactory(person=young_person).record.reference
    said = {"reviewed_on": DAY, "said": "Better."}
    scores = [{"goal": str(goal), "rater": "worker", "score": 5}]
    elsewhere = [{"goal": str(GoalFactory().record.reference), "rater": "worker", "score": 5}]
    assert sent(program, young_person, "plan/reviews", **said, scores=elsewhere).status_code == 404
    assert not PlanReview.objects.exists()
    assert sent(program, young_person, "plan/reviews", **said, scores=scores).status_code == 201
    assert ScaleScore.objects.get().review == PlanReview.objects.get()


def test_a_goal_is_changed_ended_and_taken_up_again(program, young_person):
    goal = GoalFactory(person=young_person)
    at = f"records/{goal.record.reference}"
    said = {"words": "I want to bake.", "about": "joy", "started_on": goal.started_on.isoformat()}
    assert sent(program, young_person, f"{at}/change-goal", **said).json()["is_corrected"]
    assert Record.objects.get(pk=goal.pk).latest_words == "I want to bake."
    end = {"outcome": "reached", "ended_on": DAY}
    assert sent(program, young_person, f"{at}/end-goal", **end).status_code == 200
    assert sent(program, young_person, f"{at}/reopen-goal").status_code == 200
    assert Goal.objects.get().ended_on is None


def test_a_step_is_done_dropped_and_taken_up_again(program, young_person):
    step = PlanStepFactory(person=young_person)
    at = f"records/{step.record.reference}"
    for act, column in (("do-step", "done_on"), ("take-up-step", None), ("drop-step", "dropped_on")):
        assert sent(program, young_person, f"{at}/{act}").status_code == 200
        now = PlanStep.objects.get()
        assert [name for name in ("done_on", "dropped_on") if getattr(now, name)] == (
            [column] if column else []
        )


def test_a_slip_is_refused_in_words(program, young_person):
    goal = GoalFactory(person=young_person).record.reference
    nobody = {"words": "Ask.", "owner": "worker", "owner_worker": "000000000000"}
    answer = sent(program, young_person, f"records/{goal}/steps", **nobody)
    assert answer.status_code == 400 and "Nobody works here" in answer.content.decode()
    same = AboutMeFactory(person=young_person)
    said = {"admire": same.admire, "matters": same.matters, "support": same.support}
    answer = sent(program, young_person, "plan/about-me", **said)
    assert answer.status_code == 400 and "says already" in answer.content.decode()
