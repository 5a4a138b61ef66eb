"""Reviews of the quality of care (regulation 45): begun, written, sent to Ofsted and so locked, and a new version."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of
from hubs.models import Hub
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.models import User
from placements.home.pack import figures_of, quotes_of
from placements.models import QualityAction, QualityFigure, QualityQuote, QualityReview

LOCKED = "It was sent, so it stays as it was sent. Begin a new version to change it."


@transaction.atomic
def begin_review(*, hub: Hub, from_on: datetime.date, to_on: datetime.date, by: User) -> QualityReview:
    """Of both days and all between, which may still be running."""
    worker = author_of(by)
    if from_on > timezone.localdate():
        raise ValidationError({"from_on": "This is still to come. A review looks back."})
    if to_on < hub.opened_on:
        raise ValidationError({"to_on": "The home was not open then. Check the days."})
    review = QualityReview(hub=hub, from_on=from_on, to_on=to_on, written_by=worker)
    saving.save(review)
    trail.write(by=by, what="change", act="begin_review", counts={"review": review.pk})
    return review


@transaction.atomic
def write_review(
    *,
    review: QualityReview,
    manager_words: str,
    who_was_asked: str,
    by: User,
    completed_on: datetime.date | None = None,
) -> QualityReview:
    """`completed_on` starts the 28 days within which Ofsted has it (regulation 45(4))."""
    author_of(by)
    review = _to_change(review)
    if completed_on and completed_on > timezone.localdate():
        raise ValidationError({"completed_on": "Leave this empty until the review is complete."})
    review.manager_words, review.who_was_asked = as_written(manager_words), as_written(who_was_asked)
    review.completed_on = completed_on
    saving.save(review)
    trail.write(by=by, what="change", act="write_review", counts={"review": review.pk})
    return review


@transaction.atomic
def send_review(*, review: QualityReview, sent_on: datetime.date, by: User) -> QualityReview:
    """That it was sent to Ofsted, by whatever way. Its figures and quotes are kept as they are now."""
    worker = author_of(by)
    review = _to_change(review)
    if review.completed_on is None:
        raise ValidationError("Say on which day it was complete before you say that it was sent.")
    if not review.manager_words:
        raise ValidationError("Write what the manager thinks of the care before it is sent.")
    if sent_on > timezone.localdate():
        raise ValidationError({"sent_on": "This day is still to come."})
    if sent_on < review.completed_on:
        complete = date_words(review.completed_on)
        raise ValidationError({"sent_on": f"It was complete on {complete}. Enter that day, or a later one."})
    _keep(review, by)
    review.sent_on, review.sent_by = sent_on, worker
    saving.save(review)
    trail.write(by=by, what="change", act="send_review", counts={"review": review.pk})
    return review


def _keep(review: QualityReview, by: User) -> None:
    QualityFigure.objects.bulk_create(
        QualityFigure(review=review, place=place, name=one.name, value=one.value, how=one.how)
        for place, one in enumerate(figures_of(review))
    )
    QualityQuote.objects.bulk_create(
        QualityQuote(review=review, place=place, words=words)
        for place, words in enumerate(quotes_of(review, by))
    )


@transaction.atomic
def begin_version(*, review: QualityReview, by: User) -> QualityReview:
    """A new version of what was sent, with its words and what is still to do, to be completed and sent again."""
    worker = author_of(by)
    Hub.objects.select_for_update(no_key=True).get(pk=review.hub_id)
    versions = QualityReview.objects.filter(hub=review.hub_id, from_on=review.from_on, to_on=review.to_on)
    newest = versions.latest("version")
    if newest.sent_on is None:
        raise ValidationError(f"Version {newest.version} is not sent yet. Change that one.")
    fresh = QualityReview(
        hub_id=review.hub_id, from_on=newest.from_on, to_on=newest.to_on, version=newest.version + 1,
        manager_words=newest.manager_words, who_was_asked=newest.who_was_asked, written_by=worker,
    )  # fmt: skip
    saving.save(fresh)
    open_ones: Any = newest.actions.filter(done_on__isnull=True)
    open_ones.update(review=fresh)
    trail.write(by=by, what="change", act="begin_version", counts={"review": fresh.pk})
    return fresh


@transaction.atomic
def add_quality_action(
    *, review: QualityReview, words: str, due_on: datetime.date, by: User, who: str = ""
) -> QualityAction:
    author_of(by)
    review = _to_change(review)
    action = QualityAction(review=review, words=as_written(words), who=as_written(who), due_on=due_on)
    saving.save(action)
    trail.write(by=by, what="change", act="add_quality_action", counts={"action": action.pk})
    return action


@transaction.atomic
def do_quality_action(
    *, action: QualityAction, by: User, done_on: datetime.date | None = None
) -> QualityAction:
    """Done on that day, today by itself; also after the review was sent."""
    author_of(by)
    action = QualityAction.objects.select_for_update(of=("self",)).get(pk=action.pk)
    done_on = done_on or timezone.localdate()
    if done_on > timezone.localdate():
        raise ValidationError({"done_on": "This day is still to come."})
    if action.done_on is None:
        action.done_on = done_on
        saving.save(action)
        trail.write(by=by, what="change", act="do_quality_action", counts={"action": action.pk})
    return action


def _to_change(review: QualityReview) -> QualityReview:
    found = QualityReview.objects.select_for_update(of=("self",)).select_related("hub").get(pk=review.pk)
    if found.sent_on:
        raise ValidationError(LOCKED)
    return found
