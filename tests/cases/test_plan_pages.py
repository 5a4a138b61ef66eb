"""The pages of the plan: what they show, what is sent, what two people who change it at once see."""

import pytest
from django.urls import reverse

from cases.models import AboutMe, Goal, PlanReview, PlanStep, Record, ScaleScore
from cases.plan.forms import GoalChangeForm
from partners.models import Draft, TrailLine
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import AllocationFactory
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory
from tests.factories.plan import (
    AboutMeFactory,
    GoalFactory,
    LateStepFactory,
    PlanReviewFactory,
    PlanStepFactory,
    ReachedGoalFactory,
    ScaleScoreFactory,
)

pytestmark = pytest.mark.django_db


def door(name, person, fact=None):
    return reverse(name, args=[person.reference, *([fact.record.reference] if fact else [])])


@pytest.fixture
def goal(young_person):
    return GoalFactory(person=young_person)


@pytest.fixture
def client(client_of, key_worker):
    return client_of(key_worker)


def shown(client, name, person, fact=None):
    answer = client.get(door(name, person, fact))
    assert answer.status_code == 200
    return answer.content.decode()


def test_from_the_first_goal_to_looking_at_it_together(client, young_person, key_worker):
    plan = door("plan", young_person)
    assert "No goals yet" in shown(client, "plan", young_person)
    client.post(
        door("add_goal", young_person), {"words": "My own key.", "about": "home", "started_on": "yesterday"}
    )
    goal = Goal.objects.get()
    said = {"words": "Ask about keys.", "who": f"worker:{key_worker.worker.reference}", "due_on": "tomorrow"}
    answer = client.post(door("add_step", young_person, goal), said)
    assert answer.url == f"{plan}#goal-{goal.record.reference}"
    step = PlanStep.objects.get()
    assert (step.owner, step.owner_worker, step.due_on) == ("worker", key_worker.worker, days_ago(-1))
    client.post(
        door("score_goal", young_person, goal), {"rater": "young_person", "score": "3", "said_on": "today"}
    )
    said = {
        f"young_person_{goal.pk}": "7",
        "said": "Nearly there.",
        "reviewed_on": "today",
        "next_on": "tomorrow",
    }
    client.post(door("review_plan", young_person), said)
    assert list(ScaleScore.objects.order_by("pk").values_list("score", flat=True)) == [3, 7]
    page = shown(client, "plan", young_person)
    for words in ("My own key.", "Ask about keys.", "From 3 to 7 out of 10", "Nearly there.", "Where I live"):
        assert words in page
    together = shown(client, "together", young_person)
    assert "You said 3 on" in together and "out of 10" not in together and "Robin said" not in together
    assert "nwd-own-words" in page and PlanReview.objects.get().next_on == days_ago(-1)
    assert client.get(door("review_plan", young_person)).context["form"].initial == {"next_on": days_ago(-1)}


def test_a_day_that_is_over_is_said_without_blame_of_what_they_do_themselves(client, young_person, goal):
    for owner in ("young_person", "family"):
        LateStepFactory(person=young_person, goal=goal, owner=owner, owner_worker=None)
    page = shown(client, "plan", young_person)
    assert ">late<" not in page and page.count(", was for ") == 2


def test_done_has_an_undo(client, young_person, goal):
    step = LateStepFactory(person=young_person, goal=goal)
    assert ">late<" in shown(client, "plan", young_person)
    page = client.post(door("do_step", young_person, step), follow=True).content.decode()
    assert ">done<" in page and f'action="{door("take_up_step", young_person, step)}"' in page
    client.post(door("take_up_step", young_person, step))
    assert ">late<" in shown(client, "plan", young_person)
    client.post(door("drop_step", young_person, step))
    assert ">no longer needed<" in shown(client, "plan", young_person)


def test_a_number_is_taken_back_by_the_banner(client, young_person):
    said = {"scale": "other", "named": "Sleep", "rater": "family", "score": "2", "said_on": "today"}
    page = client.post(door("score_scale", young_person), said, follow=True)
    made = ScaleScore.objects.get()
    address = door("take_back_score", young_person, made)
    client.post(address)
    assert ScaleScore.objects.exists(), "without the banner's token it stays"
    (message,) = page.context["messages"]
    client.post(address, {"token": message.extra_tags.split()[1]})
    assert not ScaleScore.objects.exists()
    assert "A number that was taken back" in shown(client, "record", young_person, made)


def test_what_something_else_is_has_to_be_said(client, young_person):
    said = {"scale": "other", "rater": "family", "score": "2", "said_on": "today"}
    page = client.post(door("score_scale", young_person), said)
    assert page.status_code == 200 and "Say what it is about" in page.content.decode()


def test_a_goal_ends_and_is_taken_up_again(client, young_person, goal):
    said = {"outcome": "reached", "ended_on": "today", "end_words": "I did it."}
    page = client.post(door("end_goal", young_person, goal), said, follow=True).content.decode()
    assert "Goals before these" in page and "I did it." in page and ">Undo<" in page
    client.post(door("reopen_goal", young_person, goal))
    assert "Goals before these" not in shown(client, "plan", young_person)


def test_about_me_keeps_what_it_said_before(client, young_person):
    old = AboutMeFactory(person=young_person)
    said = {"admire": "I am brave.", "matters": old.matters, "support": ""}
    page = client.post(door("write_about_me", young_person), said, follow=True).content.decode()
    assert "I am brave." in page and door("record", young_person, old) in page
    assert old.admire in shown(client, "record", young_person, old)
    assert AboutMe.objects.count() == 2


def test_a_review_is_corrected(client, young_person):
    review = PlanReviewFactory(person=young_person)
    assert "It is going better." in shown(client, "change_review", young_person, review)
    client.post(door("change_review", young_person, review), {"said": "It is good.", "reviewed_on": "today"})
    page = shown(client, "plan", young_person)
    assert "It is good." in page and "It is going better." not in page
    assert "It is going better." in shown(client, "record", young_person, review)


class TestTogetherAtOnce:
    def typed(self, goal, words):
        present = {"words": goal.record.words, "about": goal.about, "started_on": goal.started_on}
        seen = GoalChangeForm(present=present)["seen"].value()
        return {
            "words": words,
            "about": goal.about,
            "started_on": goal.started_on.strftime("%d/%m/%Y"),
            "seen": seen,
        }

    def test_the_second_sees_both_and_chooses(self, client, client_of, hub_worker, young_person, goal):
        address, mine = door("change_goal", young_person, goal), self.typed(goal, "I want to bake.")
        client_of(hub_worker).post(address, self.typed(goal, "I want to cook for Mum."))
        page = client.post(address, mine)
        text = page.content.decode()
        assert page.status_code == 200 and "Hana Lund wrote:" in text
        assert "I want to cook for Mum." in text and "I want to bake." in text
        assert Record.objects.get(pk=goal.pk).latest_words == "I want to cook for Mum."
        theirs = page.context["form"].conflicts["words"].mark
        answer = client.post(address, mine | {"choose_words": f"theirs-{theirs}"}, follow=True)
        assert "Nothing of yours was saved" in answer.content.decode()
        client.post(address, mine | {"choose_words": f"mine-{theirs}"})
        assert Record.objects.get(pk=goal.pk).latest_words == "I want to bake."

    def test_the_same_form_twice_is_saved_once(self, client, young_person):
        said = {"words": "A bike.", "started_on": "today", "key": "7f9c24e5-2f0d-4b38-9d0e-3f5a1f1d2a11"}
        assert {client.post(door("add_goal", young_person), said).status_code for _ in range(3)} == {302}
        assert Goal.objects.count() == 1

    def test_what_was_refused_is_kept_as_a_draft(self, client, young_person, key_worker):
        said = {"words": "A bike.", "started_on": "31/2", "key": "7f9c24e5-2f0d-4b38-9d0e-3f5a1f1d2a12"}
        assert client.post(door("add_goal", young_person), said).status_code == 200
        assert Draft.objects.get(user=key_worker).fields["words"] == ["A bike."]


class TestShowTogether:
    def test_nothing_else_is_on_the_screen_and_nobodys_name_but_theirs(
        self, client, young_person, goal, key_worker
    ):
        sam = WorkerFactory(given_name="Samira", family_name="Oduya")
        AllocationFactory(person=young_person, worker=sam)
        PlanStepFactory(person=young_person, goal=goal, owner_worker=sam)
        PlanStepFactory(
            person=young_person, goal=goal, owner="family", owner_worker=None, owner_said="Aunt Jo"
        )
        PlanReviewFactory(person=young_person, there="Robin and Samira")
        ReachedGoalFactory(person=young_person)
        page = shown(client, "together", young_person).partition("<body")[2]
        for name in (
            "Samira",
            "Oduya",
            "Aunt Jo",
            str(key_worker.worker),
            "Caseload",
            "Find",
            "Sign out",
            "<nav",
        ):
            assert name not in page
        for words in ("A worker of yours", goal.record.words, ">reached<", "Back to the plan"):
            assert words in page

    def test_one_key_enters_and_leaves(self, client, young_person, key_worker):
        type(key_worker).objects.filter(pk=key_worker.pk).update(shortcuts=True)
        assert 'data-key="b"' in shown(client, "plan", young_person)
        assert 'data-key="b"' in shown(client, "together", young_person)


class TestOnePage:
    def test_it_says_who_they_are_what_they_want_and_who_helps(self, client, young_person, goal):
        AboutMeFactory(person=young_person)
        AllocationFactory(person=young_person, worker=WorkerFactory(given_name="Samira", family_name="Oduya"))
        page = shown(client, "profile", young_person)
        for words in ("I make people laugh.", "My gran and her dog.", "Give me time", goal.record.words,
                      "Samira Oduya, key worker", "Printed by"):  # fmt: skip
            assert words in page
        assert TrailLine.objects.filter(what="print", act="profile").count() == 1

    def test_five_goals_are_enough_for_paper(self, client, young_person):
        GoalFactory.create_batch(7, person=young_person)
        assert "And 2 more in the plan." in shown(client, "profile", young_person)


class TestWhoSeesIt:
    def test_a_partner_without_the_clause_is_told_that_it_is_not_shared(
        self, client_of, clinician, health, young_person, goal
    ):
        ShareFactory(agency=health, content_object=young_person)
        AgreementInForceFactory(agency=health, reads=["health"])
        page = shown(client_of(clinician), "plan", young_person)
        assert "not shared with your agency" in page and goal.record.words not in page
        together = shown(client_of(clinician), "together", young_person)
        assert "not shared with your agency" in together and "No goals yet" not in together
        assert client_of(clinician).get(door("add_goal", young_person)).status_code == 403

    def test_a_partner_with_it_adds_and_leaves_the_others_alone(
        self, client_of, clinician, health, young_person, goal
    ):
        ShareFactory(agency=health, content_object=young_person)
        AgreementInForceFactory(agency=health, reads=["key_work"], contributes=["key_work"])
        client = client_of(clinician)
        page = shown(client, "plan", young_person)
        assert goal.record.words in page and door("change_goal", young_person, goal) not in page
        client.post(door("add_goal", young_person), {"words": "To sleep.", "started_on": "today"})
        assert Goal.objects.get(record__words="To sleep.").record.agency == health
        page = client.post(door("reopen_goal", young_person, goal), follow=True).content.decode()
        assert "to change. Ask them to" in page

    def test_a_step_of_a_sealed_goal_still_opens(self, client, client_of, hub_worker, young_person, goal):
        step = PlanStepFactory(person=young_person, goal=goal)
        Record.objects.filter(pk=goal.pk).update(marking="sealed", named_users=[])
        assert goal.record.words not in shown(client, "plan", young_person)
        assert client.get(door("change_step", young_person, step)).status_code == 200
        assert client.get(door("change_goal", young_person, goal)).status_code == 404


@pytest.mark.parametrize("name", ["plan", "together", "profile"])
def test_it_asks_as_much_for_one_goal_as_for_thirty(name, client, young_person, django_assert_num_queries):
    def more(count):
        for _ in range(count):
            goal = GoalFactory(person=young_person)
            PlanStepFactory(person=young_person, goal=goal)
            ScaleScoreFactory(person=young_person, goal=goal)
            PlanReviewFactory(person=young_person)
        AboutMeFactory(person=young_person)

    more(1)
    shown(client, name, young_person)
    expected = {"plan": 14, "together": 13, "profile": 15}[name]
    with django_assert_num_queries(expected):
        shown(client, name, young_person)
    more(29)
    with django_assert_num_queries(expected):
        shown(client, name, young_person)
