"""Did it help: what is said, what changed beside it as far as the reader may see, and the end of a RAISE."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from raise_meetings.actions import (
    close_series,
    evaluate_raise,
    evaluate_whole,
    reopen_series,
    take_back_evaluation,
)
from raise_meetings.evaluating.changed import CLOSED, changed
from raise_meetings.evaluating.windows import windows_of
from raise_meetings.models import Evaluation, Paragraph
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.cases import (
    EducationPeriodFactory,
    PoliceEventFactory,
    ReferralFactory,
    ReturnedEpisodeFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.raise_meetings import EvaluationFactory
from tests.factories.raise_writing import open_meeting, planned_meeting

pytestmark = pytest.mark.django_db
DAY = 24


@pytest.fixture
def meeting(east, young_person):
    return open_meeting(east, young_person, held_at=hours_ago(DAY * 20), closed_at=hours_ago(DAY * 20 - 1))


def test_what_is_said_stands_in_the_record_and_is_taken_back(meeting, young_person, key_worker, hub_worker):
    with pytest.raises(ValidationError, match="Say what helped"):
        evaluate_raise(meeting=meeting, person=young_person, worked="yes", words=" ", by=key_worker)
    with pytest.raises(ValidationError, match="Choose whether"):
        evaluate_raise(meeting=meeting, person=young_person, worked="maybe", words="So", by=key_worker)
    said = evaluate_raise(
        meeting=meeting, person=young_person, worked="partly", words="Home by ten", by=key_worker
    )
    assert (said.record.words, said.record.kind) == ("Home by ten", "raise_evaluation")
    with pytest.raises(ValidationError, match="Only who saved it"):
        take_back_evaluation(evaluation=said, by=hub_worker)
    record = said.pk
    take_back_evaluation(evaluation=said, by=key_worker)
    assert not Evaluation.objects.exists() and Record.objects.get(pk=record).withdrawn_at


def test_not_of_somebody_else_and_not_before_it_was_held(
    meeting, east, young_person, hidden_person, hub_manager
):
    with pytest.raises(ValidationError, match="not about them"):
        evaluate_raise(meeting=meeting, person=hidden_person, worked="yes", words="So", by=hub_manager)
    coming = planned_meeting(east, young_person)
    with pytest.raises(ValidationError, match="not been held"):
        evaluate_raise(meeting=coming, person=young_person, worked="yes", words="So", by=hub_manager)


def test_side_by_side_are_as_many_days(meeting, young_person, hub_worker):
    for days in (1, 25, 30, 39, 41):
        at = hours_ago(DAY * days + 1)
        ReturnedEpisodeFactory(
            person=young_person, started_at=at, returned_at=at + datetime.timedelta(hours=1)
        )
    PoliceEventFactory(person=young_person, kind="arrest", occurred_at=hours_ago(DAY * 22))
    EducationPeriodFactory(person=young_person, status="neet", start_on=hours_ago(DAY * 60).date(),
                           end_on=hours_ago(DAY * 5).date())  # fmt: skip
    over = windows_of(meeting.held_at)
    found = changed([young_person], meeting, over, hub_worker)[young_person.pk]
    rows = {row.what: (row.before, row.after) for row in found}
    assert over.days == 20
    assert rows["Went missing"] == ("3", "1") and rows["Arrests"] == ("1", "none")
    assert rows["School, college or work"][1] == "none"


def test_what_an_agency_may_not_read_is_said_not_counted(meeting, young_person, posted_officer, police):
    AgreementInForceFactory(agency=police, reads=["offending"])
    found = changed([young_person], meeting, windows_of(meeting.held_at), posted_officer)[young_person.pk]
    rows = {row.what: row.before for row in found}
    assert rows["Went missing"] == CLOSED and rows["Arrests"] == "none"


def test_of_a_place_it_is_a_paragraph(east, hub_manager, young_person, meeting):
    park = open_meeting(
        east, name="Albert Park", place_type="outside", held_at=hours_ago(48), closed_at=hours_ago(47)
    )
    said = evaluate_whole(meeting=park, words="The lights helped", by=hub_manager)
    assert Paragraph.objects.with_words().get(pk=said.pk).said == "The lights helped"
    with pytest.raises(ValidationError, match="of the young person"):
        evaluate_whole(meeting=meeting, words="So", by=hub_manager)


def test_a_series_closes_with_what_was_learned_and_opens_again(
    meeting, young_person, hub_manager, worker_of_another_hub
):
    series, learned = meeting.series, {young_person.pk: "One number to ring helped most"}
    with pytest.raises(PermissionDenied):
        close_series(series=series, why="safer", learned=learned, by=worker_of_another_hub)
    with pytest.raises(ValidationError, match="why it closes"):
        close_series(series=series, why="tired", learned=learned, by=hub_manager)
    closed = close_series(series=series, why="safer", learned=learned, by=hub_manager)
    part = closed.people.select_related("record").get()
    assert closed.closed_on == timezone.localdate() and part.record.words == "One number to ring helped most"
    assert part.record.ended
    opened = reopen_series(series=series, by=hub_manager)
    part = opened.people.select_related("record").get()
    assert (opened.closed_on, opened.closed_why, part.record.words, part.record.ended) == (None, "", "", None)


def test_not_while_a_meeting_is_open_or_planned(east, young_person, hub_manager):
    for meeting in (open_meeting(east, young_person), planned_meeting(east, young_person)):
        with pytest.raises(ValidationError, match="first"):
            close_series(series=meeting.series, why="safer", by=hub_manager)


def test_the_page_says_it_for_each_of_a_group(east, young_person, client_of, hub_manager):
    other = ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Ash", family_name="Vale")).person
    meeting = open_meeting(
        east, young_person, other, held_at=hours_ago(DAY * 9), closed_at=hours_ago(DAY * 9 - 1)
    )
    url, browser = (
        reverse("evaluate_raise", args=[meeting.series.reference, meeting.reference]),
        client_of(hub_manager),
    )
    said = browser.get(url).content.decode()
    assert "Robin Ashby" in said and "Ash Vale" in said and "9 days before" in said
    answer = browser.post(url, {"about": other.reference, "worked": "yes", "words": "Stayed in"})
    assert answer.status_code == 302 and Evaluation.objects.get().person == other
    refused = browser.post(url, {"about": young_person.reference, "words": "Kept"}).content.decode()
    assert "Kept" in refused and "Did it help?" in refused
    assert browser.post(url, {"about": "nobody", "worked": "yes", "words": "x"}).status_code == 404
    browser.post(url, {"about": "", "words": "Robin Ashby and the group kept to it"})
    assert "Robin" not in Paragraph.objects.with_words().get().said


@pytest.mark.parametrize("more", [0, 3])
def test_the_page_costs_as_much_for_four_as_for_one(
    more, east, young_person, client_of, hub_manager, django_assert_num_queries
):
    others = [ReferralFactory(hub=east).person for _ in range(more)]
    meeting = open_meeting(
        east,
        young_person,
        *others,
        held_at=hours_ago(DAY * 9),
        closed_at=hours_ago(1),
        name="Us" if more else "",
    )
    for person in (young_person, *others):
        EvaluationFactory(meeting=meeting, person=person)
    url, browser = (
        reverse("evaluate_raise", args=[meeting.series.reference, meeting.reference]),
        client_of(hub_manager),
    )
    browser.get(url)
    with django_assert_num_queries(18):
        assert browser.get(url).status_code == 200
