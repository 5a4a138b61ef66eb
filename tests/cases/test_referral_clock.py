"""The clock to the first response, and what is out of hours: without a database."""

import datetime
from types import SimpleNamespace

import pytest

from cases.referrals.clock import clock_of
from cases.referrals.hours import is_out_of_hours
from nwd.ui.when import LONDON

CAME = datetime.datetime(2026, 5, 4, 10, 0, tzinfo=LONDON)  # a Monday


def after(hours):
    return CAME + datetime.timedelta(hours=hours)


def asked(begins, ends=None):
    return SimpleNamespace(asked_at=after(begins), answered_at=None if ends is None else after(ends))


def test_it_is_due_after_a_day_and_then_overdue_in_words():
    early, late = clock_of(CAME, None, [], after(2)), clock_of(CAME, None, [], after(27))
    assert early.due == after(24) and not early.overdue
    assert early.words.startswith("Responds by ") and "10:00am" in early.words
    assert late.overdue and late.words == "Overdue by 3 hours"


@pytest.mark.parametrize(
    ("came", "due"),
    [
        ((2026, 3, 28, 14, 0), (2026, 3, 29, 15, 0)),  # the clocks go forward: 24 hours are hours that pass
        ((2026, 10, 24, 14, 0), (2026, 10, 25, 13, 0)),  # and back
        ((2026, 10, 25, 1, 30), (2026, 10, 26, 0, 30)),  # asked in the first of the two hours
        ((2026, 12, 24, 18, 0), (2026, 12, 25, 18, 0)),  # over Christmas as on any day
        ((2026, 11, 20, 23, 0), (2026, 11, 21, 23, 0)),  # and into a weekend
    ],
)
def test_24_hours_pass_whatever_the_clocks_and_the_calendar_do(came, due):
    asked_at, until = (datetime.datetime(*one, tzinfo=LONDON) for one in (came, due))
    clock = clock_of(asked_at, None, [], until.astimezone(datetime.UTC))
    assert clock.due == until.astimezone(datetime.UTC) and not clock.overdue
    late = until.astimezone(datetime.UTC) + datetime.timedelta(seconds=1)
    assert clock_of(asked_at, None, [], late).overdue


def test_it_stands_still_while_a_question_is_open_and_goes_on_after_the_answer():
    open_one = clock_of(CAME, None, [asked(2)], after(40))
    assert open_one.paused and not open_one.overdue and "stands still" in open_one.words
    answered = clock_of(CAME, None, [asked(2, 12), asked(13, 18)], after(40))
    assert answered.due == after(24 + 10 + 5) and answered.overdue
    assert answered.words == "Overdue by 1 hour"


def test_what_is_asked_after_the_first_response_stops_nothing():
    clock = clock_of(CAME, after(25), [asked(26)], after(50))
    assert not clock.paused and clock.overdue and clock.words == "Answered after 25 hours, late"
    counted = clock_of(CAME, after(30), [asked(1, 9), asked(29)], after(50))
    assert counted.due == after(24 + 8 + 1) and not counted.overdue
    assert counted.words == "Answered after 21 hours"


@pytest.mark.parametrize(
    ("at", "out"),
    [
        ((2026, 5, 5, 8, 29), True),
        ((2026, 5, 5, 8, 30), False),
        ((2026, 5, 5, 17, 29), False),
        ((2026, 5, 5, 17, 30), True),
        ((2026, 5, 9, 12, 0), True),
        ((2026, 5, 4, 12, 0), True),  # a bank holiday
        ((2026, 12, 28, 12, 0), True),  # instead of a Saturday's
        ((2026, 1, 5, 9, 0), False),
    ],
)
def test_working_hours_are_of_londons_clock(at, out):
    moment = datetime.datetime(*at, tzinfo=LONDON)
    assert is_out_of_hours(moment) is is_out_of_hours(moment.astimezone(datetime.UTC)) is out


def test_the_hours_are_a_setting(settings):
    settings.WORKING_HOURS = "07:00-09:00"
    assert is_out_of_hours(CAME) and not is_out_of_hours(CAME.replace(day=5, hour=7))
