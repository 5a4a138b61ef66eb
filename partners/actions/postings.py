"""A worker is posted in a role, from a day to a day. Who may give what: partners/giving.py."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from nwd.ui.spoken import date_words
from partners import posted, trail
from partners.access import Actor
from partners.models import Posting, Worker
from partners.raising import Says, may_end, may_post


@transaction.atomic
def post_worker(
    *,
    worker: Worker,
    by: Actor,
    role: str,
    start_on: datetime.date,
    hub: Hub | None = None,
    whole_service: bool = False,
    end_on: datetime.date | None = None,
) -> Posting:
    """At a hub, for the whole service, or (neither) at their own agency's desk. Beside what the tracker brought.

    Raises PermissionDenied for what `by` may not give alone: that is proposed (`propose_posting`).
    """
    if may_post(by, worker=worker, role=role, hub=hub, whole_service=whole_service) is not Says.ALONE:
        raise PermissionDenied("You may not give this posting by yourself.")
    posting = Posting(
        worker=worker, role=role, hub=hub, whole_service=whole_service, start_on=start_on, end_on=end_on
    )
    posted.give(posting)
    trail.write(by=by, what="permission", act="post_worker", counts={"posting": posting.pk})
    return posting


@transaction.atomic
def end_posting(*, posting: Posting, by: Actor, on: datetime.date | None = None) -> Posting:
    """They are no longer posted from `on` (today unless told otherwise). Sooner only: longer is a new posting."""
    posting = Posting.objects.select_for_update().get(pk=posting.pk)
    if not may_end(by, posting):
        raise PermissionDenied("You may not end this posting.")
    on = on or timezone.localdate()
    if posting.end_on and on >= posting.end_on:
        raise ValidationError(
            f"It ends on {date_words(posting.end_on)} already. For longer, post them anew from that day."
        )
    posted.close(posting, on)
    trail.write(by=by, what="permission", act="end_posting", counts={"posting": posting.pk})
    return posting
