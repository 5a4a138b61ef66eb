"""The day on which something with hours is due, as the database counts it over both changes of the clock.

Hours that pass (72 of a talk, 48 of a signature, 24 of a first response) may end on another day than hands of a clock
would; five days of the calendar never do.
"""

import datetime
from types import SimpleNamespace

import pytest
from django.utils import timezone

from nwd.pages.due.incidents import measures_to_sign, measures_to_talk
from nwd.pages.due.sources import referrals
from nwd.pages.due.while_missing import talks_on_return
from nwd.ui.when import LONDON
from tests.factories.cases import PendingReferralFactory, ReturnedEpisodeFactory
from tests.factories.incidents import MeasureUsedFactory

pytestmark = pytest.mark.django_db
#: Of a young person's own list, by somebody who may read all of it.
EVERYTHING = SimpleNamespace(user=None, person=object(), of=lambda rows, *_: rows)
MARCH, OCTOBER = (2026, 3, 27, 23, 30), (2026, 10, 24, 0, 30)


def at(*moment):
    return datetime.datetime(*moment, tzinfo=LONDON)


def days(rows):
    return [row.due for row in rows]


@pytest.mark.parametrize(
    ("came", "day"),
    [
        (at(2026, 3, 28, 23, 30), datetime.date(2026, 3, 30)),  # until 00:30 of summer
        (at(2026, 10, 25, 0, 30), datetime.date(2026, 10, 25)),  # until 23:30 of the same day
        (at(2026, 12, 24, 18, 0), datetime.date(2026, 12, 25)),
    ],
)
def test_a_first_response(came, day):
    PendingReferralFactory(received_at=came, first_response_at=None)
    assert days(referrals(EVERYTHING)) == [day]


@pytest.mark.parametrize(
    ("back", "day"),
    [
        (at(*MARCH), datetime.date(2026, 3, 31)),
        (at(*OCTOBER), datetime.date(2026, 10, 26)),
        (at(2026, 11, 20, 22, 15), datetime.date(2026, 11, 23)),  # over a weekend
        (at(2026, 12, 31, 12, 0), datetime.date(2027, 1, 3)),  # and a bank holiday
    ],
)
def test_a_talk_after_coming_back(monkeypatch, back, day):
    ReturnedEpisodeFactory(started_at=back - datetime.timedelta(hours=9), returned_at=back)
    monkeypatch.setattr(timezone, "now", lambda: back + datetime.timedelta(hours=1))
    assert days(talks_on_return(EVERYTHING)) == [day]


@pytest.mark.parametrize(
    ("used", "signed", "talked"),
    [
        (MARCH, datetime.date(2026, 3, 30), datetime.date(2026, 4, 1)),
        (OCTOBER, datetime.date(2026, 10, 25), datetime.date(2026, 10, 29)),
    ],
)
def test_a_measure_signed_and_talked_about(used, signed, talked):
    MeasureUsedFactory(used_at=at(*used))
    assert days(measures_to_sign(EVERYTHING)) == [signed]
    assert days(measures_to_talk(EVERYTHING)) == [talked]
