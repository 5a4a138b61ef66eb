"""Goals in the young person's words: set, put in other words, ended with what became of them, taken up again."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written
from cases.enveloped import close_on, enveloped, place_on, refuse_unless_passed, reword
from cases.models import Goal, Kind, YoungPerson
from cases.plan.changing import PLAN, to_change
from partners import saving, trail
from partners.models import User

NO_WORDS = {"words": "Write the goal in the young person’s own words."}


@transaction.atomic
def add_goal(
    *, person: YoungPerson, words: str, by: User, about: str = "", started_on: datetime.date | None = None
) -> Goal:
    """`words` are theirs, as they said them."""
    day = started_on or timezone.localdate()
    refuse_unless_passed(person, day, "started_on")
    if not as_written(words):
        raise ValidationError(NO_WORDS)
    record = enveloped(person, Kind.GOAL, PLAN, day, by=by, words=words)
    goal = Goal(record=record, person=person, about=about, started_on=day)
    saving.save(goal)
    trail.write(by=by, what="change", act="add_goal", people=[person.pk], records=[record.pk])
    return goal


@transaction.atomic
def change_goal(*, goal: Goal, words: str, about: str, started_on: datetime.date, by: User) -> Goal:
    """Other words are a correction, and the first ones stay readable; the rest is kept in the history."""
    goal = to_change(goal, by)
    if not as_written(words):
        raise ValidationError(NO_WORDS)
    refuse_unless_passed(goal.record.person, started_on, "started_on")
    is_other = (goal.about, goal.started_on) != (about, started_on)
    place_on(goal.record, started_on)
    if not reword(goal.record, words, by=by) and not is_other:
        raise ValidationError("This is what the plan says already. Change it, or cancel.")
    goal.about, goal.started_on = about, started_on
    saving.save(goal)
    trail.write(by=by, what="change", act="change_goal", people=[goal.person_id], records=[goal.pk])
    return goal


@transaction.atomic
def end_goal(*, goal: Goal, ended_on: datetime.date, outcome: str, by: User, end_words: str = "") -> Goal:
    """Reached, become another one, or let go. Its steps stay as they are and are due no longer."""
    goal = to_change(goal, by)
    if goal.ended_on:
        raise ValidationError("Somebody has said already what became of it. Look at the plan.")
    refuse_unless_passed(goal.record.person, ended_on, "ended_on")
    if not outcome:
        raise ValidationError({"outcome": "Choose what became of it."})
    goal.ended_on, goal.outcome, goal.end_words = ended_on, outcome, as_written(end_words)
    saving.save(goal)
    close_on(goal.record, ended_on)
    trail.write(by=by, what="change", act="end_goal", people=[goal.person_id], records=[goal.pk])
    return goal


@transaction.atomic
def reopen_goal(*, goal: Goal, by: User) -> Goal:
    """It is a goal again; what was said of its end is in its history. Twice is once."""
    goal = to_change(goal, by)
    if goal.ended_on:
        goal.ended_on, goal.outcome, goal.end_words = None, "", ""
        saving.save(goal)
        close_on(goal.record, None)
        trail.write(by=by, what="change", act="reopen_goal", people=[goal.person_id], records=[goal.pk])
    return goal
