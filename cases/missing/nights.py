"""Each night that somebody is away something is written: that they were called, looked for, asked about.

A night is told by the date on which its evening is (placements/night.py says which is on); an entry of it was made
from six in the evening on. It is asked for until they are back, or 18.
"""

import datetime

from django.utils import timezone

from cases.models import MissingEpisode, YoungPerson

EVENING = datetime.time(18)


def evening_of(night: datetime.date) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(night, EVENING))


def turned_18_on(person: YoungPerson) -> datetime.date:
    """Whoever was born on 29 February does on 1 March of a common year, as in English law."""
    born = person.date_of_birth
    try:
        return born.replace(year=born.year + 18)
    except ValueError:
        return datetime.date(born.year + 18, 3, 1)


def is_asked_for(episode: MissingEpisode, night: datetime.date) -> bool:
    return episode.returned_at is None and night < turned_18_on(episode.person)
