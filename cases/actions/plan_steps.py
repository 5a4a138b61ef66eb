"""Steps towards a goal: who does what, and by when; done, needed no longer, or to do again after all."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of
from cases.doing.owners import refuse_unless_may_know
from cases.enveloped import close_on, enveloped, place_on, refuse_unless_passed, refuse_unlikely, reword
from cases.models import Goal, Kind, PlanStep
from cases.models.plan import StepOwner
from cases.plan.changing import PLAN, to_change
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User, Worker

NO_WORDS = {"words": "Write what the step is."}


@transaction.atomic
def add_step(
    *,
    goal: Goal,
    words: str,
    by: User,
    owner: str = StepOwner.YOUNG_PERSON,
    owner_worker: Worker | None = None,
    owner_said: str = "",
    due_on: datetime.date | None = None,
) -> PlanStep:
    """Whoever does it: the young person, a worker, family or somebody else, who is named in `owner_said`."""
    goal = Goal.objects.select_related("record__person").get(pk=goal.pk)
    person, today = goal.record.person, timezone.localdate()
    if goal.ended_on:
        raise ValidationError("This goal has ended. Take it up again first, or add the step to another.")
    if not as_written(words):
        raise ValidationError(NO_WORDS)
    if due_on:
        refuse_unlikely(person, due_on, today, "due_on")
    if owner_worker:
        refuse_unless_may_know(owner_worker, person, by)
    record = enveloped(person, Kind.PLAN_STEP, PLAN, today, by=by, words=words)
    step = PlanStep(
        record=record, person=person, goal=goal, owner=owner, owner_worker=owner_worker,
        owner_said=as_written(owner_said), due_on=due_on,
    )  # fmt: skip
    saving.save(step)
    trail.write(by=by, what="change", act="add_step", people=[person.pk], records=[record.pk])
    return step


@transaction.atomic
def change_step(
    *,
    step: PlanStep,
    words: str,
    owner: str,
    by: User,
    owner_worker: Worker | None = None,
    owner_said: str = "",
    due_on: datetime.date | None = None,
) -> PlanStep:
    step = to_change(step, by)
    if not as_written(words):
        raise ValidationError(NO_WORDS)
    if due_on and due_on != step.due_on:
        refuse_unlikely(step.record.person, due_on, timezone.localdate(), "due_on")
    if owner_worker and owner_worker.pk != step.owner_worker_id:
        refuse_unless_may_know(owner_worker, step.record.person, by)
    before = (step.owner, step.owner_worker_id, step.owner_said, step.due_on)
    step.owner, step.owner_worker, step.owner_said = owner, owner_worker, as_written(owner_said)
    step.due_on = due_on
    is_other = before != (step.owner, step.owner_worker_id, step.owner_said, step.due_on)
    if not reword(step.record, words, by=by) and not is_other:
        raise ValidationError("This is what the plan says already. Change it, or cancel.")
    saving.save(step)
    trail.write(by=by, what="change", act="change_step", people=[step.person_id], records=[step.pk])
    return step


@transaction.atomic
def do_step(*, step: PlanStep, by: User, done_on: datetime.date | None = None) -> PlanStep:
    """Done, whoever did it; `by` says so. Twice is once. One written down afterwards has its place on the day it was
    done, so that it does not end before it begins.
    """
    step = to_change(step, by)
    if step.done_on:
        return step
    day = done_on or timezone.localdate()
    refuse_unless_passed(step.record.person, day, "done_on")
    goal = Goal.objects.visible_to(by).filter(pk=step.goal_id).first()  # none where it is sealed
    if goal and day < goal.started_on:
        raise ValidationError(
            {"done_on": f"The goal began on {date_words(goal.started_on)}. Enter that day, or a later one."}
        )
    step.done_on, step.done_by, step.dropped_on = day, author_of(by), None
    if day < timezone.localdate(step.record.began):
        place_on(step.record, day)
    return _closed(step, day, "do_step", by=by)


@transaction.atomic
def drop_step(*, step: PlanStep, by: User) -> PlanStep:
    """Needed no longer, which is neither done nor failed. Twice is once."""
    step = to_change(step, by)
    if step.done_on:
        raise ValidationError("It is done already.")
    if step.dropped_on:
        return step
    step.dropped_on = timezone.localdate()
    return _closed(step, step.dropped_on, "drop_step", by=by)


@transaction.atomic
def take_up_step(*, step: PlanStep, by: User) -> PlanStep:
    """To do again: undoes both. Twice is once."""
    step = to_change(step, by)
    if not (step.done_on or step.dropped_on):
        return step
    step.done_on = step.done_by = step.dropped_on = None
    return _closed(step, None, "take_up_step", by=by)


def _closed(step: PlanStep, day: datetime.date | None, act: str, *, by: User) -> PlanStep:
    saving.save(step)
    close_on(step.record, day)
    trail.write(by=by, what="change", act=act, people=[step.person_id], records=[step.pk])
    return step
