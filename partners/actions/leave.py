"""A worker is away, and back: whoever chooses a key worker sees it. Why they are away is recorded nowhere here."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Actor
from partners.models import Leave, Worker

LONGEST = datetime.timedelta(days=730)


@transaction.atomic
def record_leave(
    *, worker: Worker, start_on: datetime.date, by: Actor, end_on: datetime.date | None = None
) -> Leave:
    """From `start_on`, back on `end_on`, or on a day that nobody knows yet. It ends nothing: others stand in."""
    if end_on and end_on <= start_on:
        raise ValidationError({"end_on": "That leaves no day. Enter a later one, or leave it empty."})
    if abs((end_on or start_on) - timezone.localdate()) > LONGEST:
        raise ValidationError("This is more than two years from now. Check the dates.")
    leave = Leave(worker=worker, start_on=start_on, end_on=end_on)
    saving.save(leave)
    trail.write(by=by, what="change", act="record_leave", counts={"leave": leave.pk})
    return leave


@transaction.atomic
def end_leave(*, leave: Leave, on: datetime.date, by: Actor) -> Leave:
    """They are back on that day, sooner or later than was thought; on the first day it never was."""
    leave = Leave.objects.select_for_update(of=("self",)).get(pk=leave.pk)
    if leave.end_on == on:
        raise ValidationError({"on": f"They are back on {date_words(on)} already."})
    leave.end_on = max(on, leave.start_on)
    saving.save(leave)
    trail.write(by=by, what="change", act="end_leave", counts={"leave": leave.pk})
    return leave
