"""The example moved to today: whole weeks, the clock on the wall, and nothing before what it followed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo import moving
from demo.moving import LAST_DAY, LONDON, Move

DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2019, 12, 31))
MOMENTS = st.datetimes(
    min_value=datetime(1990, 1, 1), max_value=datetime(2019, 12, 31), timezones=st.just(UTC)
).map(lambda moment: moment.replace(microsecond=0))
MOVES = st.integers(min_value=0, max_value=2000).map(Move)
TODAYS = st.dates(min_value=date(2019, 4, 2), max_value=date(2060, 1, 1))


def clock(moment):
    return moment.astimezone(LONDON).replace(tzinfo=None)


@given(TODAYS)
def test_the_last_day_falls_one_to_seven_days_ago_on_a_sunday(today):
    last = Move(moving.weeks_until(today)).day(LAST_DAY)
    assert 1 <= (today - last).days <= 7
    assert last.strftime("%A") == LAST_DAY.strftime("%A") == "Sunday"


@given(DAYS, MOVES)
def test_days_move_by_whole_weeks(day, move):
    assert (move.day(day) - day).days == 7 * move.weeks
    assert move.day(day).weekday() == day.weekday()


@given(MOMENTS, MOVES)
def test_the_clock_on_the_wall_is_kept_unless_a_spring_night_skips_it(moment, move):
    was, now = clock(moment), clock(move.moment(moment))
    wanted = was + timedelta(weeks=move.weeks)
    if now != wanted:
        assert wanted.hour == 1 and wanted.month == 3 and wanted.weekday() == 6
        assert now == wanted.replace(hour=2, minute=0, second=0)
    assert now.date() == wanted.date()


@given(MOMENTS, st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)), MOVES)
def test_what_ended_after_it_began_still_does(began, lasted, move):
    row = {"started_at": moving.written(began), "returned_at": moving.written(began + lasted), "end_on": ""}
    moved = move.row(row)
    assert datetime.fromisoformat(moved["started_at"]) <= datetime.fromisoformat(moved["returned_at"])
    assert moved["end_on"] == ""


@given(DAYS, st.integers(min_value=0, max_value=9000), MOVES)
def test_days_of_a_row_keep_their_distance(start, length, move):
    end = start + timedelta(days=length)
    moved = move.row({"start_on": start.isoformat(), "end_on": end.isoformat(), "reason": "2016-05-01"})
    apart = date.fromisoformat(moved["end_on"]) - date.fromisoformat(moved["start_on"])
    assert apart.days == length
    assert moved["reason"] == "2016-05-01", "words are not dates"


@given(DAYS, TODAYS)
def test_everybody_keeps_their_age_to_the_day_of_a_birthday(born, today):
    def age(born, day):
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    move = Move(moving.weeks_until(today))
    was, now = age(born, LAST_DAY), age(move.day(born), move.day(LAST_DAY))
    birthday = min(abs((LAST_DAY - born).days - round(years * 365.2425)) for years in range(40))
    assert was == now or birthday <= 2


@pytest.mark.parametrize(
    "was, weeks, now",
    [
        (
            "2016-05-01T14:30+01:00",
            26,
            "2016-10-30T14:30+00:00",
        ),  # summer to winter: half past two all the same
        ("2019-03-24T01:30+00:00", 1, "2019-03-31T02:00+01:00"),  # there is no half past one that night
        ("2019-10-20T01:30+01:00", 1, "2019-10-27T01:30+01:00"),  # the first of the two
        ("2019-10-27T00:30Z", 1, "2019-11-03T01:30+00:00"),
        ("2019-10-27T01:30Z", 1, "2019-11-03T01:30+00:00"),
        ("2016-05-01T14:30:05+01:00", 0, "2016-05-01T14:30:05+01:00"),
    ],
)
def test_times_are_written_as_london_shows_them(was, weeks, now):
    assert Move(weeks).row({"occurred_at": was}) == {"occurred_at": now}


def test_a_doubled_hour_turns_nothing_round():
    """01:50 and, twenty minutes later, 01:10 of an autumn night become times of an ordinary one."""
    row = {"started_at": "2018-10-28T01:50+01:00", "returned_at": "2018-10-28T01:10+00:00"}
    assert Move(1).row(row) == {
        "started_at": "2018-11-04T01:50+00:00",
        "returned_at": "2018-11-04T01:50+00:00",
    }
