"""A safety plan: in the young person's words, in lines that are read at night, on a card that says nothing else."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.models import Record
from partners.models import TrailLine
from raise_meetings.actions import take_back_safety_plan, write_safety_plan
from raise_meetings.models import SafetyPlan
from raise_meetings.safety.lines import Call
from raise_meetings.safety.newest import newest_plan
from tests.factories.cases import YoungPersonFactory, days_ago
from tests.factories.safety import SafetyPlanFactory

pytestmark = pytest.mark.django_db
SAID = {
    "words": "When I go quiet, sit with me.",
    "lines": {
        "goes_wrong": ["Somebody shouts"],
        "early_sign": ["I go quiet"],
        "helps": ["Music", " A  walk "],
    },
    "calls": [Call("Nan", "01632 960 123", "any time"), Call("", "")],
}
TYPED = {
    "words": "When I go quiet, sit with me.", "goes_wrong": "Somebody shouts\n\nA bad call", "helps": "Music",
    "call_1_name": "Nan", "call_1_number": "01632 960 123", "name_on_card": "Bird", "review_on": str(days_ago(-40)),
}  # fmt: skip


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def written(person, by, **other):
    return write_safety_plan(person=person, by=by, **{**SAID, "review_on": days_ago(-40)} | other)


def test_it_is_lines_of_a_record_about_safety(young_person, key_worker):
    plan = written(young_person, key_worker)
    record = Record.objects.get(pk=plan.pk)
    assert (record.kind, record.category, record.words) == ("safety_plan", "safety_and_risk", SAID["words"])
    lines = [(one.part, one.words, one.number) for one in plan.in_order]
    assert lines[2:] == [("helps", "Music", ""), ("helps", "A walk", ""), ("call", "Nan", "01632 960 123")]
    assert TrailLine.objects.get(act="write_safety_plan").records == [plan.pk]


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"lines": {}, "calls": []}, "what helps, or whom to call"),
        ({"calls": [Call("Nan", "")]}, "name and the number"),
        ({"lines": {"helps": ["x"] * 9}}, "room for 8"),
        ({"lines": {"helps": ["x" * 301]}}, "300 characters"),
        ({"review_on": days_ago(0)}, "still to come"),
    ],
)
def test_what_cannot_be_a_plan_is_refused_in_words(young_person, key_worker, other, words):
    with pytest.raises(ValidationError, match=words):
        written(young_person, key_worker, **other)
    assert not SafetyPlan.objects.exists()


def test_no_other_young_person_stands_in_it_by_name(young_person, key_worker, east):
    from tests.factories.cases import ReferralFactory

    other = YoungPersonFactory(given_name="Sasha", family_name="Quill")
    ReferralFactory(person=other, hub=east)
    with pytest.raises(ValidationError, match="initials, SQ: this plan is read together"):
        written(young_person, key_worker, lines={"helps": ["Ring Sasha Quill"]})


def test_the_newest_counts_and_taken_back_the_one_before_does(young_person, key_worker, hub_worker):
    first = written(young_person, key_worker)
    with pytest.raises(ValidationError, match="says already"):
        written(young_person, key_worker)
    second = written(young_person, key_worker, lines={"helps": ["Tea"]})
    assert newest_plan(young_person, key_worker) == second
    record = second.record
    with pytest.raises(ValidationError, match="Only who saved it"):
        take_back_safety_plan(record=record, by=hub_worker)
    for _ in range(2):
        take_back_safety_plan(record=record, by=key_worker)
    assert newest_plan(young_person, key_worker) == first


def test_typed_on_its_page_and_read_there(client_of, young_person, key_worker):
    client = client_of(key_worker)
    answer = client.post(door("write_safety_plan", young_person), TYPED)
    assert answer.status_code == 302, answer.context["form"].errors
    page = client.get(answer.url).content.decode()
    assert "A bad call" in page and "01632 960 123" in page and "take-back" in page
    form = client.get(door("write_safety_plan", young_person)).content.decode()
    assert "Somebody shouts\nA bad call" in form
    assert "Safety plan" in client.get(door("person", young_person)).content.decode()


def test_the_card_has_their_name_and_nobody_elses(client_of, young_person, key_worker):
    SafetyPlanFactory(person=young_person, name_on_card="Bird")
    shown = client_of(key_worker).get(door("safety_card", young_person)).content.decode()
    card = shown[shown.index("<article") : shown.index("</article>")]
    assert "Bird" in card and "Nan" in card and "999" in card
    assert young_person.family_name not in card and str(key_worker.worker) not in card
    assert "data-printed" not in shown
    assert TrailLine.objects.filter(what="print", act="safety_card").count() == 1


def test_together_it_is_theirs_alone_on_the_screen(client_of, young_person, key_worker):
    SafetyPlanFactory(person=young_person)
    shown = client_of(key_worker).get(door("safety_plan_together", young_person)).content.decode()
    assert "What helps me" in shown and "Who I can call" in shown
    assert young_person.family_name not in shown and "govuk-service-navigation" not in shown


def test_an_earlier_plan_is_read_as_it_stood(client_of, young_person, key_worker):
    first = SafetyPlanFactory(person=young_person)
    written(young_person, key_worker)
    client = client_of(key_worker)
    record = client.get(door("record", young_person, first.record.reference)).content.decode()
    address = door("safety_plan_of", young_person, first.record.reference)
    assert address in record and "Music, and the dog" in client.get(address).content.decode()


def test_what_is_sealed_is_not_there(client_of, young_person, key_worker, hub_worker):
    SafetyPlanFactory(person=young_person, record__marking="sealed", record__named_users=[key_worker.pk])
    page = client_of(hub_worker).get(door("safety_plan", young_person)).content.decode()
    assert "There is no safety plan yet" in page and "Music" not in page


def test_a_review_is_due_from_a_month_before(client_of, young_person, key_worker):
    SafetyPlanFactory(person=young_person, review_on=days_ago(-20))
    page = client_of(key_worker).get(door("due_of", young_person)).content.decode()
    assert "Look again at the safety plan" in page


def test_the_page_costs_few_queries(client_of, young_person, key_worker, django_assert_max_num_queries):
    for _ in range(3):
        SafetyPlanFactory(person=young_person)
    client = client_of(key_worker)
    client.get(door("safety_plan", young_person))
    with django_assert_max_num_queries(12):
        client.get(door("safety_plan", young_person))
