"""What a report and a return say beside what every verb names: the columns of an episode, in words and in moments."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from cases.contributing import as_written
from cases.models import MissingEpisode
from cases.quoting.typed import refuse_repeated
from partners.models import User

REPORTED = (
    "last_seen_where", "last_seen_by", "may_be", "clothing", "worry", "worry_said_by", "worry_why",
    "police_reference",
)  # fmt: skip
FOUND = ("found_where", "found_near", "found_by", "how_they_are", "hurt_or_worried", "prevention_talk_by")
AT_RETURN = ("returned_at", "police_told_back_at", "prevention_talk_at")


def in_words(
    said: Mapping[str, Any], columns: tuple[str, ...], by: User, held: MissingEpisode | None = None
) -> dict[str, str]:
    """As written, but for the ends; what `held` says already is not asked about again. What is none of these is a
    programmer's mistake.
    """
    if unknown := set(said) - set(columns):
        raise TypeError(f"An episode says nothing here of {', '.join(sorted(unknown))}.")
    words = {name: as_written(value) for name, value in said.items()}
    for name, value in words.items():
        refuse_repeated(value, by, before=getattr(held, name) if held else "")
    return words


def start_of(last_seen_at: datetime.datetime, left_at: datetime.datetime | None) -> datetime.datetime:
    """The later of the two. Clocks differ by minutes: nobody begins to be missing in a while."""
    return min(max(last_seen_at, left_at or last_seen_at), timezone.now())
