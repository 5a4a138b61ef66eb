"""How RAISE goes: each number is as long as its list, and says how many of it the reader is not shown."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from raise_meetings.models import Meeting, RaiseAsk, Series, SeriesPerson
from reports.raises.asked import Span, a_year
from reports.raises.scales import Scales
from reports.raises.shown import figures_of
from tests.factories.cases import RecordFactory, ReferralFactory, days_ago
from tests.factories.partners import WorkerFactory
from tests.factories.raise_meetings import DoneActionFactory, LateActionFactory, MeetingPersonFactory
from tests.factories.raise_writing import open_meeting

pytestmark = pytest.mark.django_db


def ago(days):
    return timezone.now() - datetime.timedelta(days=days)


def a_series(hub, person, *held, begun=60):
    """Each of `held` is days ago and the scale that was agreed."""
    series = Series.objects.create(hub=hub, about="person", opened_on=days_ago(begun))
    record = RecordFactory(person=person, kind="raise_series", category="safety_and_risk")
    SeriesPerson.objects.create(record=record, person=person, series=series)
    for days, scale in held:
        meeting = Meeting.objects.create(hub=hub, series=series, planned_for=ago(days), held_at=ago(days))
        MeetingPersonFactory(meeting=meeting, person=person, safety_scale=scale)
    return series


def asked(hub, days, series=None):
    """About a park, so that nobody is named."""
    decided = {
        "decision": "accepted",
        "decided_by": WorkerFactory(),
        "decided_at": ago(days),
        "series": series,
    }
    return RaiseAsk.objects.create(
        hub=hub, about="place", name="The park", place_type="outside", words="Cars stop there.",
        asked_by=WorkerFactory(), asked_at=ago(days), **(decided if series else {}),
    )  # fmt: skip


def year():
    return Span(*a_year(timezone.localdate()))


def test_how_long_somebody_waits_and_who_still_does(east, west, young_person):
    asked(east, 70, a_series(east, young_person, (60, 3)))
    asked(east, 65, a_series(east, young_person, (61, 3)))
    asked(west, 20)
    found = figures_of(year())
    assert (found.average, found.waiting) == ("7.0", 1)
    assert figures_of(Span(*a_year(timezone.localdate()), east)).waiting == 0


def test_actions_in_time_by_agency(young_person):
    DoneActionFactory(person=young_person)
    LateActionFactory(person=young_person)
    (agency,) = figures_of(year()).agencies
    assert (agency.on_time, agency.due, agency.words) == (1, 2, "1 of 2")


def test_scales_in_pairs_and_too_few(east, young_person, hidden_person):
    for scales in ((2, 5), (4, 4), (6, 3)):
        a_series(east, young_person, (50, scales[0]), (40, 9), (20, scales[1]))
    a_series(east, young_person, (30, 1))
    found = figures_of(year()).scales
    assert [(pair.first, pair.last) for pair in found.pairs] == [(2, 5), (4, 4), (6, 3)]
    assert (found.better, found.same, found.is_too_few) == (1, 1, False)
    assert found.rows == [("First meeting", 2, "4", 6), ("Last meeting", 3, "4", 5)]
    assert Scales(found.pairs[:2]).is_too_few


def test_one_that_was_helped_before(east, young_person):
    a_series(east, young_person, begun=200)
    a_series(east, young_person, begun=20)
    found = figures_of(Span(days_ago(100), days_ago(1)))
    assert [one.yes for one in found.repeats] == [True]


def test_each_number_is_its_list_with_what_is_not_shown(
    client_of, east, west, young_person, hidden_person, hub_manager
):
    for person, hub in ((young_person, east), (hidden_person, west)):
        open_meeting(hub, person, held_at=ago(9))
    client = client_of(hub_manager)
    page = client.get(reverse("raise_figures")).content.decode()
    assert "RAISE held" in page and "Quillon" not in page
    behind = client.get(reverse("raise_figures_list", args=["held"])).content.decode()
    assert "<strong>2</strong> counted" in behind and "Ashby" in behind and "1 more is counted here" in behind
    assert "Quillon" not in behind
    assert "Quillon" not in client.get(reverse("raise_figures_csv")).content.decode()


def test_days_that_cannot_be_are_said(client_of, hub_manager):
    client = client_of(hub_manager)
    page = client.get(
        reverse("raise_figures"), {"since": "2026-05-05", "until": "2026-04-04"}
    ).content.decode()
    assert "Enter that day, or a later one" in page
    assert client.get(reverse("raise_figures_list", args=["nothing"])).status_code == 404


def test_figures_cost_the_same_however_many(
    client_of, hub_manager, east, young_person, django_assert_num_queries
):
    client = client_of(hub_manager)
    client.get(reverse("raise_figures"))
    queries = []
    for _ in range(2):
        for _ in range(3):
            a_series(east, young_person, (50, 2), (20, 5))
            DoneActionFactory(person=young_person)
            ReferralFactory(person=young_person, hub=east)
        with django_assert_num_queries(14) as caught:
            client.get(reverse("raise_figures"))
        queries.append(len(caught))
    assert queries[0] == queries[1]
