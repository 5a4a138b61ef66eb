"""A worker is posted in a role, from a day to a day."""

import datetime

from django.db import transaction

from hubs.models import Hub
from partners import trail
from partners.access import Actor
from partners.models import Posting, Worker


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
    """At a hub, for the whole service, or (neither) at their own agency's desk. Beside what the tracker brought."""
    posting = Posting(
        worker=worker, role=role, hub=hub, whole_service=whole_service, start_on=start_on, end_on=end_on
    )
    posting.full_clean()
    posting.save()
    trail.write(by=by, what="permission", act="post_worker", counts={"posting": posting.pk})
    return posting
