"""The second initials: whoever was named confirms by their own sign-in; else any other worker within a shift."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone

from cases.contributing import author_of
from partners import access
from partners.models import Posting, Shift, User, Worker
from partners.models.shift import here_at

SHIFT = datetime.timedelta(hours=12)


def refuse_as_second(fact: Any, by: User) -> None:
    """`fact`: a line about a medicine or money, whose `worker` has the first initials."""
    worker = author_of(by)
    if fact.put_right_at:
        raise ValidationError("This has been put right since. Look at the line that stands instead.")
    if fact.witnessed_at:
        raise ValidationError(f"{fact.witness} has confirmed it already.")
    if fact.worker_id == worker.pk:
        raise ValidationError("The second initials have to be somebody else’s.")
    if fact.witness_id and fact.witness_id != worker.pk:
        raise ValidationError(f"{fact.witness} was named as the second one, so they confirm it.")
    if fact.witness_id is None and timezone.now() - fact.record.written_at > SHIFT:
        raise ValidationError(
            "A shift has passed since. Whoever saved it puts it right, and names who was there."
        )


def may_be_second(fact: Any, worker: Worker | None) -> bool:
    """For the button: as above, of a line that stands."""
    if worker is None or fact.witnessed_at or fact.put_right_at or fact.worker_id == worker.pk:
        return False
    late = timezone.now() - fact.record.written_at > SHIFT
    return fact.witness_id == worker.pk or (fact.witness_id is None and not late)


def refuse_witness(witness: Worker | None, by: User) -> None:
    """Somebody else, who may have been there: posted today to a hub of the writer's, or on a shift there."""
    if witness is None:
        return
    if witness.pk == by.worker_id:
        raise ValidationError({"witness": "The second initials have to be somebody else’s."})
    hubs, now = access.hubs_of(by), timezone.now()
    posted = Posting.objects.live_on(timezone.localdate()).filter(worker=witness, hub__in=hubs)
    there = here_at(now) | Q(starts_at__lte=now, ends_at__gt=now - SHIFT)
    on_shift = Shift.objects.standing().filter(there, worker=witness, hub__in=hubs)
    if not posted.exists() and not on_shift.exists():
        raise ValidationError(
            {"witness": f"{witness} does not work here today. Name somebody who was there."}
        )
