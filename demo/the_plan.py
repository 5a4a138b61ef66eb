"""Her plan as she and her key worker made it: strengths first, goals in her words, numbers that went up and down."""

from datetime import date, timedelta

from django.utils import timezone

from cases.actions import (
    add_goal,
    add_step,
    change_goal,
    do_step,
    end_goal,
    review_plan,
    score,
    write_about_me,
)
from cases.models import Goal, YoungPerson
from demo.staff import user_of
from demo.tonight import KEY_WORKER, MISSING
from partners.context import acting
from partners.models import User

FIRST_ABOUT = {"admire": "I can cook without a recipe.", "matters": "My gran. My own room.", "support": ""}
ABOUT = {
    "admire": "I make people laugh when it is bad. I can cook without a recipe. I stick up for the little ones.",
    "matters": "My gran and her dog. Having my phone charged. Not being talked about when I am in the next room.",
    "support": "Walk with me, do not sit me down. If I go quiet give me ten minutes and then ask me once. "
    "Tell me the truth, even if it is rubbish.",
}
REACHED = ("I want to get the bus on my own again.", "joy", 240, 95)
OWN_PLACE = ("I want to live in my own place before I am eighteen.", "future", 120)
BETTER_SAID = "I want a place of my own before I am eighteen, with a kitchen, and not far from Gran."
KITCHEN = ("I want to work in a kitchen, not just wash up in one.", "learning", 60)


def write_her_plan() -> None:
    by, today = user_of(KEY_WORKER), timezone.localdate()
    with acting(by):
        her = YoungPerson.objects.visible_to(by).get(tracker_ref=MISSING)
        write_about_me(person=her, by=by, **FIRST_ABOUT)
        write_about_me(person=her, by=by, **ABOUT)
        _the_bus(her, by, today)
        place = _own_place(her, by, today)
        kitchen = _kitchen(her, by, today)
        _numbers(her, by, today, place, kitchen)
        review_plan(
            person=her, by=by, reviewed_on=today - timedelta(days=12), there="She, Gran on the phone, and me",
            said="It is going better than I thought. I still don’t like forms.",
            next="I will ring the college with her on Friday. She will show me three flats she likes.",
            next_on=today + timedelta(days=30),
            scores=[(place, "young_person", 5), (place, "worker", 6), (kitchen, "young_person", 7)],
        )  # fmt: skip


def _the_bus(her: YoungPerson, by: User, today: date) -> None:
    words, about, begun, over = REACHED
    goal = add_goal(person=her, words=words, about=about, started_on=today - timedelta(days=begun), by=by)
    step = add_step(goal=goal, words="Ride to the market together, then one stop apart.", by=by)
    do_step(step=step, done_on=today - timedelta(days=over + 20), by=by)
    end_goal(
        goal=goal, ended_on=today - timedelta(days=over), outcome="reached", by=by,
        end_words="I just did it one day and texted you from the top deck.",
    )  # fmt: skip


def _own_place(her: YoungPerson, by: User, today: date) -> Goal:
    words, about, begun = OWN_PLACE
    start = today - timedelta(days=begun)
    goal = add_goal(person=her, words=words, about=about, started_on=start, by=by)
    goal = change_goal(goal=goal, words=BETTER_SAID, about=about, started_on=start, by=by)
    done = add_step(
        goal=goal, words="Write down what a week costs.", by=by, due_on=today - timedelta(days=40)
    )
    do_step(step=done, done_on=today - timedelta(days=44), by=by)
    add_step(
        goal=goal, words="Find out who helps with a deposit.", by=by, owner="worker", owner_worker=by.worker,
        due_on=today - timedelta(days=2),
    )  # fmt: skip
    add_step(goal=goal, words="Cook for four for under ten pounds.", by=by, due_on=today + timedelta(days=9))
    return goal


def _kitchen(her: YoungPerson, by: User, today: date) -> Goal:
    words, about, begun = KITCHEN
    goal = add_goal(person=her, words=words, about=about, started_on=today - timedelta(days=begun), by=by)
    add_step(
        goal=goal, words="Ask the café whether there is a Saturday shift.", by=by, owner="family",
        owner_said="Gran", due_on=today + timedelta(days=5),
    )  # fmt: skip
    return goal


def _numbers(her: YoungPerson, by: User, today: date, place: Goal, kitchen: Goal) -> None:
    for days, number in ((115, 2), (80, 4), (45, 3)):
        score(person=her, scale="goal", goal=place, rater="young_person", score=number, by=by,
              said_on=today - timedelta(days=days))  # fmt: skip
    score(
        person=her,
        scale="goal",
        goal=place,
        rater="worker",
        score=4,
        by=by,
        said_on=today - timedelta(days=80),
    )
    score(person=her, scale="goal", goal=kitchen, rater="young_person", score=5, by=by,
          said_on=today - timedelta(days=55))  # fmt: skip
    for days, rater, number in (
        (90, "young_person", 3),
        (50, "young_person", 5),
        (50, "worker", 4),
        (9, "young_person", 4),
    ):
        score(
            person=her, scale="safety", rater=rater, score=number, by=by, said_on=today - timedelta(days=days)
        )
