"""School, college and work: begun, changed, ended; days of looking, and each time that somebody came back."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.actions import begin_learning, change_learning, end_learning, take_back_begun
from cases.education.course import between_and_back, course_of
from cases.models import EducationPeriod, Record
from tests.factories.cases import EducationPeriodFactory, days_ago

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 3, 1)


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def on(day):
    return DAY + datetime.timedelta(days=day)


def course(*times, day=100):
    rows = [
        EducationPeriod(pk=number, status=status, start_on=on(start), end_on=None if end is None else on(end))
        for number, (status, start, end) in enumerate(times)
    ]
    total, returns = between_and_back(rows, on(day))
    return total, [(one.period.pk, one.after_days) for one in returns]


def test_days_of_looking_and_returns():
    assert course(("school", 0, 10), ("neet", 10, 40), ("college", 40, None)) == (30, [(2, 30)])
    assert course(("neet", 0, None), day=9) == (10, [])  # today counts
    assert course(("neet", 0, 30), ("employment", 10, 20)) == (
        20,
        [(1, 10)],
    )  # work beside it, then looking again
    twice = (("neet", 0, 10), ("college", 20, 30), ("neet", 30, 35), ("school", 35, 36))
    assert course(*twice) == (15, [(1, 10), (3, 5)])
    assert course(("neet", 50, None), ("college", 90, None), day=40) == (0, [])  # nothing of it has come yet
    assert course(("school", 0, None), ("neet", 5, 10)) == (0, [])  # at school meanwhile


def test_two_that_begin_together_are_one_return():
    assert course(("neet", 0, 5), ("college", 5, None), ("employment", 5, None)) == (5, [(1, 5)])


def test_it_begins_and_what_was_before_ends(young_person, key_worker):
    looking = EducationPeriodFactory(person=young_person, status="neet", start_on=days_ago(50))
    begun = begin_learning(
        person=young_person, status="college", start_on=days_ago(0), by=key_worker, instead_of=[looking],
        place_name=" Tees College ", hours_a_week=12, words="She chose it.",
    )  # fmt: skip
    record = Record.objects.get(pk=begun.pk)
    assert (record.kind, record.category, record.words) == ("education_period", "education", "She chose it.")
    assert begun.place_name == "Tees College"
    looking.refresh_from_db()
    assert looking.end_on == days_ago(0)
    take_back_begun(record=begun.record, by=key_worker)
    looking.refresh_from_db()
    assert looking.end_on is None and Record.objects.get(pk=looking.pk).ended is None


def test_several_at_once_are_fine_and_the_same_twice_is_a_slip(young_person, key_worker):
    said = {"person": young_person, "start_on": days_ago(9), "by": key_worker}
    begin_learning(status="college", place_name="Tees College", **said)
    begin_learning(status="employment", **said)
    with pytest.raises(ValidationError, match="written down already"):
        begin_learning(status="college", place_name="tees college", **said)


def test_a_day_to_come_is_fine_and_counts_for_nothing_yet(young_person, key_worker):
    EducationPeriodFactory(person=young_person, status="neet", start_on=days_ago(5))
    begin_learning(person=young_person, status="college", start_on=days_ago(-20), by=key_worker)
    found = course_of(young_person, key_worker, days_ago(0))
    assert (
        [one.status for one in found.coming] == ["college"] and found.days_between == 6 and not found.returns
    )


def test_what_is_written_wrongly_is_changed(young_person, key_worker):
    period = EducationPeriodFactory(person=young_person)
    change_learning(period=period, by=key_worker, status="training", start_on=days_ago(80), end_on=days_ago(2),
                    hours_a_week=30)  # fmt: skip
    changed = EducationPeriod.objects.select_related("record").get()
    assert (changed.status, changed.start_on, changed.hours_a_week) == ("training", days_ago(80), 30)
    assert changed.record.ended is not None
    with pytest.raises(ValidationError, match="It ends on"):
        end_learning(period=changed, end_on=days_ago(1), by=key_worker)
    with pytest.raises(ValidationError) as refused:
        change_learning(
            period=period, by=key_worker, status="training", start_on=days_ago(1), end_on=days_ago(2)
        )
    assert "end_on" in refused.value.error_dict
    with pytest.raises(ValidationError, match="from 0 to 60"):
        change_learning(
            period=period, by=key_worker, status="training", start_on=days_ago(9), hours_a_week=99
        )


def test_on_pages_from_looking_to_being_back(client_of, young_person, key_worker):
    client = client_of(key_worker)
    said = {"status": "neet", "start_on": days_ago(31).strftime("%d/%m/%Y")}
    client.post(door("begin_learning", young_person), said)
    looking = EducationPeriod.objects.get()
    form = client.get(door("begin_learning", young_person)).content.decode()
    assert "What ends the day before" in form
    said = {"status": "college", "start_on": "today", "place_name": "Tees College", "hours_a_week": "16",
            "instead_of": str(looking.record.reference)}  # fmt: skip
    assert client.post(door("begin_learning", young_person), said).url == door("learning", young_person)
    page = client.get(door("learning", young_person)).content.decode()
    for words in ("Tees College", "16 hours a week", "31 days without", "after 31 days"):
        assert words in page
    college = EducationPeriod.objects.get(status="college")
    client.post(door("end_learning", young_person, college.record.reference), {"end_on": "today"})
    change = {"status": "college", "start_on": "yesterday", "place_name": "Wear College", "end_on": "today"}
    client.post(door("change_learning", young_person, college.record.reference), change)
    college.refresh_from_db()
    assert (college.place_name, college.start_on) == ("Wear College", days_ago(1))


def test_two_who_change_it_at_once_choose(client_of, young_person, key_worker):
    period = EducationPeriodFactory(person=young_person)
    client, where = client_of(key_worker), door("change_learning", young_person, period.record.reference)
    seen = client.get(where).context["form"]["seen"].value()
    said = {"status": "college", "start_on": days_ago(90).strftime("%d/%m/%Y")}
    client.post(where, said | {"place_name": "Tees College"})
    answer = client.post(where, said | {"place_name": "Wear College", "seen": seen})
    assert answer.status_code == 200 and "Tees College" in answer.content.decode()
    period.refresh_from_db()
    assert period.place_name == "Tees College"


def test_the_page_asks_as_much_for_one_as_for_thirty(
    client_of, young_person, key_worker, django_assert_num_queries
):
    client = client_of(key_worker)
    EducationPeriodFactory(person=young_person)
    client.get(door("learning", young_person))
    with django_assert_num_queries(8):
        client.get(door("learning", young_person))
    for month in range(4, 34):
        EducationPeriodFactory(
            person=young_person, start_on=days_ago(30 * month), end_on=days_ago(30 * month - 9)
        )
    with django_assert_num_queries(8):
        client.get(door("learning", young_person))
