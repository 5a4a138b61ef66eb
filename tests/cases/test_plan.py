"""The plan: goals in their words, steps with owner and day, numbers from 0 to 10, looked at together, about me."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from cases import actions
from cases.models import AboutMe, Goal, PlanReview, PlanStep, Record, ScaleScore
from cases.plan.shown import plan_of
from partners.context import acting
from partners.models import TrailLine
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import days_ago
from tests.factories.plan import (
    AboutMeFactory,
    DoneStepFactory,
    GoalFactory,
    LateStepFactory,
    PlanReviewFactory,
    PlanStepFactory,
    ReachedGoalFactory,
    ScaleScoreFactory,
)

pytestmark = pytest.mark.django_db
TO_COME = days_ago(-3)


@pytest.fixture
def goal(young_person):
    return GoalFactory(person=young_person)


@pytest.fixture
def step(young_person, goal):
    return PlanStepFactory(person=young_person, goal=goal)


def seen(person, user):
    return plan_of(person, user, timezone.localdate())


class TestGoals:
    def test_it_is_in_their_words(self, young_person, key_worker):
        made = actions.add_goal(
            person=young_person, words=" I want my own key. ", by=key_worker, about="home"
        )
        record = Record.objects.get(pk=made.pk)
        assert (record.kind, record.category, record.words) == ("goal", "key_work", "I want my own key.")
        assert (made.about, made.started_on) == ("home", timezone.localdate())
        assert TrailLine.objects.get(act="add_goal").records == [made.pk]

    @pytest.mark.parametrize(
        ("said", "sentence"),
        [
            ({"words": " "}, "own words"),
            ({"words": "A", "started_on": TO_COME}, "still to come"),
            ({"words": "A", "started_on": datetime.date(1999, 1, 1)}, "was born"),
            ({"words": "A", "about": "gossip"}, "gossip"),
        ],
    )
    def test_a_slip_is_refused_in_words(self, young_person, key_worker, said, sentence):
        with pytest.raises(ValidationError, match=sentence):
            actions.add_goal(person=young_person, by=key_worker, **said)
        assert not Goal.objects.exists()

    def test_other_words_are_a_correction_and_the_first_stay(self, young_person, key_worker, goal):
        first = goal.record.words
        actions.change_goal(
            goal=goal, words="I want to cook.", about="joy", started_on=goal.started_on, by=key_worker
        )
        record = Record.objects.get(pk=goal.pk)
        assert (record.words, record.latest_words) == (first, "I want to cook.")
        assert record.latest.author == key_worker.worker
        (shown,) = seen(young_person, key_worker).goals
        assert (shown.words, shown.fact.about) == ("I want to cook.", "joy")
        assert Goal.objects.get().events.values_list("about", flat=True).get() == "people"

    def test_another_day_moves_it_in_the_chronology(self, key_worker, goal):
        day = days_ago(70)
        actions.change_goal(
            goal=goal, words=goal.record.words, about=goal.about, started_on=day, by=key_worker
        )
        record = Record.objects.get(pk=goal.pk)
        assert timezone.localdate(record.began) == day and not record.corrections.exists()

    def test_a_change_of_nothing_is_said(self, key_worker, goal):
        with pytest.raises(ValidationError, match="says already"):
            actions.change_goal(
                goal=goal,
                words=goal.record.words,
                about=goal.about,
                started_on=goal.started_on,
                by=key_worker,
            )

    def test_it_ends_with_what_became_of_it_and_can_be_taken_up_again(self, young_person, key_worker, goal):
        with pytest.raises(ValidationError, match="what became of it"):
            actions.end_goal(goal=goal, ended_on=days_ago(0), outcome="", by=key_worker)
        with pytest.raises(ValidationError, match="still to come"):
            actions.end_goal(goal=goal, ended_on=TO_COME, outcome="reached", by=key_worker)
        with pytest.raises(ValidationError, match="before it began"):
            actions.end_goal(goal=goal, ended_on=days_ago(90), outcome="reached", by=key_worker)
        actions.end_goal(goal=goal, ended_on=days_ago(1), outcome="reached", end_words="Easy.", by=key_worker)
        assert Record.objects.get(pk=goal.pk).ended is not None
        shown = seen(young_person, key_worker)
        assert (shown.goals, shown.ended[0].is_reached, shown.ended[0].fact.end_words) == ([], True, "Easy.")
        with pytest.raises(ValidationError, match="what became of it"):
            actions.end_goal(goal=goal, ended_on=days_ago(0), outcome="let_go", by=key_worker)
        for _ in range(2):
            actions.reopen_goal(goal=goal, by=key_worker)
        again = Goal.objects.get()
        assert (again.ended_on, again.outcome, again.end_words, again.record.ended) == (None, "", "", None)
        assert TrailLine.objects.filter(act="reopen_goal").count() == 1


class TestSteps:
    def test_it_has_an_owner_and_a_day(self, young_person, key_worker, goal):
        made = actions.add_step(
            goal=goal, words="Buy rice.", by=key_worker, owner="family", owner_said="Mum", due_on=TO_COME
        )
        record = Record.objects.get(pk=made.pk)
        assert (record.kind, record.words, made.owner_said, made.due_on) == (
            "plan_step", "Buy rice.", "Mum", TO_COME,
        )  # fmt: skip
        assert seen(young_person, key_worker).goals[0].steps[0].who == "Mum"

    def test_a_workers_step_names_the_worker(self, key_worker, goal):
        with pytest.raises(ValidationError, match="which worker"):
            actions.add_step(goal=goal, words="Ring.", by=key_worker, owner="worker")
        actions.add_step(
            goal=goal, words="Ring.", by=key_worker, owner="worker", owner_worker=key_worker.worker
        )

    def test_who_could_not_read_it_is_given_no_step(self, key_worker, worker_of_another_hub, goal):
        with pytest.raises(ValidationError, match="could not read this"):
            actions.add_step(
                goal=goal,
                words="Ring.",
                by=key_worker,
                owner="worker",
                owner_worker=worker_of_another_hub.worker,
            )

    def test_none_is_added_to_what_has_ended(self, young_person, key_worker):
        with pytest.raises(ValidationError, match="has ended"):
            actions.add_step(goal=ReachedGoalFactory(person=young_person), words="Ring.", by=key_worker)

    def test_it_is_changed_and_the_first_words_stay(self, young_person, key_worker, step):
        actions.change_step(step=step, words="Ring Gran.", owner="young_person", by=key_worker)
        changed = PlanStep.objects.get()
        assert (changed.owner, changed.owner_worker, changed.due_on) == ("young_person", None, None)
        (shown,) = seen(young_person, key_worker).goals[0].steps
        assert (shown.words, changed.record.words) == ("Ring Gran.", step.record.words)
        with pytest.raises(ValidationError, match="says already"):
            actions.change_step(step=step, words="Ring Gran.", owner="young_person", by=key_worker)

    def test_done_twice_is_done_once_and_it_can_be_taken_up_again(self, key_worker, step):
        for _ in range(2):
            actions.do_step(step=step, by=key_worker)
        done = PlanStep.objects.get()
        assert (done.done_on, done.done_by) == (timezone.localdate(), key_worker.worker)
        with pytest.raises(ValidationError, match="done already"):
            actions.drop_step(step=step, by=key_worker)
        for _ in range(2):
            actions.take_up_step(step=step, by=key_worker)
        again = PlanStep.objects.get()
        assert (again.done_on, again.done_by, again.record.ended) == (None, None, None)
        acts = list(
            TrailLine.objects.filter(act__in=("do_step", "take_up_step")).values_list("act", flat=True)
        )
        assert sorted(acts) == ["do_step", "take_up_step"]

    def test_what_is_needed_no_longer_is_not_due(self, key_worker, step):
        for _ in range(2):
            actions.drop_step(step=step, by=key_worker)
        assert PlanStep.objects.get().dropped_on == timezone.localdate()
        assert not PlanStep.objects.to_do().exists()

    def test_late_is_derived(self, young_person, key_worker, step, goal):
        late = LateStepFactory(person=young_person, goal=goal)
        DoneStepFactory(person=young_person, goal=goal, due_on=days_ago(3))
        LateStepFactory(person=young_person, goal=ReachedGoalFactory(person=young_person))
        assert [one.pk for one in PlanStep.objects.due_by(timezone.localdate())] == [late.pk]
        shown = seen(young_person, key_worker).goals[0].steps
        assert [one.is_late for one in shown] == [False, True, False]


class TestNumbers:
    def test_each_is_somebodys(self, young_person, key_worker, goal):
        actions.score(
            person=young_person, scale="goal", goal=goal, rater="young_person", score=7, by=key_worker
        )
        actions.score(person=young_person, scale="safety", rater="worker", score=4, by=key_worker)
        actions.score(
            person=young_person, scale="other", named="Sleep", rater="family", score=0, by=key_worker
        )
        categories = (
            Record.objects.filter(kind="scale_score").order_by("pk").values_list("category", flat=True)
        )
        assert list(categories) == ["key_work", "safety_and_risk", "key_work"]
        shown = seen(young_person, key_worker)
        assert shown.goals[0].scale.title == "At 7 out of 10"
        assert [name for name, _ in shown.scales] == ["How safe things are", "Sleep"]

    @pytest.mark.parametrize(
        ("said", "sentence"),
        [
            ({"scale": "safety", "score": 11}, "0 to 10"),
            ({"scale": "goal", "score": 3}, "which goal"),
            ({"scale": "other", "score": 3}, "what it is about"),
            ({"scale": "safety", "score": 3, "said_on": TO_COME}, "still to come"),
        ],
    )
    def test_a_slip_is_refused_in_words(self, young_person, key_worker, said, sentence):
        with pytest.raises(ValidationError, match=sentence):
            actions.score(person=young_person, rater="worker", by=key_worker, **said)
        assert not ScaleScore.objects.exists()

    def test_a_goal_of_somebody_else_has_no_number_here(self, young_person, key_worker):
        with pytest.raises(ValidationError, match="no goal of theirs"):
            actions.score(
                person=young_person, scale="goal", goal=GoalFactory(), rater="worker", score=3, by=key_worker
            )

    def test_it_is_taken_back_within_minutes(self, young_person, key_worker, hub_worker, goal):
        made = actions.score(
            person=young_person, scale="goal", goal=goal, rater="worker", score=7, by=key_worker
        )
        with pytest.raises(ValidationError, match="Only who wrote"):
            actions.take_back_score(record=made.record, by=hub_worker)
        for _ in range(2):
            actions.take_back_score(record=made.record, by=key_worker)
        assert not ScaleScore.objects.exists()
        assert Record.objects.get(pk=made.pk).withdrawn_at is not None
        assert TrailLine.objects.filter(act="take_back_score").count() == 1


class TestReviews:
    def test_all_of_it_is_saved_at_once(self, young_person, key_worker, goal):
        made = actions.review_plan(
            person=young_person, reviewed_on=days_ago(1), there="Robin and me", said="Better.", next="Cook.",
            next_on=TO_COME, scores=[(goal, "young_person", 6), (goal, "worker", 5)], by=key_worker,
        )  # fmt: skip
        assert made.record.words == "What they said:\nBetter.\n\nWhat next:\nCook."
        assert {(one.rater, one.score, one.said_on) for one in made.scores.all()} == {
            ("young_person", 6, days_ago(1)), ("worker", 5, days_ago(1)),
        }  # fmt: skip
        assert seen(young_person, key_worker).next_on == TO_COME

    def test_all_or_nothing(self, young_person, key_worker, goal):
        with pytest.raises(ValidationError, match="0 to 10"):
            actions.review_plan(
                person=young_person, reviewed_on=days_ago(1), said="Better.", by=key_worker,
                scores=[(goal, "worker", 99)],
            )  # fmt: skip
        with pytest.raises(ValidationError, match="Write what they said"):
            actions.review_plan(person=young_person, reviewed_on=days_ago(1), by=key_worker)
        with pytest.raises(ValidationError, match="later day"):
            actions.review_plan(
                person=young_person, reviewed_on=days_ago(1), said="A", next_on=days_ago(1), by=key_worker
            )
        assert not PlanReview.objects.exists()

    def test_the_next_day_is_that_of_the_last_one(self, young_person, key_worker):
        PlanReviewFactory(person=young_person, reviewed_on=days_ago(80), next_on=days_ago(50))
        assert seen(young_person, key_worker).is_review_late
        last = PlanReviewFactory(person=young_person)
        assert not seen(young_person, key_worker).is_review_late
        assert [one.pk for one in PlanReview.objects.latest_of_each()] == [last.pk]

    def test_what_was_said_is_corrected(self, key_worker, young_person):
        review = PlanReviewFactory(person=young_person)
        said = {"reviewed_on": review.reviewed_on, "there": review.there, "next_on": review.next_on}
        actions.change_review(review=review, said="It is going well.", by=key_worker, **said)
        assert Record.objects.get(pk=review.pk).latest_words == "What they said:\nIt is going well."
        with pytest.raises(ValidationError, match="written already"):
            actions.change_review(review=review, said="It is going well.", by=key_worker, **said)


class TestAboutMe:
    def test_the_newest_counts_and_the_others_stay(self, young_person, key_worker):
        old = AboutMeFactory(person=young_person)
        new = actions.write_about_me(person=young_person, admire="I am funny.", by=key_worker)
        shown = seen(young_person, key_worker)
        assert (shown.about, shown.about_before) == (new, [old])
        with pytest.raises(ValidationError, match="says already"):
            actions.write_about_me(person=young_person, admire=" I am funny. ", by=key_worker)
        with pytest.raises(ValidationError, match="one of the three"):
            actions.write_about_me(person=young_person, by=key_worker)
        assert AboutMe.objects.count() == 2


class TestWhoMay:
    def test_what_another_agency_wrote_is_theirs_to_change(self, young_person, key_worker, goal):
        from tests.factories.partners import AgencyFactory

        Record.objects.filter(pk=goal.pk).update(agency=AgencyFactory(name="Vale Trust"))
        with pytest.raises(ValidationError, match="Vale Trust’s to change"):
            actions.reopen_goal(goal=goal, by=key_worker)

    def test_nobody_elses_goal_is_seen(self, young_person, key_worker):
        GoalFactory(person=YoungPersonFactory())
        assert seen(young_person, key_worker).goals == []

    def test_six_questions_however_long(self, young_person, key_worker, django_assert_num_queries, goal):
        list(Goal.objects.visible_to(key_worker))
        for _ in range(5):
            more = PlanStepFactory(person=young_person, goal=GoalFactory(person=young_person)).goal
            ScaleScoreFactory(person=young_person, goal=more)
            PlanReviewFactory(person=young_person)
        with django_assert_num_queries(6):
            shown = seen(young_person, key_worker)
        assert len(shown.goals) == 6


class TestTheDatabaseHoldsIt:
    @pytest.mark.parametrize(
        ("made", "columns", "name"),
        [
            (GoalFactory, {"about": "gossip"}, "a_goal_is_about_something_known"),
            (ReachedGoalFactory, {"outcome": "failed"}, "a_goal_has_a_known_outcome"),
            (ReachedGoalFactory, {"ended_on": days_ago(99)}, "a_goal_ends_after_it_starts"),
            (GoalFactory, {"outcome": "reached"}, "a_goal_that_ended_says_what_became_of_it"),
            (PlanStepFactory, {"owner": "dog", "owner_worker": None}, "a_step_is_somebodys"),
            (
                PlanStepFactory,
                {"owner_worker": None},
                "a_step_of_a_worker_names_the_worker_and_no_other_does",
            ),
            (DoneStepFactory, {"done_on": None}, "who_did_a_step_is_known_of_done_ones_alone"),
            (DoneStepFactory, {"dropped_on": days_ago(1)}, "a_step_is_done_or_dropped_not_both"),
            (ScaleScoreFactory, {"score": 11}, "a_score_is_from_0_to_10"),
            (ScaleScoreFactory, {"rater": "dog"}, "a_score_is_somebodys"),
            (ScaleScoreFactory, {"scale": "mood", "goal": None}, "a_score_is_on_a_known_scale"),
            (ScaleScoreFactory, {"goal": None}, "a_score_of_a_goal_names_it_and_no_other_does"),
            (ScaleScoreFactory, {"named": "Sleep"}, "a_score_of_something_else_says_of_what"),
            (PlanReviewFactory, {"next_on": days_ago(20)}, "a_plan_is_reviewed_again_later"),
            (AboutMeFactory, {"admire": "", "matters": "", "support": ""}, "about_me_says_something"),
        ],
    )
    def test_by_the_name_that_says_it(self, lead_agency, made, columns, name):
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            made(**columns)

    @pytest.mark.parametrize(
        ("made", "name"),
        [
            (PlanStepFactory, "a_step_is_of_a_goal_of_the_same_person"),
            (ScaleScoreFactory, "a_score_is_of_a_goal_of_the_same_person"),
        ],
    )
    def test_of_one_person_alone(self, lead_agency, made, name):
        fact = made()
        type(fact).objects.filter(pk=fact.pk).update(goal=GoalFactory())
        with pytest.raises(IntegrityError, match=name), transaction.atomic():
            connection.check_constraints()
        type(fact).objects.filter(pk=fact.pk).update(goal=fact.goal)


def test_a_step_of_a_sealed_goal_is_done_by_who_reads_the_step_alone(young_person, key_worker, hub_worker):
    step = PlanStepFactory(person=young_person, owner_worker=hub_worker.worker)
    Record.objects.filter(pk=step.goal_id).update(author=key_worker.worker)
    with acting(key_worker):
        actions.seal(record=Record.objects.get(pk=step.goal_id), by=key_worker)
    with acting(hub_worker):
        assert not Goal.objects.exists()
        actions.do_step(step=PlanStep.objects.get(), by=hub_worker)
    assert PlanStep.objects.get().done_by == hub_worker.worker


def test_a_step_written_down_afterwards_does_not_end_before_it_begins(step, key_worker):
    with pytest.raises(ValidationError, match="The goal began on") as refused:
        actions.do_step(step=step, by=key_worker, done_on=step.goal.started_on - datetime.timedelta(days=1))
    assert "done_on" in refused.value.error_dict
    actions.do_step(step=step, by=key_worker, done_on=days_ago(20))
    record = Record.objects.get(pk=step.pk)
    assert (timezone.localdate(record.began), timezone.localdate(record.ended)) == (
        days_ago(20),
        days_ago(20),
    )


def test_a_goal_stands_at_one_number_a_voice_in_a_review(young_person, goal, key_worker):
    said = {"person": young_person, "reviewed_on": days_ago(1), "by": key_worker}
    with pytest.raises(ValidationError, match="once for whoever says it"):
        actions.review_plan(**said, scores=[(goal, "worker", 4), (goal, "worker", 5)])
    assert actions.review_plan(**said, scores=[(goal, "worker", 4), (goal, "young_person", 5)]).pk
