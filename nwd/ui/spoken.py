"""Dates and times as people say them. Moments are shown in the service's time zone (Europe/London)."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

FAR_DAYS = 31  # so far ahead nobody types a slip of the day


def as_day(value: date | datetime) -> date:
    """The day on the clock of the service: a moment at 23:30 UTC in June belongs to the next morning."""
    if isinstance(value, datetime):
        return timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    return value


def date_words(value: date | datetime) -> str:
    day = as_day(value)
    return f"{day.day} {day:%B %Y}"


def time_words(value: datetime | time) -> str:
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    if (value.hour, value.minute) in ((0, 0), (12, 0)):
        return "midday" if value.hour else "midnight"
    return f"{value.hour % 12 or 12}:{value:%M}{'pm' if value.hour >= 12 else 'am'}"


def when_words(value: date | datetime, *, today: date | None = None) -> str:
    """A date alone says no time: a default midnight must never read as if something happened then."""
    today = today or timezone.localdate()
    near = {today: "today", today - timedelta(days=1): "yesterday", today + timedelta(days=1): "tomorrow"}
    day = near.get(as_day(value)) or date_words(value)
    return f"{day} at {time_words(value)}" if isinstance(value, datetime) else day


def coming_words(value: date | datetime, *, today: date | None = None) -> str:
    """For somebody who typed what cannot have happened yet: what was understood, and what may be wrong with it."""
    today = today or timezone.localdate()
    day = as_day(value)
    if (day - today).days > FAR_DAYS:
        return f"{date_words(day)} is still to come. Check the year."
    if not isinstance(value, datetime):
        words = when_words(value, today=today)
        return f"{words[0].upper()}{words[1:]} is still to come. Enter today or a day before."
    if day == today:
        words = time_words(value)
        return f"{words[0].upper()}{words[1:]} today is still to come. Did you mean yesterday?"
    words = when_words(value, today=today)
    return f"{words[0].upper()}{words[1:]} is still to come. Enter a time that has passed."


def ago_words(value: date | datetime, *, today: date | None = None) -> str:
    days = ((today or timezone.localdate()) - as_day(value)).days
    if days == 0:
        return "today"
    if days in (1, -1):
        return "yesterday" if days == 1 else "tomorrow"
    return f"{days:,} days ago" if days > 0 else f"in {-days:,} days"


def days_words(days: int) -> str:
    """A length in the largest unit that stays honest: days to four weeks, weeks to a year, then years and months."""
    if days < 29:
        return "1 day" if days == 1 else f"{days} days"
    if days < 365:
        return f"{days // 7} weeks"
    years, months = days // 365, days % 365 // 31
    words = "1 year" if years == 1 else f"{years} years"
    return f"{words} {months} month{'' if months == 1 else 's'}" if months else words


def length_words(length: timedelta) -> str:
    """How long something took or has lasted: minutes to an hour, hours to two days, then days."""
    minutes = max(int(length.total_seconds() // 60), 0)
    size, unit = (1, "minute") if minutes < 60 else (60, "hour") if minutes < 48 * 60 else (24 * 60, "day")
    count = minutes // size
    return f"{count:,} {unit}{'' if count == 1 else 's'}"


def age(born: date, *, on: date | None = None) -> int:
    """Whole years. Somebody born on 29 February is a year older on 1 March of a common year, as in English law."""
    on = on or timezone.localdate()
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def uncapped(words: str) -> str:
    """For the middle of a sentence; what begins with several capitals (SDQ, CAMHS) stays."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]
