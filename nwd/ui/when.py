"""Dates and times as people type them at two in the morning. Pure functions: text in, date or time out.

A refusal is a `ValueError` whose message is a sentence for the person who typed. Nothing is guessed from nonsense:
31/2 and 25:00 are refused, never moved to the nearest thing that exists. Day comes before month, as in Britain.
"""

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
#: Clocks differ: what is this little ahead of ours has happened.
AHEAD = timedelta(minutes=5)
MONTH_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTHS = tuple(name[:3] for name in MONTH_NAMES)
LAST_NIGHT = "last night"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NEAR = {
    "today": 0,
    "yesterday": -1,
    LAST_NIGHT: -1,
    "day before yesterday": -2,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COUNTED = {"a": 1, "an": 1} | {word: n for n, word in enumerate(HOURS, start=1)}
PAST_MINUTES = {"half past": 30, "half": 30, "quarter past": 15, "quarter to": -15}
NAMED_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}
HALF = r"(am|pm|a:m:?|p:m:?|a|p)?"  # dots have been turned into colons
FIRST_YEAR, LAST_YEAR = 1900, 2100

DATE_HINT = "Enter a date like 3/9, 3 September 2026, yesterday or today."
COMING_HINT = "Enter a date like 3/9, 3 September 2026, Friday or tomorrow."
TIME_HINT = "Enter a time like 9:30pm, 930 or 21:30."


def parse_date(text: str, *, today: date, coming: bool = False) -> date:
    """Read a date. A day without a year is the latest one up to today, or with `coming` the next one from today on.

    Two-digit years: 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999.
    """
    said, hint = _tidy(text), COMING_HINT if coming else DATE_HINT
    if not said:
        raise ValueError(hint)
    spoken = _spoken_date(said, today=today, coming=coming)
    if spoken is not None:
        return spoken
    found = _day_month_year(said)
    if found is None:
        raise ValueError(f"We could not read “{_short(text)}” as a date. {hint}")
    day, month, year = found
    if year is not None:
        return _date(day, month, year, typed=text)
    return _nearest(day, month, today=today, coming=coming, typed=text)


def parse_time(text: str, *, now: time | None = None) -> time:
    """Read a time of day; "now" is understood when the caller says what time it is."""
    said = re.sub(r"^at ", "", _tidy(text)).replace(".", ":")
    if not said:
        raise ValueError(TIME_HINT)
    if said in NAMED_TIMES:
        return NAMED_TIMES[said]
    if said == "now" and now is not None:
        return now.replace(second=0, microsecond=0)
    if spoken := re.fullmatch(rf"({'|'.join(PAST_MINUTES)}) ({'|'.join(HOURS)}|\d{{1,2}}) ?{HALF}", said):
        return _spoken_time(*spoken.groups(), typed=text)
    found = re.fullmatch(r"(\d{1,2})(?: ?[: ] ?(\d{2})|(\d{2}))? ?" + HALF, said)
    if found is None:
        raise ValueError(f"We could not read “{_short(text)}” as a time. {TIME_HINT}")
    hours, half = int(found[1]), (found[4] or "")[:1]
    if not half and found[2] is None and found[3] is None:
        raise ValueError(f"Is “{_short(text)}” in the morning or the evening? {TIME_HINT}")
    return _time(hours, int(found[2] or found[3] or 0), half, typed=text)


def is_last_night(text: str) -> bool:
    """Said of one o'clock in the morning it may be either day: whoever knows the time asks which."""
    return _tidy(text) == LAST_NIGHT


def combine(day: date, at: time) -> datetime:
    """A moment on London clocks. In the hour that spring leaves out nothing can have happened: refused.

    In the hour that autumn has twice the first is meant, because a record must not be later than what it tells.
    """
    moment = datetime.combine(day, at.replace(fold=0), tzinfo=LONDON)
    if moment.astimezone(ZoneInfo("UTC")).astimezone(LONDON).replace(tzinfo=None) != moment.replace(
        tzinfo=None
    ):
        raise ValueError(
            f"The clocks went forward that night, so there was no {at:%H:%M} on {day.day} {day:%B %Y}. "
            "Enter a time before 1:00am or from 2:00am."
        )
    return moment


def _tidy(text: str) -> str:
    return re.sub(r"\s+", " ", text.strip().lower().replace(",", " ").replace("–", "-")).strip()


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 30 else f"{text[:30]}…"


def _spoken_date(said: str, *, today: date, coming: bool) -> date | None:
    said = re.sub(r"^(the|on) ", "", said)
    if said in NEAR:
        return today + timedelta(days=NEAR[said])
    if weekday := re.fullmatch(r"(last |this |next )?([a-z]{3,9})", said):
        number = next((n for n, name in enumerate(WEEKDAYS) if _names(weekday[2], name)), None)
        if number is not None:
            return _weekday(number, (weekday[1] or "").strip(), today=today, coming=coming)
    if ago := re.fullmatch(r"(\d{1,3}|[a-z]+) (day|week)s? ago", said):
        count = int(ago[1]) if ago[1].isdigit() else COUNTED.get(ago[1])
        if count is not None:
            return today - timedelta(days=count * (7 if ago[2] == "week" else 1))
    return None


def _names(word: str, name: str) -> bool:
    return name.startswith(word) and (len(word) <= 5 or word == name)


def _weekday(number: int, which: str, *, today: date, coming: bool) -> date:
    """Said on a Friday, "friday" is today; "last friday" and "next friday" never are."""
    if which == "next" or (which in ("", "this") and coming):
        return today + timedelta(days=(number - today.weekday()) % 7 or (7 if which == "next" else 0))
    return today - timedelta(days=(today.weekday() - number) % 7 or (7 if which == "last" else 0))


def _day_month_year(said: str) -> tuple[int, int, int | None] | None:
    said = re.sub(rf"^({'|'.join(WEEKDAYS)}|mon|tues?|wed|thur?s?|fri|sat|sun) ", "", said)
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", said):
        return int(found[3]), int(found[2]), int(found[1])
    if found := re.fullmatch(r"(\d{2})(\d{2})(\d{2}|\d{4})", said):
        return int(found[1]), int(found[2]), _year(found[3])
    if found := re.fullmatch(r"(\d{1,2}) ?[ ./-] ?(\d{1,2})(?: ?[ ./-] ?(\d{4}|\d{2}))?[ .]?", said):
        return int(found[1]), int(found[2]), _year(found[3])
    if found := re.fullmatch(
        r"(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ .-]?([a-z]{3,9})[ .-]*(\d{4}|\d{2})?", said
    ):
        return _named(int(found[1]), found[2], found[3])
    if found := re.fullmatch(r"([a-z]{3,9})[ .-]*(\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?", said):
        return _named(int(found[2]), found[1], found[3])
    return None


def _named(day: int, word: str, year: str | None) -> tuple[int, int, int | None] | None:
    month = next((n for n, name in enumerate(MONTH_NAMES, start=1) if _is_month(word, name)), None)
    return None if month is None else (day, month, _year(year))


def _year(text: str | None) -> int | None:
    if text is None:
        return None
    year = int(text)
    if len(text) == 4:
        return year
    return year + (2000 if year < 70 else 1900)


def _is_month(word: str, name: str) -> bool:
    return word in (name, name[:3], name[:4])


def _date(day: int, month: int, year: int, *, typed: str) -> date:
    if not 1 <= month <= 12:
        raise ValueError(f"There is no month {month}. Enter the day first, then the month, like 3/9.")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(
            f"Check the year of “{_short(typed)}”: it must be between {FIRST_YEAR} and {LAST_YEAR}."
        )
    try:
        return date(year, month, day)
    except ValueError:
        name = MONTH_NAMES[month - 1].capitalize()
        raise ValueError(f"{name} {year} has no day {day}. Check the date.") from None


def _nearest(day: int, month: int, *, today: date, coming: bool, typed: str) -> date:
    """29 February without a year is the nearest leap day, not an error."""
    steps = range(9) if coming else range(0, -9, -1)
    refusal = None
    for step in steps:
        try:
            found = _date(day, month, today.year + step, typed=typed)
        except ValueError as reason:
            refusal = refusal or reason
            continue
        if found >= today if coming else found <= today:
            return found
    raise refusal or ValueError(DATE_HINT)


def _spoken_time(words: str, hour: str, half: str | None, *, typed: str) -> time:
    number = int(hour) if hour.isdigit() else HOURS.index(hour) + 1
    if half is None and number <= 12:
        raise ValueError(f"Is “{_short(typed)}” in the morning or the evening? {TIME_HINT}")
    exact = _time(number, 0, (half or "")[:1], typed=typed)
    return (
        datetime.combine(date.min + timedelta(days=1), exact) + timedelta(minutes=PAST_MINUTES[words])
    ).time()


def _time(hours: int, minutes: int, half: str, *, typed: str) -> time:
    if minutes > 59:
        raise ValueError(f"An hour has 60 minutes, so “{_short(typed)}” is not a time. {TIME_HINT}")
    if half and not 1 <= hours <= 12:
        if hours > 12 and half == "p" and hours < 24:
            return time(hours, minutes)
        raise ValueError(
            f"With am or pm the hour is 1 to 12, so “{_short(typed)}” is not a time. {TIME_HINT}"
        )
    if half:
        hours = hours % 12 + (12 if half == "p" else 0)
    if hours > 23:
        raise ValueError(f"A day has 24 hours, so “{_short(typed)}” is not a time. {TIME_HINT}")
    return time(hours, minutes)
