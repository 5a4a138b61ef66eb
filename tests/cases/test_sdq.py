"""Scores of the questionnaire: written down, put right, taken back, not done; and the page of how things are."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.actions import (
    correct_assessment,
    record_assessment,
    record_not_done,
    take_back_assessment,
    take_back_not_done,
)
from cases.models import Assessment, MeasureNotDone, Record
from partners.models import TrailLine
from reports.measures.figures import figures
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import AssessmentFactory
from tests.factories.hubs import days_ago
from tests.factories.plan import ScaleScoreFactory
from tests.factories.raise_meetings import MeetingPersonFactory

pytestmark = pytest.mark.django_db
FOUR = {"emotional": 4, "conduct": 3, "hyperactivity": 5, "peer": 2}


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def record(person, by, **said):
    said = {"completed_on": days_ago(1), "respondent": "self", "scores": FOUR} | said
    return record_assessment(person=person, by=by, **said)


def test_the_total_follows_from_the_four_scales(young_person, key_worker):
    made = record(young_person, key_worker, version="ages_11_17", words="Read out to her.")
    kept = Record.objects.get(pk=made.pk)
    assert (kept.kind, kept.category, kept.words) == ("assessment", "health", "Read out to her.")
    assert (made.total, made.prosocial, made.impact) == (14, None, None)
    assert TrailLine.objects.get(act="record_assessment").records == [made.pk]


def test_a_total_alone_is_a_score_and_a_scale_short_has_none(young_person, key_worker):
    assert record(young_person, key_worker, scores={"total": 21}).total == 21
    assert record(young_person, key_worker, scores=FOUR | {"peer": None}).total is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"scores": {}}, "at least one score"),
        ({"scores": FOUR | {"total": 15}}, "add up to 14"),
        ({"scores": {"impact": 7}, "respondent": "teacher"}, "from 0 to 6"),
        ({"scores": {"peer": 11}}, "from 0 to 10"),
        ({"completed_on": days_ago(-1)}, "still to come"),
    ],
)
def test_what_cannot_be_is_refused_in_words(young_person, key_worker, said, words):
    with pytest.raises(ValidationError, match=words):
        record(young_person, key_worker, **said)
    assert not Assessment.objects.exists()


def test_it_is_put_right_and_the_figure_follows(young_person, key_worker):
    made = record(young_person, key_worker)
    correct_assessment(
        assessment=made, by=key_worker, completed_on=days_ago(3), respondent="self", scores=FOUR | {"peer": 4}
    )
    made.refresh_from_db()
    assert made.total == 16 and Record.objects.get(pk=made.pk).began.date() <= days_ago(3)
    events = made.events.all()
    assert [event.total for event in events] == [14]


def test_it_is_taken_back_and_counts_nowhere(young_person, key_worker, hub_manager, client_of):
    made = record(young_person, key_worker)
    with pytest.raises(ValidationError, match="Only who saved it"):
        take_back_assessment(assessment=made, by=hub_manager)
    reference = made.record.reference
    take_back_assessment(assessment=made, by=key_worker)
    assert not Assessment.objects.exists()
    client = client_of(key_worker)
    assert client.get(door("person", young_person)).status_code == 200
    assert (
        "Scores that were taken back" in client.get(door("record", young_person, reference)).content.decode()
    )
    missed = record_not_done(
        person=young_person, by=key_worker, due_on=days_ago(1), respondent="parent_carer", reason="SDQ2"
    )
    take_back_not_done(missed=missed, by=key_worker)
    assert not MeasureNotDone.objects.exists()


def test_what_a_colleague_has_put_right_stays(young_person, key_worker, hub_manager):
    made, scores = record(young_person, key_worker), FOUR | {"peer": 9}
    correct_assessment(
        assessment=made, by=hub_manager, completed_on=days_ago(1), respondent="self", scores=scores
    )
    with pytest.raises(ValidationError, match="changed since"):
        take_back_assessment(assessment=made, by=key_worker)
    assert Assessment.objects.get().peer == 9


def test_the_figure_is_of_what_was_written_and_follows_a_correction(young_person, key_worker):
    made = record(young_person, key_worker, completed_on=days_ago(200))
    start, end = the_year()
    assert mean(start, end) == 14
    correct_assessment(
        assessment=made, by=key_worker, completed_on=days_ago(200), respondent="self", scores={"total": 20}
    )
    assert mean(start, end) == 20


def the_year():
    """A year of the service that holds the day two hundred days ago."""
    day = days_ago(200)
    year = day.year if day.month >= 4 else day.year - 1
    return datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)


def mean(start, end):
    (measure,) = [one for one in figures(start, end, names=["sdq_mean"]) if not one.where]
    return measure.value


def test_on_pages_by_scales_and_by_numbers(client_of, young_person, key_worker):
    client, address = client_of(key_worker), door("record_assessment", young_person)
    about = {"respondent": "parent_carer", "completed_on": "yesterday", "version": "ages_11_17"}
    answer = client.post(
        address, about | {name: str(value) for name, value in FOUR.items()} | {"impact": "3"}
    )
    assert answer.url == door("how_things_are", young_person)
    numbered = {f"item_{n}": "0" for n in range(1, 26)} | {"item_26": "0"}
    client.post(address, {"respondent": "self", "completed_on": "yesterday"} | numbered)
    by_hand, by_number = Assessment.objects.order_by("pk")
    assert (by_hand.total, by_hand.impact) == (14, 3)
    assert (by_number.total, by_number.hyperactivity, by_number.impact) == (10, 4, 0)
    page = client.get(answer.url).content.decode()
    for words in ("14 (a bit raised)", "Parent or carer", "Themselves", "Undo", "Three bands"):
        assert words in page
    assert "Four bands:" in client.get(f"{answer.url}?bands=four").content.decode()


def test_both_ways_at_once_or_too_few_are_refused(client_of, young_person, key_worker):
    client, address = client_of(key_worker), door("record_assessment", young_person)
    about = {"respondent": "self", "completed_on": "yesterday"}
    both = client.post(address, about | {"emotional": "4"} | {f"item_{n}": "1" for n in range(1, 26)})
    few = client.post(address, about | {"item_3": "1", "item_8": "1"})
    wrong = client.post(address, about | {"item_3": "3"})
    said = [answer.content.decode() for answer in (both, few, wrong)]
    assert "either the scores or the answers" in said[0] and "Too few answers" in said[1]
    assert "Answer 3: enter a whole number from 0 to 2" in said[2] and 'value="3"' in said[2]
    far = client.post(address, about | {"emotional": "11"}).content.decode()
    assert "Feelings (emotional): enter a whole number from 0 to 10" in far
    assert not Assessment.objects.exists()


def test_no_page_has_the_wording_of_the_questionnaire(client_of, young_person, key_worker):
    page = client_of(key_worker).get(door("record_assessment", young_person))
    form = page.context["form"]
    assert TrailLine.objects.get(what="read", act="record_assessment").people == [young_person.pk]
    assert [one.label for one in form.answers] == [str(n) for n in [*range(1, 27), *range(28, 33)]]


def test_two_who_put_it_right_at_once_both_see_it(client_of, young_person, key_worker, hub_manager):
    made = record(young_person, key_worker)
    address = door("correct_assessment", young_person, made.record.reference)
    client = client_of(key_worker)
    seen = client.get(address).context["form"].fields["seen"].initial
    said = {
        "respondent": "self",
        "completed_on": days_ago(1).strftime("%d/%m/%Y"),
        "version": "",
        "seen": seen,
    }
    scores = {name: str(value) for name, value in FOUR.items()}
    assert client_of(hub_manager).post(address, said | scores | {"peer": "5"}).status_code == 302
    answer = client.post(address, said | scores | {"peer": "6"})
    assert answer.status_code == 200 and "Which is right" in answer.content.decode()
    assert Assessment.objects.get().peer == 5
    assert client.post(address, said | scores | {"prosocial": "9", "peer": "2"}).status_code == 302
    kept = Assessment.objects.get()
    assert (kept.peer, kept.prosocial, kept.total) == (5, 9, 17)


def test_another_agency_corrects_its_own_alone(client_of, young_person, clinician, health, key_worker):
    made = record(young_person, key_worker)
    share(young_person, health)
    client = client_of(clinician)
    page = client.get(door("how_things_are", young_person)).content.decode()
    assert ">14 " in page.replace("\n", " ") or "14</strong>" in page
    assert client.get(door("correct_assessment", young_person, made.record.reference)).status_code == 403
    said = {"respondent": "teacher", "completed_on": "yesterday", "total": "9"}
    assert client.post(door("record_assessment", young_person), said).status_code == 302
    assert Assessment.objects.latest("pk").record.agency == health


def share(person, agency):
    agreement = AgreementInForceFactory(agency=agency, reads=["identity", "health"], contributes=["health"])
    ShareFactory(content_object=person, agency=agency, agreement=agreement)


def test_goals_and_safety_stand_beside_it_by_who_said_so(client_of, young_person, key_worker):
    ScaleScoreFactory(person=young_person)
    part = MeetingPersonFactory(person=young_person)
    page = client_of(key_worker).get(door("how_things_are", young_person))
    titles = [title for title, _ in page.context["beside"]]
    assert "How safe things are" in titles and len(titles) == 2
    assert f"{part.safety_scale} on" in page.content.decode() and "RAISE meeting" in page.content.decode()


def test_the_page_asks_as_much_for_one_as_for_many(
    client_of, young_person, key_worker, django_assert_num_queries
):
    client, address = client_of(key_worker), door("how_things_are", young_person)
    client.get(address)
    AssessmentFactory(person=young_person)
    ScaleScoreFactory(person=young_person)
    with django_assert_num_queries(12):
        client.get(address)
    for n in range(2, 12):
        AssessmentFactory(person=young_person, completed_on=days_ago(30 * n))
        ScaleScoreFactory(person=young_person)
    with django_assert_num_queries(12):
        client.get(address)


def test_the_page_of_a_record_leads_to_putting_it_right(
    client_of, young_person, key_worker, performance_officer
):
    made = record(young_person, key_worker)
    page = door("record", young_person, made.record.reference)
    assert "Put the scores right" in client_of(key_worker).get(page).content.decode()
    other = client_of(performance_officer).get(page).content.decode()
    assert "Put the scores right" not in other and "How things are" in other
