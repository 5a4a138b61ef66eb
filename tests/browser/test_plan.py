"""The plan by everybody: phone and desk, with and without script; big for two in front of one screen; one sheet."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from cases.models import Goal, PlanStep
from partners.models import User
from tests.browser.looking import WIDTHS, faults_at, set_width
from tests.browser.paper import sheets
from tests.factories.cases import AllocationFactory
from tests.factories.hubs import days_ago
from tests.factories.plan import (
    AboutMeFactory,
    GoalFactory,
    LateStepFactory,
    PlanReviewFactory,
    ReachedGoalFactory,
    ScaleScoreFactory,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def goal(young_person, key_worker):
    goal = GoalFactory(person=young_person)
    LateStepFactory(person=young_person, goal=goal, owner_worker=key_worker.worker)
    for days, rater, score in ((40, "young_person", 2), (20, "worker", 6), (3, "young_person", 7)):
        ScaleScoreFactory(person=young_person, goal=goal, rater=rater, score=score, said_on=days_ago(days))
    ReachedGoalFactory(person=young_person)
    AboutMeFactory(person=young_person)
    PlanReviewFactory(person=young_person)
    AllocationFactory(person=young_person, worker=key_worker.worker)
    return goal


def test_everybody_can_use_it_and_show_it_big(
    page, live_server, signed_in, complaints, key_worker, young_person, goal
):
    User.objects.filter(pk=key_worker.pk).update(shortcuts=True)
    signed_in(key_worker)

    def at(name, *more):
        page.goto(live_server.url + reverse(name, args=[young_person.reference, *more]))

    at("review_plan")
    assert faults_at(page, WIDTHS) == []
    at("plan")
    assert faults_at(page, WIDTHS) == []
    page.get_by_role("button", name="Done").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    expect(page.get_by_role("main").get_by_text("done", exact=True)).to_be_visible()
    page.keyboard.press("b")
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_text("A worker of yours")).to_be_visible()
    assert faults_at(page, WIDTHS) == []
    page.keyboard.press("b")
    expect(page.get_by_role("heading", name="Goals", exact=True)).to_be_visible()
    at("profile")
    assert faults_at(page, WIDTHS) == []
    assert len(sheets(page.pdf(format="A4"))) == 1
    assert complaints == []


class TestWithoutScript:
    @pytest.fixture
    def browser_context_args(self, browser_context_args):
        return browser_context_args | {
            "java_script_enabled": False,
            "viewport": {"width": 320, "height": 640},
        }

    def test_a_goal_and_its_first_step(self, page, live_server, signed_in, key_worker, young_person):
        signed_in(key_worker)
        set_width(page, "phone")
        page.goto(live_server.url + reverse("plan", args=[young_person.reference]))
        page.get_by_role("link", name="Add a goal").or_(
            page.get_by_role("button", name="Add a goal")
        ).first.click()
        page.get_by_label("What they want, in their own words").fill("A bike.")
        page.get_by_role("main").get_by_role("button", name="Save").click()
        page.get_by_role("link", name="Add a step").click()
        page.get_by_label("What is to be done").fill("Look for a used one.")
        page.get_by_role("main").get_by_role("button", name="Save").click()
        page.get_by_role("button", name="Done").click()
        expect(page.get_by_role("main")).to_contain_text("Look for a used one.")
        assert Goal.objects.get().record.words == "A bike." and PlanStep.objects.get().done_on == days_ago(0)
