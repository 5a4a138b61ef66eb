"""Bank holidays as gov.uk published them, those of one year alone, and those that a service names itself."""

import datetime

import pytest

from nwd.ui.bank_holidays import bank_holidays, is_working

DAY = datetime.date.fromisoformat


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"),
        (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
        (2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        (2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
        (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
        (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ],
)
def test_bank_holidays_are_those_that_were_published(year, days):
    assert " ".join(day.strftime("%m-%d") for day in sorted(bank_holidays(year))) == days


def test_what_is_proclaimed_later_is_named_in_the_setting(settings):
    day = DAY("2027-05-10")
    assert is_working(day)
    settings.EXTRA_BANK_HOLIDAYS = frozenset({day})
    assert not is_working(day) and is_working(DAY("2027-05-11"))
