from datetime import UTC, date, datetime, time

import pytest

from nwd.ui.when import combine, parse_date, parse_time

FRIDAY = date(2026, 9, 4)

DATES = [
    ("3.9", date(2026, 9, 3)),
    ("3/9", date(2026, 9, 3)),
    ("03/09", date(2026, 9, 3)),
    ("4/9", date(2026, 9, 4)),
    ("5/9", date(2025, 9, 5)),
    ("3/9/26", date(2026, 9, 3)),
    ("3.9.26", date(2026, 9, 3)),
    ("3.9.", date(2026, 9, 3)),
    ("3-9-2026", date(2026, 9, 3)),
    ("3 9 26", date(2026, 9, 3)),
    ("3 9 2026", date(2026, 9, 3)),
    ("3 / 9 / 2026", date(2026, 9, 3)),
    ("030926", date(2026, 9, 3)),
    ("03092026", date(2026, 9, 3)),
    ("3/9/69", date(2069, 9, 3)),
    ("3/9/70", date(1970, 9, 3)),
    ("3 Sep", date(2026, 9, 3)),
    ("3 sept", date(2026, 9, 3)),
    ("3sep", date(2026, 9, 3)),
    ("3-Sep-26", date(2026, 9, 3)),
    ("3 september 2026", date(2026, 9, 3)),
    ("3rd September", date(2026, 9, 3)),
    ("1st of sept", date(2026, 9, 1)),
    ("22nd aug 26", date(2026, 8, 22)),
    ("september 3", date(2026, 9, 3)),
    ("September 3rd, 2025", date(2025, 9, 3)),
    ("25 December", date(2025, 12, 25)),
    ("Thursday 3 September 2026", date(2026, 9, 3)),
    ("thu 3/9", date(2026, 9, 3)),
    ("2026-09-03", date(2026, 9, 3)),
    ("  Today ", date(2026, 9, 4)),
    ("yesterday", date(2026, 9, 3)),
    ("last night", date(2026, 9, 3)),
    ("tomorrow", date(2026, 9, 5)),
    ("day before yesterday", date(2026, 9, 2)),
    ("the day before yesterday", date(2026, 9, 2)),
    ("friday", date(2026, 9, 4)),
    ("last friday", date(2026, 8, 28)),
    ("next friday", date(2026, 9, 11)),
    ("thursday", date(2026, 9, 3)),
    ("Sat", date(2026, 8, 29)),
    ("on tues", date(2026, 9, 1)),
    ("2 days ago", date(2026, 9, 2)),
    ("two days ago", date(2026, 9, 2)),
    ("a week ago", date(2026, 8, 28)),
    ("1 day ago", date(2026, 9, 3)),
    ("29/2", date(2024, 2, 29)),
    ("29 Feb 2024", date(2024, 2, 29)),
]

COMING = [
    ("3/9", date(2027, 9, 3)),
    ("4/9", date(2026, 9, 4)),
    ("5 sep", date(2026, 9, 5)),
    ("monday", date(2026, 9, 7)),
    ("friday", date(2026, 9, 4)),
    ("29 feb", date(2028, 2, 29)),
    ("tomorrow", date(2026, 9, 5)),
]

NOT_DATES = [
    ("", "Enter a date"),
    ("31/2", "February 2026 has no day 31"),
    ("29/2/2025", "February 2025 has no day 29"),
    ("13/13", "no month 13"),
    ("9/31/2026", "no month 31"),
    ("0/5", "May 2026 has no day 0"),
    ("32 march", "March 2026 has no day 32"),
    ("3/9/0026", "between 1900 and 2100"),
    ("3/9/2206", "between 1900 and 2100"),
    ("3 septober", "could not read “3 septober”"),
    ("last blursday", "could not read"),
    ("soon", "could not read “soon”"),
    ("3", "could not read “3”"),
    ("3/9/2", "could not read"),
    ("1234567", "could not read"),
    ("2026-13-01", "no month 13"),
    ("٣/٩\x00", "could not read"),
]

TIMES = [
    ("930", time(9, 30)),
    ("0930", time(9, 30)),
    ("9:30", time(9, 30)),
    ("9.30", time(9, 30)),
    ("9 30", time(9, 30)),
    ("09:30", time(9, 30)),
    ("9:30pm", time(21, 30)),
    ("9.30 pm", time(21, 30)),
    ("9.30 p.m.", time(21, 30)),
    ("at 9:30PM", time(21, 30)),
    ("930pm", time(21, 30)),
    ("9pm", time(21)),
    ("9 am", time(9)),
    ("2130", time(21, 30)),
    ("21.30", time(21, 30)),
    ("21:30pm", time(21, 30)),
    ("12am", time(0)),
    ("12pm", time(12)),
    ("12:30am", time(0, 30)),
    ("00:00", time(0)),
    ("23:59", time(23, 59)),
    ("noon", time(12)),
    ("Midday", time(12)),
    ("midnight", time(0)),
    ("half past nine pm", time(21, 30)),
    ("quarter to 9 am", time(8, 45)),
    ("half nine pm", time(21, 30)),
    ("half 9am", time(9, 30)),
    ("now", time(14, 7)),
]

NOT_TIMES = [
    ("", "Enter a time"),
    ("25:00", "A day has 24 hours"),
    ("24:00", "A day has 24 hours"),
    ("9:60", "An hour has 60 minutes"),
    ("9", "in the morning or the evening"),
    ("half nine", "in the morning or the evening"),
    ("half past nine", "in the morning or the evening"),
    ("0am", "the hour is 1 to 12"),
    ("13am", "the hour is 1 to 12"),
    ("9:3", "could not read “9:3”"),
    ("12345", "could not read"),
    ("later", "could not read “later”"),
]


@pytest.mark.parametrize(("typed", "meant"), DATES)
def test_reads_dates_as_people_type_them(typed, meant):
    assert parse_date(typed, today=FRIDAY) == meant


@pytest.mark.parametrize(("typed", "meant"), COMING)
def test_a_plan_means_the_next_such_day(typed, meant):
    assert parse_date(typed, today=FRIDAY, coming=True) == meant


@pytest.mark.parametrize(("typed", "sentence"), NOT_DATES)
def test_refuses_what_is_no_date_in_a_sentence(typed, sentence):
    with pytest.raises(ValueError, match=sentence):
        parse_date(typed, today=FRIDAY)


@pytest.mark.parametrize("typed", ["", "soon"])
def test_of_a_day_to_come_the_examples_are_days_to_come(typed):
    with pytest.raises(ValueError, match="Friday or tomorrow"):
        parse_date(typed, today=FRIDAY, coming=True)
    with pytest.raises(ValueError, match="yesterday or today"):
        parse_date(typed, today=FRIDAY)


@pytest.mark.parametrize(("typed", "meant"), TIMES)
def test_reads_times_as_people_type_them(typed, meant):
    assert parse_time(typed, now=time(14, 7, 33)) == meant


@pytest.mark.parametrize(("typed", "sentence"), NOT_TIMES)
def test_refuses_what_is_no_time_in_a_sentence(typed, sentence):
    with pytest.raises(ValueError, match=sentence):
        parse_time(typed)


def test_now_needs_somebody_who_knows_the_time():
    with pytest.raises(ValueError, match="could not read “now”"):
        parse_time("now")


def test_a_long_answer_is_quoted_short():
    with pytest.raises(ValueError, match="…") as refusal:
        parse_date("x" * 10_000, today=FRIDAY)
    assert len(str(refusal.value)) < 150


def test_the_hour_that_spring_leaves_out_is_refused():
    with pytest.raises(ValueError, match=r"no 01:30 on 29 March 2026"):
        combine(date(2026, 3, 29), time(1, 30))
    assert combine(date(2026, 3, 29), time(2, 0)).astimezone(UTC) == datetime(2026, 3, 29, 1, tzinfo=UTC)


def test_the_hour_that_autumn_has_twice_is_the_first():
    assert combine(date(2026, 10, 25), time(1, 30)).astimezone(UTC) == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


def test_summer_and_winter_have_their_own_clocks():
    assert combine(date(2026, 7, 1), time(9)).astimezone(UTC).hour == 8
    assert combine(date(2026, 1, 1), time(9)).astimezone(UTC).hour == 9
