"""Opening what is closed, for four hours at most and on a lawful ground; ending it; what a second person says."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from nwd.ui.spoken import time_words
from partners import outbox, trail
from partners.access import Permission, Service, may
from partners.context import acting
from partners.models import Bar, Finding, Override, User
from partners.overrides.limits import ACT, HOURS, over_at, tried_too_often
from partners.overrides.working_days import after_working_days

REVIEW_DAYS = 5
TOO_OFTEN = "You have asked too often today for somebody who was not opened. Ring the duty manager."


@transaction.atomic
def open_override(*, person: int | None, ground: str, reason: str, hours: int, by: User) -> Override | None:
    """None where nothing was opened: nobody is meant (`person` is None, so is it when several are), or they are
    barred from them. Both leave the same line on the trail, which names nobody. Raises ValidationError in words.
    """
    if not may(by, Permission.OVERRIDE):
        raise PermissionDenied("Your role does not let you open what is closed to you.")
    reason = reason.strip()
    if not reason or hours not in HOURS:
        raise ValidationError({"reason": "Say in your own words why you need to see this."})
    User.objects.select_for_update().get(pk=by.pk)
    now = timezone.now()  # not before: whoever held the lock may have opened it since
    if tried_too_often(by, now):
        raise ValidationError(TOO_OFTEN)
    if _is_barred(by, person) or person is None:
        trail.write(by=by, what="denial", act=ACT)
        return None
    if live := Override.objects.live_at(now).filter(user=by, person=person).first():
        raise ValidationError(f"You have this open already, until {time_words(live.over_at)}.")
    review_by = after_working_days(timezone.localdate(now), REVIEW_DAYS)
    override = Override(user=by, person_id=person, ground=ground, reason=reason, from_at=now,
                        to_at=over_at(by, hours, now), review_by=review_by)  # fmt: skip
    override.clean_fields(exclude={"person"})  # whom its opener may not see yet
    override.save()
    counts = {"override": override.pk, "minutes": (override.to_at - now) // timedelta(minutes=1)}
    trail.write(by=by, what="override", act=ACT, people=[person], counts=counts)
    outbox.post(task="partners.tasks.tell_officers", subject=override.pk)
    return override


@transaction.atomic
def end_override(*, override: Override, by: User) -> Override:
    """By who opened it. Ended twice is ended once."""
    held = Override.objects.select_for_update().get(pk=override.pk)
    if held.user_id != by.pk:
        raise PermissionDenied("Only who opened it ends it.")
    now = timezone.now()
    if held.over_at <= now:
        return held
    held.ended_at = now
    held.save(update_fields=["ended_at"])
    trail.write(
        by=by, what="override", act="end_override", people=held.person_ids, counts={"override": held.pk}
    )
    return held


@transaction.atomic
def review_override(*, override: Override, finding: str, words: str, by: User) -> Override:
    """What a second person says of it. Where it was not right, what is still open ends at once."""
    if not may(by, Permission.REVIEW_OVERRIDES):
        raise PermissionDenied("Your role does not let you review this.")
    held = Override.objects.select_for_update().get(pk=override.pk)
    if held.user_id == by.pk:
        raise PermissionDenied("Nobody reviews their own. Somebody else has to.")
    if held.finding:
        raise ValidationError("Somebody has reviewed it meanwhile. Their finding stays.")
    if not words.strip():
        raise ValidationError({"words": "Say in a few words what you found."})
    now = timezone.now()
    held.finding, held.review_words, held.reviewed_by, held.reviewed_at = finding, words.strip(), by, now
    if finding == Finding.NOT_JUSTIFIED and held.over_at > now:
        held.ended_at = now
    held.clean_fields(exclude={"person"})  # whom a reviewer need not know
    held.save()
    trail.write(
        by=by, what="override", act="review_override", people=held.person_ids, counts={"override": held.pk}
    )
    return held


def _is_barred(by: User, person: int | None) -> bool:
    """Asked whoever is meant, so that the answer takes as long for somebody who is not there."""
    with acting(Service()):
        bars = Bar.objects.live_on(timezone.localdate()).filter(person=person or 0)
        theirs = bars.filter(user=by)
        return (theirs | bars.filter(worker=by.worker_id) if by.worker_id else theirs).exists()
