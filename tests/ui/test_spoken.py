from datetime import UTC, date, datetime, time

import pytest
from django.template import Context, Template

from nwd.ui.spoken import age, ago_words, coming_words, date_words, days_words, time_words, when_words

TODAY = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(21, 30), "9:30pm"),
        (time(0, 5), "12:05am"),
        (time(12, 1), "12:01pm"),
        (time(12), "midday"),
        (time(0), "midnight"),
        (datetime(2026, 6, 9, 23, 30, tzinfo=UTC), "12:30am"),
    ],
)
def test_times(at, words):
    assert time_words(at) == words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 6, 10, 8, tzinfo=UTC), "today at 9:00am"),
        (datetime(2026, 6, 9, 22, 59, tzinfo=UTC), "yesterday at 11:59pm"),
        (datetime(2026, 6, 9, 23, 30, tzinfo=UTC), "today at 12:30am"),
        (datetime(2026, 5, 3, 20, 30, tzinfo=UTC), "3 May 2026 at 9:30pm"),
        (date(2026, 5, 3), "3 May 2026"),
        (date(2026, 6, 10), "today"),
        (date(2026, 6, 11), "tomorrow"),
    ],
)
def test_a_moment_has_a_time_and_a_date_has_none(moment, words):
    assert when_words(moment, today=TODAY) == words


def test_the_day_is_the_one_on_the_wall():
    assert date_words(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)) == "1 July 2026"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (TODAY, "today"),
        (date(2026, 6, 9), "yesterday"),
        (date(2026, 5, 29), "12 days ago"),
        (date(2022, 6, 10), "1,461 days ago"),
        (date(2026, 6, 11), "tomorrow"),
        (date(2026, 6, 20), "in 10 days"),
    ],
)
def test_ago(day, words):
    assert ago_words(day, today=TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (28, "28 days"),
        (29, "4 weeks"),
        (364, "52 weeks"),
        (365, "1 year"),
        (412, "1 year 1 month"),
        (730, "2 years"),
        (800, "2 years 2 months"),
    ],
)
def test_lengths(days, words):
    assert days_words(days) == words


@pytest.mark.parametrize(
    ("on", "years"),
    [(date(2026, 6, 9), 15), (date(2026, 6, 10), 16), (date(2026, 12, 31), 16)],
)
def test_age_changes_on_the_birthday(on, years):
    assert age(date(2010, 6, 10), on=on) == years


def test_a_leap_day_child_is_older_on_the_first_of_march():
    assert age(date(2008, 2, 29), on=date(2026, 2, 28)) == 17
    assert age(date(2008, 2, 29), on=date(2026, 3, 1)) == 18


def test_filters_say_nothing_about_nothing():
    markup = Template(
        "{% load ui %}{{ x|uk_date }}{{ x|uk_time }}{{ x|uk_when }}{{ x|ago_days }}{{ x|days_words }}{{ x|age }}"
    )
    assert markup.render(Context({"x": None})) == ""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (datetime(2026, 6, 10, 8, 30, tzinfo=UTC), "9:30am today is still to come. Did you mean yesterday?"),
        (
            datetime(2026, 6, 11, 11, tzinfo=UTC),
            "Tomorrow at midday is still to come. Enter a time that has passed.",
        ),
        (date(2026, 6, 12), "12 June 2026 is still to come. Enter today or a day before."),
        (datetime(2062, 9, 3, 8, tzinfo=UTC), "3 September 2062 is still to come. Check the year."),
    ],
)
def test_what_is_still_to_come_says_what_was_understood(value, words):
    assert coming_words(value, today=TODAY) == words
