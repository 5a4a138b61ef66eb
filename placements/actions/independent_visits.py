"""Independent visits (regulation 44): the visit, what is recommended and replied, and copies of the report."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of
from hubs.models import Hub
from partners import saving, trail
from partners.models import User
from placements.models import IndependentVisit, Recommendation, VisitCopy


@transaction.atomic
def record_independent_visit(
    *,
    hub: Hub,
    visited_on: datetime.date,
    visitor: str,
    announced: bool,
    saw: str,
    safeguarded: str,
    well_being: str,
    by: User,
    spoke_to: str = "",
    safeguarded_words: str = "",
    well_being_words: str = "",
) -> IndependentVisit:
    """The visitor's opinion on both questions of regulation 44(4); one that is no plain yes says why."""
    visit = IndependentVisit(hub=hub, written_by=author_of(by))
    return _saved(
        visit, by, "record_independent_visit", visited_on=visited_on, visitor=visitor, announced=announced, saw=saw,
        safeguarded=safeguarded, safeguarded_words=safeguarded_words, well_being=well_being,
        well_being_words=well_being_words, spoke_to=spoke_to,
    )  # fmt: skip


@transaction.atomic
def change_independent_visit(*, visit: IndependentVisit, by: User, **facts: Any) -> IndependentVisit:
    """Put right; what was written first stays in its history."""
    author_of(by)
    visit = IndependentVisit.objects.select_for_update(of=("self",)).select_related("hub").get(pk=visit.pk)
    return _saved(visit, by, "change_independent_visit", **facts)


def _saved(visit: IndependentVisit, by: User, act: str, **facts: Any) -> IndependentVisit:
    for name, value in facts.items():
        setattr(visit, name, as_written(value) if isinstance(value, str) else value)
    _refuse_unless_passed(visit.visited_on, "visited_on")
    if visit.visited_on < visit.hub.opened_on:
        raise ValidationError({"visited_on": "The home was not open then. Check the date."})
    for name in ("safeguarded", "well_being"):
        if getattr(visit, name) != "yes" and not getattr(visit, f"{name}_words"):
            raise ValidationError({f"{name}_words": "Say what the visitor found."})
    saving.save(visit)
    trail.write(by=by, what="change", act=act, counts={"visit": visit.pk})
    return visit


@transaction.atomic
def add_recommendation(
    *, visit: IndependentVisit, words: str, due_on: datetime.date, by: User
) -> Recommendation:
    author_of(by)
    if due_on < visit.visited_on:
        raise ValidationError({"due_on": "This is before the visit. Check the day."})
    one = Recommendation(visit=visit, words=as_written(words), due_on=due_on)
    saving.save(one)
    trail.write(by=by, what="change", act="add_recommendation", counts={"recommendation": one.pk})
    return one


@transaction.atomic
def reply_to_recommendation(
    *, recommendation: Recommendation, reply: str, by: User, done_on: datetime.date | None = None
) -> Recommendation:
    """What the home says to it, and the day on which it was done. A later reply takes the place of the first, which
    stays in its history.
    """
    worker, today = author_of(by), timezone.localdate()
    one = Recommendation.objects.select_for_update(of=("self",)).select_related("visit")
    found = one.get(pk=recommendation.pk)
    if done_on:
        _refuse_unless_passed(done_on, "done_on")
        if done_on < found.visit.visited_on:
            raise ValidationError({"done_on": "This is before the visit. Check the day."})
    reply = as_written(reply)
    if not reply:
        raise ValidationError({"reply": "Say what the home does about it, or why it does not."})
    if reply != found.reply:
        found.reply, found.replied_by, found.replied_on = reply, worker, today
    found.done_on = done_on
    saving.save(found)
    trail.write(by=by, what="change", act="reply_to_recommendation", counts={"recommendation": found.pk})
    return found


@transaction.atomic
def send_visit_copy(
    *, visit: IndependentVisit, sent_to: str, sent_on: datetime.date, by: User, name: str = ""
) -> VisitCopy:
    """That a copy was sent, by whatever way: nothing is sent from here."""
    worker = author_of(by)
    _refuse_unless_passed(sent_on, "sent_on")
    if sent_on < visit.visited_on:
        raise ValidationError({"sent_on": "This is before the visit. Check the day."})
    copy = VisitCopy(visit=visit, sent_to=sent_to, name=as_written(name), sent_on=sent_on, sent_by=worker)
    saving.save(copy)
    trail.write(by=by, what="change", act="send_visit_copy", counts={"visit": visit.pk})
    return copy


def _refuse_unless_passed(day: datetime.date, box: str) -> None:
    if day > timezone.localdate():
        raise ValidationError({box: "This day is still to come. Enter today, or a day that has passed."})
