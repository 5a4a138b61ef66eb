"""18 and 25, as English law counts birthdays, and how near they are."""

import datetime

from cases.models import YoungPerson

ADULT, SUPPORTED_UNTIL = 18, 25
#: From half a year before the eighteenth birthday on, the page of moving on speaks of it.
BEFORE = datetime.timedelta(days=183)


def birthday(born: datetime.date, age: int) -> datetime.date:
    """1 March for somebody born on 29 February, where that year has none."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return datetime.date(born.year + age, 3, 1)


def grown_on(person: YoungPerson) -> datetime.date:
    return birthday(person.date_of_birth, ADULT)


def supported_until(person: YoungPerson) -> datetime.date:
    """A care leaver's support may go on until they are 25."""
    return birthday(person.date_of_birth, SUPPORTED_UNTIL)


def is_near(person: YoungPerson, day: datetime.date) -> bool:
    """17½, or older."""
    return day >= grown_on(person) - BEFORE
