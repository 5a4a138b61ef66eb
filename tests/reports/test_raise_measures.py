"""The figures of RAISE beside what only pages make: planned ones, groups, places, actions for a place."""

import datetime

import pytest
from django.utils import timezone

from partners.access import Service
from raise_meetings.models import Meeting, MeetingPerson, PlaceAction, Series
from reports import actions
from reports.measures.figures import figures
from reports.measures.written import as_csv, cells
from tests.factories.cases import RecordFactory, YoungPersonFactory
from tests.factories.partners import the_lead
from tests.reports.reference import measures as reference
from tests.reports.reference import random_tracker

pytestmark = pytest.mark.django_db
NAMES = ["raise_meetings", "raise_actions_on_time"]


@pytest.fixture(params=[3, 11])
def tracker(request, tmp_path):
    """Brought in: rows on each edge of the years."""
    made = random_tracker.write(tmp_path / "tracker", request.param)
    assert actions.import_tracker(by=Service(), path=made.folder, lead=made.lead).faults == []
    return made


def years(tracker):
    return datetime.date(tracker.first_year - 1, 4, 1), datetime.date(tracker.first_year + 3, 3, 31)


def expected(tracker):
    rows = reference.to_csv(reference.report(tracker.folder, *years(tracker), None)).splitlines()
    return [rows[0], *(row for row in rows if row.partition(",")[0] in NAMES)]


def counted(tracker):
    return as_csv(figures(*years(tracker), names=NAMES)).splitlines()


def the_first_moment(tracker):
    """Of a year, by London's clock: 1 April is summer time."""
    return datetime.datetime(tracker.first_year, 4, 1, tzinfo=timezone.get_default_timezone())


def test_what_is_planned_or_is_about_more_people_changes_no_figure(tracker):
    at, meeting = the_first_moment(tracker), Meeting.objects.held().first()
    Meeting.objects.create(hub=meeting.hub, planned_for=at)
    Meeting.objects.create(hub=meeting.hub, planned_for=at, cancelled_at=at, cancelled_why="Ill.")
    other = YoungPersonFactory()
    record = RecordFactory(person=other, kind="raise_meeting", category="safety_and_risk")
    MeetingPerson.objects.create(record=record, person=other, meeting=meeting)
    PlaceAction.objects.create(meeting=meeting, agency=the_lead(), action="Light the path", due_on=at.date())
    assert counted(tracker) == expected(tracker)


def test_one_about_a_place_is_held_as_any_other(tracker):
    at, meeting = the_first_moment(tracker), Meeting.objects.held().first()
    before = {
        (one["period_start"], one["breakdown"]): one
        for one in map(cells, figures(*years(tracker), names=NAMES[:1]))
    }
    series = Series.objects.create(
        hub=meeting.hub, about="place", name="The park", place_type="outside", opened_on=at.date()
    )
    for moment in (at, at - datetime.timedelta(microseconds=1)):
        Meeting.objects.create(hub=meeting.hub, series=series, planned_for=moment, held_at=moment)
    after = {
        (one["period_start"], one["breakdown"]): one
        for one in map(cells, figures(*years(tracker), names=NAMES[:1]))
    }
    more = {
        key: int(one["numerator"]) - int(before.get(key, {"numerator": 0})["numerator"])
        for key, one in after.items()
    }
    started = [str(datetime.date(tracker.first_year - before_it, 4, 1)) for before_it in (0, 1)]
    hub = f"hub={meeting.hub.tracker_ref}"
    grew = {key for key, number in more.items() if number}
    assert grew == {(start, breakdown) for start in started for breakdown in ("", hub)}
