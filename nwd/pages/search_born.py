"""A date of birth among typed words: a whole day, or as much of it as is remembered: a month and year, or a year."""

import datetime
import re
from dataclasses import dataclass

from django.utils import timezone

from nwd.ui.when import MONTHS, parse_date

MONTH = re.compile(r"(0?[1-9]|1[0-2])[/.-]((?:19|20)\d\d)")
NAMED = re.compile(rf"({'|'.join(MONTHS)})[a-z]*\.?,? ((?:19|20)\d\d)", re.IGNORECASE)
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Born:
    """From `first` to `last`, both included."""

    first: datetime.date
    last: datetime.date


def words_and_born(text: str) -> tuple[list[str], Born | None]:
    """ "ashby 3/9/2009" is a word and a day: the longest end or beginning that reads as one, year and all.

    A year alone is half of everybody, so it counts only beside a name.
    """
    typed = text.split()
    for reads in (_day, _month, _year):
        for size in range(len(typed), 0, -1):
            for said, rest in ((typed[-size:], typed[:-size]), (typed[:size], typed[size:])):
                born = reads(" ".join(said))
                if born is not None and (rest or reads is not _year):
                    return rest, born
    return typed, None


def _day(text: str) -> Born | None:
    """A day without its year is nobody's date of birth, so what reads differently ten years ago is no day."""
    if not re.search(r"\d", text):
        return None
    today = timezone.localdate()
    try:
        day = parse_date(text, today=today)
        again = parse_date(text, today=today.replace(year=today.year - 10, day=1))
    except ValueError:
        return None
    return Born(day, day) if day == again and day <= today else None


def _month(text: str) -> Born | None:
    if found := NAMED.fullmatch(text):
        month = MONTHS.index(found[1].lower()) + 1
    elif found := MONTH.fullmatch(text):
        month = int(found[1])
    else:
        return None
    first = datetime.date(int(found[2]), month, 1)
    return Born(first, (first + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1))


def _year(text: str) -> Born | None:
    year = int(text) if YEAR.fullmatch(text) else 0
    return Born(datetime.date(year, 1, 1), datetime.date(year, 12, 31)) if year else None
