"""A RAISE closes with what was learned, and is opened again where that was a press too many."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import author_of
from partners import saving, trail
from partners.just_done import is_own
from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.learned import apart, end_parts, say_learned
from raise_meetings.models import ClosedWhy, Series
from raise_meetings.own_words import own_words
from raise_meetings.parts import line_of, tell_of_hidden

LATE = "Whoever closed it can undo that for ten minutes. It stays closed: ask for a new RAISE."


@transaction.atomic
def close_series(
    *, series: Series, why: str, by: User, learning: str = "", learned: Mapping[int, str] | None = None
) -> Series:
    """`learned` is of each young person whom the closer may read, by key, into their own record; `learning` of the
    place or the group as a whole. Twice is once.
    """
    refuse_unless_of_the_house(by, series.hub)
    held = _held(series)
    if held.closed_on:
        return held
    if why not in ClosedWhy.values:
        raise ValidationError({"why": "Choose why it closes."})
    _refuse_while_meeting(held)
    held.closed_on, held.closed_by, held.closed_why = timezone.localdate(), author_of(by), why
    held.learning = (
        "" if held.about == "person" else apart(held, own_words(learning, by, "learning"), None, by)
    )
    saving.save(held)
    say_learned(held, learned or {}, by)
    end_parts(held)
    tell_of_hidden(held, "close_series", by)
    trail.write(by=by, what="change", act="close_series", **line_of(held, by))
    return held


@transaction.atomic
def reopen_series(*, series: Series, by: User) -> Series:
    """As it was before: what was learned is in the history. For ten minutes, for whoever closed it."""
    refuse_unless_of_the_house(by, series.hub)
    held = _held(series)
    if held.closed_on is None:
        return held
    if not is_own(by, "close_series", series=held.pk):
        raise ValidationError(LATE)
    held.closed_on = held.closed_by = None
    held.closed_why = held.learning = ""
    saving.save(held)
    say_learned(held, None, by)
    end_parts(held)
    tell_of_hidden(held, "reopen_series", by)
    trail.write(by=by, what="change", act="reopen_series", **line_of(held, by))
    return held


def _held(series: Series) -> Series:
    return Series.objects.select_for_update(of=("self",)).get(pk=series.pk)


def _refuse_while_meeting(series: Series) -> None:
    if series.meetings.planned().exists():
        raise ValidationError("A meeting is still planned. Hold it or cancel it first.")
    if series.meetings.filter(held_at__isnull=False, closed_at__isnull=True).exists():
        raise ValidationError("A meeting is open. Close it first.")
