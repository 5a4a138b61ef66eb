"""Somebody has looked: this agency, hub or worker's access is still right, and this is who looks after it."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from partners import saving, trail
from partners.access import Permission, may
from partners.models import Agency, Review, User, Worker
from partners.reach import may_review


@transaction.atomic
def review(*, subject: Agency | Hub | Worker, owner: Worker, due_on: datetime.date, by: User) -> Review:
    """`owner` looks after it from now on; `due_on` is the next review, within a year. Nobody reviews themselves."""
    allowed = may_review(by, subject) if isinstance(subject, Worker) else may(by, Permission.REVIEW_ACCESS)
    if not allowed or by.worker is None:
        raise PermissionDenied("Nobody reviews their own access. Ask somebody else to.")
    today = timezone.localdate()
    if not today < due_on <= today + datetime.timedelta(days=366):
        raise ValidationError({"due_on": "Enter a day after today, within a year."})
    kind = {Agency: "agency", Hub: "hub", Worker: "worker"}[type(subject)]
    type(subject).objects.select_for_update(of=("self",)).get(pk=subject.pk)
    found = Review.objects.filter(**{kind: subject}).first() or Review(**{kind: subject})
    found.owner, found.reviewed_by, found.reviewed_on, found.due_on = owner, by.worker, today, due_on
    saving.save(found)
    trail.write(by=by, what="permission", act="review", counts={kind: subject.pk})
    return found
