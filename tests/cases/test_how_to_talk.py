"""How to talk to me: three lines, made with the young person, wherever somebody is about to meet or write to them."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.actions import take_back_begun, write_how_to_talk
from cases.communication.newest import how_to_talk_to, versions_of
from cases.models import HowToTalk, Record
from partners.models import TrailLine
from tests.factories.cases import HowToTalkFactory, days_ago

pytestmark = pytest.mark.django_db
SAID = {
    "helps": "Walk with me; do not sit opposite.", "makes_it_hard": "Long words, and “why did you”.",
    "check_understood": "Ask me to say it in my words.", "made_with": "both",
}  # fmt: skip


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def test_it_is_three_lines_of_the_record_about_communication(young_person, key_worker):
    told = write_how_to_talk(person=young_person, by=key_worker, **SAID | {"helps": " Walk\nwith  me. "})
    record = Record.objects.get(pk=told.pk)
    assert (record.kind, record.category, told.helps) == ("how_to_talk", "communication", "Walk with me.")
    assert TrailLine.objects.get(act="write_how_to_talk").records == [told.pk]


def test_a_line_is_short_and_a_review_is_to_come(young_person, key_worker):
    with pytest.raises(ValidationError) as refused:
        write_how_to_talk(person=young_person, by=key_worker, **SAID | {"helps": "x" * 121})
    assert "helps" in refused.value.error_dict
    with pytest.raises(ValidationError, match="still to come"):
        write_how_to_talk(person=young_person, by=key_worker, review_on=days_ago(0), **SAID)
    with pytest.raises(ValidationError) as refused:
        write_how_to_talk(person=young_person, by=key_worker, **SAID | {"check_understood": " "})
    assert "check_understood" in refused.value.error_dict
    assert not HowToTalk.objects.exists()


def test_the_newest_counts_and_the_one_before_stays(young_person, key_worker):
    first = write_how_to_talk(person=young_person, by=key_worker, **SAID)
    with pytest.raises(ValidationError, match="says already"):
        write_how_to_talk(person=young_person, by=key_worker, **SAID)
    second = write_how_to_talk(person=young_person, by=key_worker, **SAID | {"helps": "Text me first."})
    assert how_to_talk_to(young_person, key_worker) == second
    assert versions_of(young_person, key_worker) == [second, first]


def test_taken_back_the_one_before_counts_again(young_person, key_worker, hub_worker):
    first = HowToTalkFactory(person=young_person)
    second = write_how_to_talk(person=young_person, by=key_worker, **SAID)
    with pytest.raises(ValidationError, match="Only who saved it"):
        take_back_begun(record=second.record, by=hub_worker)
    take_back_begun(record=second.record, by=key_worker)
    assert how_to_talk_to(young_person, key_worker) == first
    take_back_begun(record=second.record, by=key_worker)  # twice is once
    assert Record.objects.get(pk=second.pk).withdrawn_at


@pytest.mark.parametrize("where", ["person", "write_note", "record_contact", "needs"])
def test_it_stands_where_somebody_is_about_to_meet_or_write(where, client_of, young_person, key_worker):
    client = client_of(key_worker)
    assert "What makes it hard" not in client.get(door(where, young_person)).content.decode()
    HowToTalkFactory(person=young_person)
    shown = client.get(door(where, young_person)).content.decode()
    assert "How to talk to me" in shown and "Three people at one table." in shown


def test_it_stands_where_a_key_worker_is_chosen(client_of, young_person, hub_manager):
    HowToTalkFactory(person=young_person)
    shown = client_of(hub_manager).get(door("choose_key_worker", young_person)).content.decode()
    assert "Three people at one table." in shown


def test_it_costs_a_page_one_query(client_of, young_person, key_worker, django_assert_num_queries):
    HowToTalkFactory(person=young_person)
    how_to_talk_to(young_person, key_worker)
    with django_assert_num_queries(1):
        how_to_talk_to(young_person, key_worker)


def test_who_may_not_read_communication_sees_nothing_of_it(young_person, worker_of_another_hub):
    HowToTalkFactory(person=young_person)
    assert how_to_talk_to(young_person, worker_of_another_hub) is None


def test_on_the_page_with_the_last_words_in_the_form(client_of, young_person, key_worker):
    client = client_of(key_worker)
    answer = client.post(door("write_how_to_talk", young_person), SAID)
    assert answer.url == door("needs", young_person)
    page = client.get(answer.url).content.decode()
    assert "Made with the young person and a communication support worker" in page
    assert "take-back-begun" in page
    form = client.get(door("write_how_to_talk", young_person)).content.decode()
    assert "Walk with me; do not sit opposite." in form


def test_two_who_write_it_at_once_choose(client_of, young_person, key_worker, hub_worker):
    mine, theirs = client_of(key_worker), client_of(hub_worker)
    HowToTalkFactory(person=young_person, **SAID)
    seen = mine.get(door("write_how_to_talk", young_person)).context["form"]["seen"].value()
    theirs.post(door("write_how_to_talk", young_person), SAID | {"helps": "Text me first."})
    answer = mine.post(door("write_how_to_talk", young_person), SAID | {"helps": "Ring me.", "seen": seen})
    page = answer.content.decode()
    assert answer.status_code == 200 and "Text me first." in page and "Ring me." in page
    assert HowToTalk.objects.count() == 2


def test_a_review_that_is_due_says_so(client_of, young_person, key_worker):
    HowToTalkFactory(person=young_person, review_on=days_ago(1))
    page = client_of(key_worker).get(door("person", young_person)).content.decode()
    assert "ask whether it still fits" in page


def test_a_partner_without_a_clause_writes_none(young_person, police_officer):
    with pytest.raises((ValidationError, PermissionDenied)):
        write_how_to_talk(person=young_person, by=police_officer, **SAID)
