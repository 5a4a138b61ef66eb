"""Corridor consults, counted: by discipline, this year and the year before."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.support.counted import consults
from nwd.ui.when import LONDON
from tests.factories.cases import InterventionFactory, hours_ago
from tests.factories.support import AnsweredAskFactory, AskFactory

pytestmark = pytest.mark.django_db
FRIDAY = datetime.datetime(2026, 3, 6, 10, tzinfo=LONDON)


def day(number):
    return FRIDAY + datetime.timedelta(days=number)


@pytest.fixture
def asked(young_person):
    """Over a weekend: Tuesday is the second working day after Friday."""
    facts = {"person": young_person, "asked_at": FRIDAY}
    AnsweredAskFactory(**facts, answered_at=day(4), changed="yes")
    AnsweredAskFactory(**facts, answered_at=day(5), changed="no")
    AnsweredAskFactory(**facts, answered_at=day(0), changed="not_yet", discipline="police",
                       reply=InterventionFactory(person=young_person).record)  # fmt: skip
    AskFactory(**facts)
    AskFactory(**facts, dropped_at=day(1))


def test_each_is_counted_once_and_what_is_not_needed_is_not(asked):
    found = consults(FRIDAY.date(), FRIDAY.date(), day(3).date())
    whole = found[""]
    assert (whole.asked, whole.answered, whole.due, whole.soon) == (4, 3, 3, 2)
    assert (whole.changed, whole.sessions) == (1, 1)
    assert (found["police"].asked, found["education"].asked) == (1, 0)
    assert consults(FRIDAY.date(), FRIDAY.date(), day(5).date())[""].due == 4
    assert consults(day(1).date(), day(9).date(), day(9).date())[""].asked == 0


def test_the_page_says_shares_with_what_they_rest_on(client_of, service_manager, key_worker, young_person):
    AnsweredAskFactory.create_batch(3, person=young_person, asked_at=hours_ago(3), answered_at=timezone.now())
    page = client_of(service_manager).get(reverse("service_consults")).content.decode()
    assert "3 of 3 (100%)" in page and "too few to say" in page
    assert client_of(key_worker).get(reverse("service_consults")).status_code == 403
