"""What happens to an agreement after it was signed: suspended and resumed, looked at again, ended."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from partners import saving, trail
from partners.access import Permission, may
from partners.agreements.questions import agency_of, agreements, lead_agency
from partners.agreements.states import Looked, State, look
from partners.models import Agreement, Suspension, User

LONGEST = datetime.timedelta(days=3 * 366)


@transaction.atomic
def suspend_agreement(*, agreement: Agreement, why: str, by: User) -> Suspension:
    """From this moment it gives nothing: the next request of anybody who relied on it is refused."""
    seen = _running(agreement, by)
    if seen.suspension:
        raise ValidationError("It is suspended already.")
    suspension = Suspension(agreement=seen.agreement, from_on=seen.day, why=why, suspended_by=by)
    saving.save(suspension)
    _trace(seen, by, "suspend_agreement")
    return suspension


@transaction.atomic
def resume_agreement(*, agreement: Agreement, by: User) -> Suspension:
    """By the agency that suspended it, and by no other: it had its reason."""
    seen = _running(agreement, by)
    suspension = seen.suspension
    if suspension is None:
        raise ValidationError("It is not suspended.")
    whose = suspension.suspended_by.worker.agency if suspension.suspended_by.worker else None
    if whose != agency_of(by):
        raise PermissionDenied(f"{whose} suspended it, so {whose} resumes it.")
    suspension.to_on = seen.day
    saving.save(suspension)
    _trace(seen, by, "resume_agreement")
    return suspension


@transaction.atomic
def end_agreement(*, agreement: Agreement, on: datetime.date, why: str, by: User) -> Agreement:
    """`on` is the first day on which it gives nothing. One that has not started never will."""
    seen = _running(agreement, by)
    one = seen.agreement
    if on < seen.day:
        raise ValidationError({"on": "Enter today or a day after it. What was read until now was read."})
    if one.end_on is not None and on >= one.end_on:
        raise ValidationError({"on": "It ends on that day or before it already."})
    one.end_on, one.ended_by, one.ended_why = max(on, one.start_on), by, why
    one.review_on = max(min(one.review_on, one.end_on), one.start_on)
    saving.save(one)
    _trace(seen, by, "end_agreement")
    return one


@transaction.atomic
def review_agreement(*, agreement: Agreement, review_on: datetime.date, by: User) -> Agreement:
    """Somebody of the lead agency has looked: it is still right. `review_on` is the next time."""
    if not may(by, Permission.DRAFT_AGREEMENTS):
        raise PermissionDenied("The agency that leads the service reviews its agreements.")
    seen = _running(agreement, by)
    one, today = seen.agreement, seen.day
    if not today < review_on <= today + LONGEST:
        raise ValidationError({"review_on": "Enter a day after today, within three years."})
    if one.end_on is not None and review_on > one.end_on:
        raise ValidationError({"review_on": "It ends before that day. Choose an earlier one."})
    one.review_on = review_on
    saving.save(one)
    _trace(seen, by, "review_agreement")
    return one


def _running(agreement: Agreement, by: User) -> Looked:
    """Held until the verb is done. Signed, not over, and one of the actor's own agency."""
    agency = agency_of(by)
    if agency is None or not may(by, Permission.SUSPEND_AGREEMENTS):
        raise PermissionDenied("The governance lead of your agency can do this.")
    Agreement.objects.select_for_update(no_key=True).get(pk=agreement.pk)
    seen = look(agreements().get(pk=agreement.pk), timezone.localdate(), lead_agency())
    if seen.side_of(agency) is None:
        raise PermissionDenied("Your agency is no side of this agreement.")
    if seen.state is State.DRAFT:
        raise ValidationError("Nobody has signed it yet: throw the draft away instead.")
    if seen.state is State.ENDED:
        raise ValidationError("It has ended already.")
    return seen


def _trace(seen: Looked, by: User, act: str) -> None:
    trail.write(by=by, what="permission", act=act, counts={"agreement": seen.agreement.pk})
