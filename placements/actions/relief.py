"""The days on which the hosts of a place help out elsewhere."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from hubs.models import Hub
from nwd.ui.spoken import date_words
from partners import saving, trail
from partners.access import Actor
from placements.models import Place, Relief


@transaction.atomic
def add_relief(*, place: Place, start_on: datetime.date, by: Actor, hub: Hub | None = None,
               for_place: Place | None = None, end_on: datetime.date | None = None,
               words: str = "") -> Relief:  # fmt: skip
    """Its hosts help out at a hub, or at another place, from a day to before another."""
    if not place.is_open_on(start_on):
        raise ValidationError({"start_on": f"{place} is not open on that day."})
    if end_on and end_on <= start_on:
        raise ValidationError({"end_on": "That leaves no day. Enter a later one, or leave it empty."})
    relief = Relief(
        place=place, hub=hub, for_place=for_place, start_on=start_on, end_on=end_on, words=words.strip()
    )
    saving.save(relief)
    trail.write(by=by, what="change", act="add_relief", counts={"relief": relief.pk})
    return relief


@transaction.atomic
def end_relief(*, relief: Relief, on: datetime.date, by: Actor) -> Relief:
    """The first day on which they no longer help. On or before the first day there was none."""
    relief = Relief.objects.select_for_update(of=("self",)).get(pk=relief.pk)
    if relief.end_on and relief.end_on <= on:
        raise ValidationError({"on": f"It ends on {date_words(relief.end_on)} already."})
    relief.end_on = max(on, relief.start_on)
    saving.save(relief)
    trail.write(by=by, what="change", act="end_relief", counts={"relief": relief.pk})
    return relief
