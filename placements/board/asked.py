"""Which nights of the board were asked for."""

import datetime
import re
from collections.abc import Mapping

from django.http import Http404

from placements.board.window import BEFORE, DAY, FIRST, LAST, LONG, SHORT, Window


def window_asked(asked: Mapping[str, str], tonight: datetime.date) -> Window:
    how_many = {"": SHORT, str(SHORT): SHORT, str(LONG): LONG}.get(asked.get("nights", ""))
    if how_many is None:
        raise Http404
    return Window(day_asked(asked.get("from", "")) or tonight - DAY * BEFORE, how_many, tonight)


def day_asked(words: str) -> datetime.date | None:
    """A day in an address, or none; what is no day is as if there were no such page."""
    if not words:
        return None
    try:
        day = (
            datetime.date.fromisoformat(words)
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", words, re.ASCII)
            else None
        )
    except ValueError:
        day = None
    if day is None or not FIRST <= day <= LAST:
        raise Http404
    return day
